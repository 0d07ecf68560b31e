package io.creativefactory.scoring.ctr;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Outcomes as rows of one table, each in its fold.
final class Table {
  private final List<Outcome> outcomes;
  private final float[] cells;
  private final int[] fold;

  /// @param fold of each outcome, see [Split#folds]
  Table(List<Outcome> outcomes, int[] fold) {
    this.outcomes = List.copyOf(outcomes);
    this.cells = cells(outcomes);
    this.fold = fold.clone();
  }

  static float[] cells(List<Outcome> outcomes) {
    float[] cells = new float[outcomes.size() * FeatureRow.WIDTH];
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      FeatureRow.write(outcome.context(), outcome.features(), cells, i * FeatureRow.WIDTH);
    }
    return cells;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  int size() {
    return outcomes.size();
  }

  int[] all() {
    return rows(_ -> true);
  }

  int[] inside(int number) {
    return rows(row -> fold[row] == number);
  }

  int[] outside(int number) {
    return rows(row -> fold[row] != number);
  }

  private int[] rows(IntPredicate wanted) {
    return IntStream.range(0, outcomes.size()).filter(wanted).toArray();
  }

  float[] cells(int[] rows) {
    float[] some = new float[rows.length * FeatureRow.WIDTH];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          cells, rows[i] * FeatureRow.WIDTH, some, i * FeatureRow.WIDTH, FeatureRow.WIDTH);
    }
    return some;
  }
}
