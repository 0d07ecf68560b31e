package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.scoring.copy.RememberedMeaning;
import io.creativefactory.tools.copy.Arm;
import io.creativefactory.tools.copy.ArmsFile;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Impressions split over the arms of real headline tests, replayed with the observed rates as the
/// truth: which share of what hindsight would have earned over equal shares is earned. What tests
/// teach comes from the other half of the tests; the copy model never saw any of them.
final class AllocationScore implements ScoreBench.Part {
  private static final int SEEDS = 200;
  private static final int FEW_SEEDS = 20;
  private static final double POWER = 3;

  /// Impressions for each arm, and what a fifth of A/B and then the winner earns, by the aims.
  private static final Map<Integer, Double> GOALS = goals();

  private final Path file;
  private final PrintWriter err;

  /// @param data folder with `copy/`
  AllocationScore(Path data, PrintWriter err) {
    this.file = data.resolve("copy").resolve("upworthy_arms.csv");
    this.err = err;
  }

  private static Map<Integer, Double> goals() {
    Map<Integer, Double> goals = new LinkedHashMap<>();
    goals.put(100, 0.23);
    goals.put(400, 0.36);
    goals.put(1000, 0.47);
    goals.put(3000, 0.62);
    return goals;
  }

  @Override
  public List<BenchFigure> figures() {
    List<PastTest> tests = tests();
    ArmsLesson even = ArmsLesson.of(half(tests, 0));
    ArmsLesson odd = ArmsLesson.of(half(tests, 1));
    List<BenchFigure> figures = new ArrayList<>();
    for (Map.Entry<Integer, Double> goal : GOALS.entrySet()) {
      int each = goal.getKey();
      err.println(
          "score: splitting " + each + " impressions an arm over " + tests.size() + " tests");
      err.flush();
      List<SplitPolicy> ours = new ArrayList<>();
      List<SplitPolicy> winner = new ArrayList<>();
      for (int i = 0; i < tests.size(); i++) {
        ours.add(SplitPolicy.ours(tests.get(i), i % 2 == 0 ? odd : even, POWER));
        winner.add(SplitPolicy.fifthThenWinner(tests.get(i).arms()));
      }
      String name = "split: " + each + " an arm, share of the gap";
      double[] shares = shares(tests, ours, each, SEEDS);
      figures.add(
          BenchFigure.atLeast(
              name, Arrays.stream(shares).average().orElseThrow(), "", goal.getValue()));
      figures.add(BenchFigure.told(name + ", 95 % from", shares[SEEDS / 40], ""));
      figures.add(BenchFigure.told(name + ", 95 % to", shares[SEEDS - 1 - SEEDS / 40], ""));
      figures.add(
          BenchFigure.told(
              "split: " + each + " an arm, a fifth then the winner",
              Arrays.stream(shares(tests, winner, each, FEW_SEEDS)).average().orElseThrow(),
              ""));
    }
    return figures;
  }

  private static List<PastTest> half(List<PastTest> tests, int odd) {
    List<PastTest> half = new ArrayList<>();
    for (int i = odd; i < tests.size(); i += 2) {
      half.add(tests.get(i));
    }
    return half;
  }

  /// One for each seed, rising.
  private static double[] shares(
      List<PastTest> tests, List<SplitPolicy> policies, int each, int seeds) {
    double equal = tests.stream().mapToDouble(PastTest::mean).sum();
    double hindsight = tests.stream().mapToDouble(PastTest::best).sum();
    double[] shares = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      SplittableRandom lots = new SplittableRandom(seed);
      double earned = 0;
      for (int i = 0; i < tests.size(); i++) {
        earned += earned(tests.get(i), policies.get(i), each, lots);
      }
      shares[seed] = (earned - equal) / (hindsight - equal);
    }
    Arrays.sort(shares);
    return shares;
  }

  /// The mean rate of what was shown.
  private static double earned(PastTest test, SplitPolicy policy, int each, SplittableRandom lots) {
    long[] shown = new long[test.arms()];
    long[] clicks = new long[test.arms()];
    double earned = 0;
    double all = (double) each * test.arms();
    for (int batch = 0; batch < SplitPolicy.BATCHES; batch++) {
      double[] shares = policy.shares(batch, shown, clicks, lots);
      double due = all / SplitPolicy.BATCHES;
      for (int arm = 0; arm < shares.length; arm++) {
        // Parts of an impression fall to lot, so that small batches keep their sum on average.
        long now = (long) Math.floor(due * shares[arm] + lots.nextDouble());
        clicks[arm] += test.show(arm, now, lots);
        shown[arm] += now;
        earned += now * test.rate(arm);
      }
    }
    return earned / Arrays.stream(shown).sum();
  }

  private List<PastTest> tests() {
    Map<String, List<Arm>> groups = new LinkedHashMap<>();
    for (Arm arm : ArmsFile.read(file)) {
      groups.computeIfAbsent(arm.test(), _ -> new ArrayList<>()).add(arm);
    }
    CopyModel model = CopyModel.shipped(new RememberedMeaning(new MiniLmEmbedder()::embed, 50_000));
    List<PastTest> tests = new ArrayList<>();
    for (List<Arm> arms : groups.values()) {
      double[] rates = arms.stream().mapToDouble(Arm::rate).toArray();
      if (Arrays.stream(rates).distinct().count() > 1) {
        List<Figure> told = model.againstRivals(arms.stream().map(Arm::headline).toList());
        tests.add(
            new PastTest(
                rates,
                told.stream()
                    .mapToDouble(
                        chance -> chance instanceof Figure.Modelled known ? known.value() : 0.5)
                    .toArray()));
      }
    }
    return tests;
  }
}
