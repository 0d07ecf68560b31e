package io.creativefactory.render.shot;

import io.creativefactory.render.shot.Mixture.Ends;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Dissolves and fades: stretches whose frames are mixtures of their two ends, with a share that
/// grows evenly, between pictures that keep still. What moves meanwhile does not look like that,
/// and what only changes its exposure or takes on a title is still the same picture at the end.
final class Mixtures {
  static final int LONGEST = 60;

  /// Frames on either side that must look like the ends.
  static final int CALM = 4;

  private static final int[] LENGTHS = {6, 8, 10, 12, 14, 16, 20, 24, 30, 38, 48, 60};
  private static final int PLACES = 5;
  private static final double APART = 6 * 6;
  private static final double ANOTHER_PICTURE = 0.4;
  private static final double UNLIKE = 0.12;
  private static final double DIM = 0.2;
  private static final double FAINT = 0.045;
  private static final double OFF = 0.25;
  private static final double BEND = 0.25;
  private static final double RESTLESS = 0.3;
  private static final double BLEND_OFF = 0.1;
  private static final double BLEND_LEAST = 0.15;
  private static final double PAN = 0.03;
  private static final double WORST = 1.3;
  private static final int LONGEST_DARK = 75;

  private final IntFunction<Mark> marks;
  private final Blocks blocks = new Blocks();
  private final List<Mixture> found = new ArrayList<>();

  Mixtures(IntFunction<Mark> marks) {
    this.marks = marks;
  }

  /// Asks of every length whether a mixture ended a little before this frame.
  void see(int now) {
    for (int length : LENGTHS) {
      if (length + CALM <= now) {
        look(now - CALM - length, now - CALM);
      }
    }
  }

  /// @param cuts what was found already
  /// @param readings of the whole clip
  List<Change> changes(List<Change> cuts, Readings readings) {
    int frames = readings.size();
    List<Change> changes = new ArrayList<>();
    List<Mixture> best = best();
    for (Mixture mixture : best) {
      switch (mixture.ends()) {
        case PICTURES -> {
          if (readings.contrast.max(0, mixture.from() + 1) < FAINT || pans(mixture, readings)) {
            continue; // the clip still rises from the dark, or the camera swings
          }
          int frame = (int) Math.round(mixture.middle());
          changes.add(change(frame, mixture, mixture, Change.Entry.DISSOLVE));
        }
        case TO_NOTHING -> {
          Optional<Mixture> rise = riseAfter(mixture, best);
          if (rise.isPresent()) {
            int frame = (mixture.to() + rise.get().from() + 1) / 2;
            changes.add(change(frame, mixture, rise.get(), Change.Entry.FADE));
          } else if (mixture.to() < frames - CALM - LENGTHS[0]
              && noCut(cuts, mixture.to() - CALM, mixture.to() + LONGEST_DARK)) {
            changes.add(change(mixture.to(), mixture, mixture, Change.Entry.FADE));
          }
        }
        case FROM_NOTHING -> {
          if (readings.brightness.max(0, mixture.from() + 1) > DIM
              && best.stream()
                  .noneMatch(fall -> riseAfter(fall, best).filter(mixture::equals).isPresent())
              && noCut(cuts, mixture.from() - LONGEST_DARK, mixture.from() + CALM)) {
            changes.add(change(mixture.from(), mixture, mixture, Change.Entry.FADE));
          }
        }
      }
    }
    return changes;
  }

  private static boolean pans(Mixture mixture, Readings readings) {
    double before = readings.amount.mean(Math.max(1, mixture.from() - CALM), mixture.from());
    int end = Math.min(readings.size(), mixture.to() + CALM);
    return Math.min(before, readings.amount.mean(mixture.to(), end)) > PAN;
  }

  private static Optional<Mixture> riseAfter(Mixture fall, List<Mixture> all) {
    if (fall.ends() != Ends.TO_NOTHING) {
      return Optional.empty();
    }
    return all.stream()
        .filter(rise -> rise.ends() == Ends.FROM_NOTHING)
        .filter(rise -> rise.from() >= fall.to() - CALM && rise.from() <= fall.to() + LONGEST_DARK)
        .min(Comparator.comparingInt(Mixture::from));
  }

  private static boolean noCut(List<Change> cuts, int from, int to) {
    return cuts.stream().noneMatch(cut -> cut.frame() >= from && cut.frame() <= to);
  }

