package io.creativefactory.agents.editor;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.tools.assets.Asset;
import java.util.List;

/// A photograph seen again, nearer.
final class CloseUp {
  private static final double SIDE = 0.62;

  /// Pixels of the shorter side that a close-up keeps at least; fewer look soft in a card.
  private static final int SHORTEST = 640;

  /// How far the middle of the part stands below the subject, by turns.
  private static final List<Double> BELOW = List.of(0.0, -0.13, 0.13);

  private CloseUp() {}

  /// A cut-out has no ground that could fill a frame, so it is shown whole.
  static boolean bears(Asset.Picture picture) {
    int side = Math.min(picture.size().width(), picture.size().height());
    return !picture.alpha() && side * SIDE >= SHORTEST;
  }

  /// @param turn steers which part is seen
  /// @param focus is in all of them
  static Treatment of(int turn, Shot.Focus focus) {
    double below = BELOW.get(Math.floorMod(turn, BELOW.size()));
    Treatment.Crop part =
        new Treatment.Crop(corner(focus.x()), corner(focus.y() + below), SIDE, SIDE);
    return new Treatment(part, Treatment.Adjustment.NONE, List.of());
  }

  private static double corner(double middle) {
    return Math.clamp(middle - SIDE / 2, 0, 1 - SIDE);
  }
}
