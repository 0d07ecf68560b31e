package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.tools.assets.Asset;
import java.util.List;

/// A photograph seen again, nearer.
final class CloseUp {
  private static final double SIDE = 0.62;

  /// Pixels of the shorter side that a close-up keeps at least; fewer look soft in a card.
  private static final int SHORTEST = 640;

  private static final List<Treatment.Crop> PLACES =
      List.of(
          new Treatment.Crop(0.19, 0.19, SIDE, SIDE),
          new Treatment.Crop(0.19, 0.06, SIDE, SIDE),
          new Treatment.Crop(0.19, 0.32, SIDE, SIDE));

  private CloseUp() {}

  /// A cut-out has no ground that could fill a frame, so it is shown whole.
  static boolean bears(Asset.Picture picture) {
    int side = Math.min(picture.size().width(), picture.size().height());
    return !picture.alpha() && side * SIDE >= SHORTEST;
  }

  /// @param turn steers which part is seen
  static Treatment of(int turn) {
    return new Treatment(
        PLACES.get(Math.floorMod(turn, PLACES.size())), Treatment.Adjustment.NONE, List.of());
  }
}
