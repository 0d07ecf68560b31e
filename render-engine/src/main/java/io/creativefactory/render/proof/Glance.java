package io.creativefactory.render.proof;

import java.util.ArrayList;
import java.util.List;

/// Where the frames of a piece are black and where they stand still. Glances of pieces that follow
/// one another add up to one of the whole.
///
/// @param frames how many there are
/// @param black runs of black frames
/// @param still runs of frames that show nothing new since the frame before the run
/// @param first luma of the first frame
/// @param last luma of the frame that the last one still shows
public record Glance(int frames, List<Run> black, List<Run> still, Luma first, Luma last) {
  /// Encoding alone moves small pixels by less; a word that appears moves more of them.
  private static final int NOISE = 6;

  private static final double SEEN = 0.0003;

  public Glance {
    black = List.copyOf(black);
    still = List.copyOf(still);
  }

  /// @param start number of the first frame
  public record Run(int start, int frames) {
    public int end() {
      return start + frames;
    }

    Run later(int by) {
      return new Run(start + by, frames);
    }
  }

  /// Whether one picture is as good as another.
  static boolean same(Luma one, Luma other) {
    return one.size() == other.size() && one.differing(other, NOISE) <= SEEN;
  }

  /// This piece and then another.
  public Glance then(Glance next) {
    List<Run> blacks = new ArrayList<>(black);
    join(blacks, next.black, frames);
    List<Run> stills = new ArrayList<>(still);
    if (same(last, next.first)) {
      // The first frame of the next piece shows nothing new either.
      join(stills, List.of(new Run(0, 1)), frames);
    }
    join(stills, next.still, frames);
    return new Glance(frames + next.frames, blacks, stills, first, next.last);
  }

  private static void join(List<Run> runs, List<Run> next, int offset) {
    for (Run run : next) {
      Run later = run.later(offset);
      if (!runs.isEmpty() && runs.getLast().end() == later.start()) {
        Run before = runs.removeLast();
        runs.add(new Run(before.start(), before.frames() + later.frames()));
      } else {
        runs.add(later);
      }
    }
  }
}
