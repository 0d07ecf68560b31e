package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.scoring.experiment.Elimination;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.experiment.SampleSize;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Tests that are looked at every hour for two weeks, while rates swing over the day: how often an
/// arm is dropped that is as good as any, and what it costs to wait for evidence that bears
/// looking.
final class PeekingScore implements ScoreBench.Part {
  private static final int SEEDS = 1000;
  private static final int HOURS = 14 * 24;
  private static final int EACH = 300;
  private static final double RATE = 0.02;
  private static final double SWING = 0.01;
  private static final double LIFT = 0.5;

  private final PrintWriter err;

  PeekingScore(PrintWriter err) {
    this.err = err;
  }

  @Override
  public List<BenchFigure> figures() {
    err.println("score: peeking at " + SEEDS + " tests every hour");
    err.flush();
    int dropped = 0;
    int found = 0;
    List<Double> needed = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      dropped += hour(seed, new double[] {1, 1, 1}, new int[] {0, 1, 2}) < HOURS ? 1 : 0;
      int hour = hour(seed, new double[] {1, 1 + LIFT}, new int[] {0});
      if (hour < HOURS) {
        found++;
        needed.add((hour + 1.0) * EACH);
      }
    }
    double fixed = SampleSize.perArm(RATE, LIFT, 2);
    return List.of(
        BenchFigure.atMost(
            "equal arms of which one is dropped, peeking hourly",
            (double) dropped / SEEDS,
            "",
            SampleSize.ALPHA),
        BenchFigure.told("worse arms that are dropped in two weeks", (double) found / SEEDS, ""),
        BenchFigure.told(
            "impressions until then, to those of one look",
            Medians.of(needed, Double::doubleValue) / fixed,
            "x"));
  }

  /// The first hour in which one of the arms in question is out; HOURS when none ever is.
  private static int hour(int seed, double[] factors, int[] asked) {
    SplittableRandom random = new SplittableRandom(seed);
    Elimination looked = Elimination.among(factors.length);
    for (int hour = 0; hour < HOURS; hour++) {
      double rate = RATE + SWING * Math.sin(hour / 24.0 * 2 * Math.PI);
      List<Proportion> counted = new ArrayList<>();
      for (double factor : factors) {
        counted.add(drawn(random, rate * factor));
      }
      looked = looked.after(counted);
      for (int arm : asked) {
        if (looked.isOut(arm, SampleSize.ALPHA)) {
          return hour;
        }
      }
    }
    return HOURS;
  }

  private static Proportion drawn(SplittableRandom random, double rate) {
    int hits = 0;
    for (int i = 0; i < EACH; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return new Proportion(hits, EACH);
  }
}
