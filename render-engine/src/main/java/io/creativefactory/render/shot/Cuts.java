package io.creativefactory.render.shot;

import java.util.ArrayList;
import java.util.List;

/// Hard cuts: steps that stand out from their surroundings and last. A flash brings its picture
/// back, so neither its rise nor its fall is a cut; a fast pan is one great step beside others.
final class Cuts {
  private static final int AROUND = 6;
  private static final int NEAR = 2;
  private static final double FLASH_STEP = 0.12;
  private static final double COMES_BACK = 0.4;
  private static final double LASTS = 0.5;
  private static final double VISIBLE = 0.025;
  private static final double CLOSE = 0.7;

  /// How far a cut stands out at least, where nothing else happens and where much does.
  private static final double CALM_BOUND = 0.1;

  private static final double BOUND = 0.32;
  private static final double FAST = 0.02;
  private static final double STEEPNESS = 4;

  private final Readings readings;
  private final double[] sizes;
  private final boolean[] flash;

  Cuts(Readings readings) {
    this.readings = readings;
    this.sizes = new double[readings.size()];
    this.flash = new boolean[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(readings.unlike.at(i), readings.left.at(i), readings.colours.at(i));
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > FLASH_STEP && readings.lasting.at(i) < COMES_BACK * sizes[i]) {
        int end = Math.min(sizes.length - 1, (int) readings.back.at(i));
        for (int k = i; k <= end; k++) {
          flash[k] = true;
        }
      }
    }
  }

  /// How great a step is, 0 to 1.
  static double size(Step step) {
    return size(step.unlike(), step.left(), step.colours());
  }

  /// In the dark even noise is unlike the noise before it; so the difference has to be visible.
  static double size(double unlike, double left, double colours) {
    double visible = Math.min(1, left / VISIBLE);
    return 0.45 * unlike * visible + 0.3 * colours + 0.25 * Math.min(1, 8 * left);
  }

  List<Change> all() {
    List<Change> cuts = new ArrayList<>();
    // The last frame alone is no shot: nothing says whether it lasts.
    for (int i = 1; i < sizes.length - 1; i++) {
      double sure = sure(i);
      if (sure > 0.5 && sure(i - 1) <= 0.5) {
        cuts.add(new Change(i, i - 1, i, Change.Entry.CUT, sure));
      }
    }
    return cuts;
  }

  /// How sure it is that a shot begins with a frame.
  double sure(int at) {
    double alone = flash[at] || readings.lasting.at(at) < LASTS * sizes[at] ? 0 : sizes[at];
    double both = readings.skipped.at(at);
    boolean blended = both > alone && at > 1 && !flash[at] && !flash[at - 1];
    double around = blended ? around(at, at - 1, 1) : around(at, at, CLOSE);
    double speed = speed(at);
    double bound = Math.clamp(0.05 + 1.6 * around + 8 * speed, CALM_BOUND, BOUND + 4 * speed);
    double above = (blended ? both : alone) - around;
    return 1 / (1 + Math.exp(-STEEPNESS * (above / bound - 1)));
  }

  /// By how much the picture moves faster than one can well follow, on both sides of a step.
  private double speed(int at) {
    int to = Math.min(sizes.length, at + 1 + AROUND / 2);
    double before = readings.amount.mean(Math.max(1, at - AROUND / 2), at);
    double after = readings.amount.mean(Math.min(at + 1, to), to);
    return Math.max(0, Math.min(before, after) - FAST);
  }

  /// What the steps around amount to: two others as great, or one close by, and it is movement.
  private double around(int at, int alsoNot, double closeness) {
    double first = 0;
    double second = 0;
    double close = 0;
    for (int i = Math.max(1, at - AROUND); i <= Math.min(sizes.length - 1, at + AROUND); i++) {
      if (i == at || i == alsoNot || flash[i]) {
        continue;
      }
      if (Math.abs(i - at) <= NEAR) {
        close = Math.max(close, sizes[i]);
      }
      second = Math.max(second, Math.min(first, sizes[i]));
      first = Math.max(first, sizes[i]);
    }
    return Math.max(closeness * close, 0.85 * second);
  }
}
