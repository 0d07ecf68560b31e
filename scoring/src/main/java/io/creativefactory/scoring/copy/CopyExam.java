package io.creativefactory.scoring.copy;

import io.creativefactory.domain.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Holds a copy model against pairs whose winner is known, beside rules that need no model.
public final class CopyExam {
  /// Coverage of the intervals, by drawing whole tests with replacement.
  public static final double LEVEL = 0.95;

  private static final int DRAWS = 2000;
  private static final long SEED = 7;

  private final CopyModel model;
  private final List<HeadlinePair> pairs;

  /// @param pairs at least one
  public CopyExam(CopyModel model, List<HeadlinePair> pairs) {
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("an exam without pairs");
    }
    this.model = model;
    this.pairs = List.copyOf(pairs);
  }

  /// @param learned what the model learned from, to report pairs without a near-duplicate in it
  ///   apart; empty when it is not at hand
  /// @param progress hears how far the work is
  public CopyReport report(Optional<NearDuplicates> learned, CopyTraining.Progress progress) {
    Map<HeadlinePair, Double> chances = new LinkedHashMap<>();
    int unknown = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (i % 100 == 0) {
        progress.at("Calling " + pairs.size() + " pairs", (double) i / pairs.size());
      }
      HeadlinePair pair = pairs.get(i);
      if (model.wins(pair.winner(), pair.loser()) instanceof Figure.Modelled chance) {
        chances.put(pair, chance.value());
      } else {
        unknown++;
      }
    }
    ToDoubleFunction<HeadlinePair> called = pair -> HeldOut.credit(chances.getOrDefault(pair, 0.5));
    List<CopyReport.Row> rows = new ArrayList<>();
    rows.add(new CopyReport.Row("the copy model", share(pairs, called)));
    learned
        .map(seen -> pairs.stream().filter(seen::isNew).toList())
        .filter(fresh -> !fresh.isEmpty())
        .ifPresent(fresh ->
            rows.add(
                new CopyReport.Row(
                    "the same on pairs without a near-duplicate in training",
                    share(fresh, called))));
    for (Rival rival : Rival.values()) {
      rows.add(new CopyReport.Row(rival.label(), share(pairs, rival::credit)));
    }
    double[] told = chances.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new CopyReport(
        model.card().name(),
        pairs.size(),
        (int) pairs.stream().map(HeadlinePair::test).distinct().count(),
        unknown,
        rows,
        told.length == 0 ? null : HeldOut.calibrationError(told));
  }

  private static CopyReport.Share share(
      List<HeadlinePair> pairs, ToDoubleFunction<HeadlinePair> credit) {
    Map<String, double[]> tests = new LinkedHashMap<>();
    for (HeadlinePair pair : pairs) {
      double[] sums = tests.computeIfAbsent(pair.test(), _ -> new double[2]);
      sums[0] += credit.applyAsDouble(pair);
      sums[1]++;
    }
    List<double[]> groups = List.copyOf(tests.values());
    SplittableRandom lots = new SplittableRandom(SEED);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double right = 0;
      double all = 0;
      for (int g = 0; g < groups.size(); g++) {
        double[] group = groups.get(lots.nextInt(groups.size()));
        right += group[0];
        all += group[1];
      }
      drawn[i] = right / all;
    }
    Arrays.sort(drawn);
    double right = groups.stream().mapToDouble(group -> group[0]).sum();
    int tail = (int) Math.round(DRAWS * (1 - LEVEL) / 2);
    return new CopyReport.Share(
        right / pairs.size(), drawn[tail], drawn[DRAWS - 1 - tail], pairs.size());
  }
}
