package io.creativefactory.bench;

import io.creativefactory.bench.Montage.Join;
import io.creativefactory.bench.Montage.Truth;
import java.util.List;

/// How well boundaries were found. A cut counts when it is told within a frame of its place, a
/// dissolve or fade when one boundary is told within it or a frame beside it; whatever else is told
/// is false.
///
/// @param cuts there are, @param cutsFound of them; and so on
record ShotScore(
    int cuts,
    int cutsFound,
    int dissolves,
    int dissolvesFound,
    int fades,
    int fadesFound,
    int told) {
  static final ShotScore NONE = new ShotScore(0, 0, 0, 0, 0, 0, 0);

  /// @param told frames at which shots are said to begin
  static ShotScore of(List<Truth> truths, List<Integer> told) {
    ShotScore sum = NONE;
    boolean[] used = new boolean[told.size()];
    for (Truth truth : truths) {
      int hit = -1;
      for (int i = 0; i < told.size() && hit < 0; i++) {
        boolean inside = told.get(i) >= truth.from() - 1 && told.get(i) <= truth.to() + 1;
        hit = inside && !used[i] ? i : -1;
      }
      if (hit >= 0) {
        used[hit] = true;
      }
      sum = sum.plus(of(truth.join(), hit >= 0 ? 1 : 0));
    }
    return sum.plus(new ShotScore(0, 0, 0, 0, 0, 0, told.size()));
  }

  private static ShotScore of(Join join, int found) {
    return switch (join) {
      case CUT -> new ShotScore(1, found, 0, 0, 0, 0, 0);
      case DISSOLVE -> new ShotScore(0, 0, 1, found, 0, 0, 0);
      case FADE -> new ShotScore(0, 0, 0, 0, 1, found, 0);
    };
  }

  ShotScore plus(ShotScore other) {
    return new ShotScore(
        cuts + other.cuts,
        cutsFound + other.cutsFound,
        dissolves + other.dissolves,
        dissolvesFound + other.dissolvesFound,
        fades + other.fades,
        fadesFound + other.fadesFound,
        told + other.told);
  }

  private int found() {
    return cutsFound + dissolvesFound + fadesFound;
  }

  /// Of all boundaries.
  double f1() {
    int all = cuts + dissolves + fades;
    return all + told == 0 ? 0 : 2.0 * found() / (all + told);
  }

  /// Of hard cuts alone; what was told inside of a dissolve or fade is neither right nor wrong.
  double f1OfCuts() {
    int toldElsewhere = told - dissolvesFound - fadesFound;
    return cuts + toldElsewhere == 0 ? 0 : 2.0 * cutsFound / (cuts + toldElsewhere);
  }
}
