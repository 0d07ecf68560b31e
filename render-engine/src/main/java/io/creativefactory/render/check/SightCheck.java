package io.creativefactory.render.check;

import io.creativefactory.render.look.SmallFrame;
import java.util.List;
import java.util.function.Consumer;

/// Watches the frames for black and for standing still.
final class SightCheck implements Consumer<SmallFrame> {
  private static final double BLACK_FOR = 0.1;
  private static final double FROZEN_FOR = 1.5;

  /// Luma up to which a pixel counts as black, and the share of pixels that makes the frame so.
  private static final int BLACK = 24;

  private static final double NEARLY_ALL = 0.98;

  /// Encoding alone moves small pixels by less; a word that appears moves more of them.
  private static final int NOISE = 6;

  private static final double SEEN = 0.0003;

  private final Stretches black;
  private final Stretches frozen;
  private int[] still = new int[0];

  SightCheck(int framesPerSecond) {
    black = new Stretches(1.0 / framesPerSecond, BLACK_FOR);
    frozen = new Stretches(1.0 / framesPerSecond, FROZEN_FOR);
  }

  @Override
  public void accept(SmallFrame frame) {
    int[] luma = frame.luma();
    black.add(share(luma, new int[luma.length], BLACK) < 1 - NEARLY_ALL);
    // Compared with the first frame of the stretch, so that a slow move adds up and is seen.
    boolean moved = still.length == 0 || share(luma, still, NOISE) > SEEN;
    if (moved) {
      still = luma;
    }
    frozen.add(!moved);
  }

  private static double share(int[] luma, int[] other, int beyond) {
    int differing = 0;
    for (int i = 0; i < luma.length; i++) {
      differing += Math.abs(luma[i] - other[i]) > beyond ? 1 : 0;
    }
    return (double) differing / luma.length;
  }

  List<String> blackStretches() {
    return black.all();
  }

  List<String> frozenStretches() {
    return frozen.all();
  }
}
