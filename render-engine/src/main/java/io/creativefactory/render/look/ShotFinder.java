package io.creativefactory.render.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds where one shot ends and the next begins. A hard cut is a frame whose difference to the one
/// before stands out from its surroundings and is not undone a few frames later, as a flash is. A
/// dissolve is a stretch whose frames are mixtures of its two ends. A fade passes through an even
/// dark.
final class ShotFinder {
  private static final int AROUND = 8;
  private static final int FLASH = 5;
  private static final double LEAST = 0.16;
  private static final double ABOVE_MEDIAN = 3;
  private static final double DARK = 0.06;
  private static final double EVEN = 0.03;
  private static final int[] MIX_LENGTHS = {8, 12, 16, 24, 32, 48};
  private static final double MIX_LEAST = 0.06;
  private static final double MIX_OFF = 0.28;

  private final List<FrameMark> marks;
  private final double[] steps;

  ShotFinder(List<FrameMark> marks) {
    this.marks = marks;
    this.steps = new double[marks.size()];
    for (int i = 1; i < steps.length; i++) {
      steps[i] = marks.get(i).unlike(marks.get(i - 1));
    }
  }

  /// @param frame the first of the new shot
  /// @param reach frames on either side that belong to the passage
  /// @param confidence 0 to 1
  record Change(int frame, int reach, Shots.Entry in, double confidence) {}

  List<Change> changes() {
    List<Change> changes = new ArrayList<>(fades());
    cuts().stream().filter(cut -> isFree(cut, changes)).forEach(changes::add);
    for (Change mix : dissolves()) {
      if (isFree(mix, changes)) {
        changes.add(mix);
      }
    }
    changes.sort(Comparator.comparingInt(Change::frame));
    return changes;
  }

  private static boolean isFree(Change change, List<Change> taken) {
    return taken.stream()
        .allMatch(other ->
            Math.abs(other.frame - change.frame) > Math.max(1, other.reach + change.reach));
  }

  private List<Change> cuts() {
    List<Change> cuts = new ArrayList<>();
    for (int i = 1; i < steps.length; i++) {
      double bound = Math.max(LEAST, ABOVE_MEDIAN * median(i) + LEAST / 4);
      if (steps[i] >= bound && isPeak(i) && !isFlash(i)) {
        double confidence = Math.min(1, 0.5 + 0.5 * (steps[i] - bound) / bound);
        cuts.add(new Change(i, 0, Shots.Entry.CUT, confidence));
      }
    }
    return cuts;
  }

  private boolean isPeak(int at) {
    for (int i = Math.max(1, at - 2); i <= Math.min(steps.length - 1, at + 2); i++) {
      if (steps[i] > steps[at] || (steps[i] == steps[at] && i < at)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the picture from before comes back within a few frames.
  private boolean isFlash(int at) {
    FrameMark before = marks.get(at - 1);
    for (int i = at + 1; i < Math.min(marks.size(), at + FLASH + 1); i++) {
      if (before.unlike(marks.get(i)) < 0.35 * steps[at]) {
        return true;
      }
    }
    FrameMark after = marks.get(at);
    for (int i = Math.max(0, at - FLASH - 1); i < at - 1; i++) {
      if (after.unlike(marks.get(i)) < 0.35 * steps[at]) {
        return true;
      }
    }
    return false;
  }

  private double median(int at) {
    int from = Math.max(1, at - AROUND);
    int to = Math.min(steps.length, at + AROUND + 1);
    double[] near = Arrays.copyOfRange(steps, from, to);
    Arrays.sort(near);
    return near[near.length / 2];
  }

  /// A dark stretch between two pictures, reached or left little by little.
  private List<Change> fades() {
    List<Change> fades = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      if (!isDark(i) || isDark(i - 1)) {
        continue;
      }
      int end = i;
      while (end < marks.size() && isDark(end)) {
        end++;
      }
      if (end < marks.size() && (isSlope(i - 1, -1) || isSlope(end, 1))) {
        int middle = (i + end) / 2;
        fades.add(new Change(middle, (end - i) / 2 + AROUND, Shots.Entry.FADE, 0.9));
      }
    }
    return fades;
  }

  /// Whether the picture is still rising from the dark, or already sinking into it.
  ///
  /// @param edge the frame next to the dark
  /// @param away from the dark: 1 forward, -1 back
  private boolean isSlope(int edge, int away) {
    int far = Math.clamp(edge + 3L * away, 0, marks.size() - 1);
    return marks.get(edge).brightness() < 0.75 * marks.get(far).brightness();
  }

  private boolean isDark(int at) {
    FrameMark mark = marks.get(at);
    return mark.brightness() < DARK && mark.contrast() < EVEN;
  }

  private List<Change> dissolves() {
    List<Change> found = new ArrayList<>();
    for (int length : MIX_LENGTHS) {
      for (int from = 1; from + length < marks.size() - 1; from++) {
        double likeness = mixture(from, from + length);
        if (likeness > 0) {
          found.add(
              new Change(
                  from + length / 2, length / 2, Shots.Entry.DISSOLVE, Math.min(1, likeness)));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Change::confidence).reversed());
    List<Change> kept = new ArrayList<>();
    for (Change mix : found) {
      if (isFree(mix, kept)) {
        kept.add(mix);
      }
    }
    return kept;
  }

  /// How surely the frames between two are mixtures of them; zero when they are not.
  private double mixture(int from, int to) {
    FrameMark before = marks.get(from);
    FrameMark after = marks.get(to);
    double apart = before.distance(after);
    if (apart < MIX_LEAST || before.unlike(after) < 2 * LEAST || hasCut(from, to)) {
      return 0;
    }
    double off = 0;
    for (double share : new double[] {0.25, 0.5, 0.75}) {
      int at = (int) Math.round(from + share * (to - from));
      off = Math.max(off, marks.get(at).offMixture(before, after, share) / apart);
    }
    return off > MIX_OFF || !isCalm(from, to, apart) ? 0 : 1 - off / MIX_OFF / 2;
  }

  private boolean hasCut(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (steps[i] > 2 * LEAST) {
        return true;
      }
    }
    return false;
  }

  /// Before and after a dissolve the picture stays itself; a pan goes on changing.
  private boolean isCalm(int from, int to, double apart) {
    int reach = Math.max(3, (to - from) / 2);
    FrameMark earlier = marks.get(Math.max(0, from - reach));
    FrameMark later = marks.get(Math.min(marks.size() - 1, to + reach));
    return earlier.distance(marks.get(from)) < 0.35 * apart
        && later.distance(marks.get(to)) < 0.35 * apart;
  }
}
