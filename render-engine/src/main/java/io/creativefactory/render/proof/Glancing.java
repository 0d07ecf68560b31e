package io.creativefactory.render.proof;

import io.creativefactory.render.look.SmallFrame;
import io.creativefactory.render.proof.Glance.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches the frames of a piece, one after another.
final class Glancing implements Consumer<SmallFrame> {
  /// Luma up to which a pixel counts as black, and the share of pixels that makes the frame so.
  private static final int BLACK = 24;

  private static final double NEARLY_ALL = 0.98;

  private final List<Run> black = new ArrayList<>();
  private final List<Run> still = new ArrayList<>();
  private @Nullable Luma first;
  private @Nullable Luma shown;
  private int frames;

  @Override
  public void accept(SmallFrame frame) {
    Luma luma = new Luma(frame.luma());
    if (luma.above(BLACK) < 1 - NEARLY_ALL) {
      add(black);
    }
    first = first == null ? luma : first;
    // Compared with the first frame of the stretch, so that a slow move adds up and is seen.
    if (shown != null && Glance.same(shown, luma)) {
      add(still);
    } else {
      shown = luma;
    }
    frames++;
  }

  private void add(List<Run> runs) {
    if (!runs.isEmpty() && runs.getLast().end() == frames) {
      Run run = runs.removeLast();
      runs.add(new Run(run.start(), run.frames() + 1));
    } else {
      runs.add(new Run(frames, 1));
    }
  }

  /// To be called when at least one frame was seen.
  Glance glance() {
    if (first == null || shown == null) {
      throw new IllegalStateException("no frame was seen");
    }
    return new Glance(frames, black, still, first, shown);
  }
}