  /// The first frame at which a clip that comes out of the dark is there; zero when it begins at
  /// once.
  int opened(Readings readings) {
    return best().stream()
        .filter(rise -> rise.ends() == Ends.FROM_NOTHING)
        .filter(rise -> readings.brightness.max(0, rise.from() + 1) <= DIM)
        .mapToInt(Mixture::to)
        .max()
        .orElse(0);
  }

  private static Change change(int frame, Mixture first, Mixture last, Change.Entry in) {
    double sure = Math.min(first.confidence(), last.confidence());
    int middle = Math.clamp(frame, first.from(), last.to());
    return new Change(middle, first.from(), last.to(), in, sure);
  }

  /// Whether a frame is a mixture of its two neighbours.
  boolean isBlend(int at) {
    float[] before = marks.apply(at - 1).coarse;
    float[] after = marks.apply(at + 1).coarse;
    double[] mix = mix(before, after, marks.apply(at).coarse);
    return mix[1] < BLEND_OFF && mix[0] > BLEND_LEAST && mix[0] < 1 - BLEND_LEAST;
  }

  private List<Mixture> best() {
    List<Mixture> kept = new ArrayList<>();
    found.stream()
        .sorted(Comparator.comparingDouble(Mixture::fault))
        .filter(mixture -> kept.stream().noneMatch(mixture::touches))
        .forEach(kept::add);
    return kept;
  }

  private void look(int from, int to) {
    Mark before = marks.apply(from);
    Mark after = marks.apply(to);
    double apart = before.squaredDistance(after);
    Ends ends =
        before.isEmpty() ? Ends.FROM_NOTHING : after.isEmpty() ? Ends.TO_NOTHING : Ends.PICTURES;
    boolean knowsBefore = from >= CALM || ends == Ends.FROM_NOTHING;
    if (!knowsBefore || apart < APART || (before.isEmpty() && after.isEmpty())) {
      return;
    }
    double restless = restless(from, to, ends) / apart / RESTLESS;
    if (restless > 1) {
      return;
    }
    Shares shares = shares(from, to);
    double fault = restless + shares.off / OFF + shares.bend / BEND;
    if (fault > WORST || Double.isNaN(shares.middle)) {
      return;
    }
    Step step = blocks.step(before, after);
    if (step.unlike() > UNLIKE && Cuts.size(step) >= ANOTHER_PICTURE) {
      found.add(new Mixture(from, to, shares.middle, fault, ends));
    }
  }

  /// How far the frames outside move away from the ends; beside an empty end may lie anything.
  private double restless(int from, int to, Ends ends) {
    double before = marks.apply(from).squaredDistance(marks.apply(Math.max(0, from - CALM)));
    double after = marks.apply(to).squaredDistance(marks.apply(to + CALM));
    return switch (ends) {
      case PICTURES -> Math.max(before, after);
      case FROM_NOTHING -> after;
      case TO_NOTHING -> before;
    };
  }

  /// @param off what mixing does not explain, as a part of the squared distance of the ends
  /// @param bend how far the share strays from an even growth
  /// @param middle where it passes one half; not a number where it does not
  private record Shares(double off, double bend, double middle) {}

  private Shares shares(int from, int to) {
    float[] before = marks.apply(from).coarse;
    float[] after = marks.apply(to).coarse;
    double off = 0;
    double bend = 0;
    double middle = Double.NaN;
    double last = 0;
    int lastAt = from;
    for (int i = 1; i <= PLACES; i++) {
      int at = from + Math.round((to - from) * i / (PLACES + 1f));
      double[] mix = mix(before, after, marks.apply(at).coarse);
      bend = Math.max(bend, Math.abs(mix[0] - (at - from) / (double) (to - from)));
      off += mix[1] / PLACES;
      if (Double.isNaN(middle) && mix[0] >= 0.5) {
        middle = lastAt + (at - lastAt) * (0.5 - last) / (mix[0] - last);
      }
      last = mix[0];
      lastAt = at;
    }
    return new Shares(off, bend, middle);
  }

  /// @return the share of the second that fits a frame best, and what stays unexplained as a part
  ///   of the squared distance of both
  private static double[] mix(float[] before, float[] after, float[] frame) {
    double along = 0;
    double whole = 0;
    double squares = 0;
    for (int i = 0; i < frame.length; i++) {
      double way = after[i] - before[i];
      double gone = frame[i] - before[i];
      along += way * gone;
      whole += way * way;
      squares += gone * gone;
    }
    double share = along / whole;
    return new double[] {share, Math.max(0, squares - share * along) / whole};
  }
}
