package io.creativefactory.scoring.experiment;

import java.util.ArrayList;
import java.util.List;

/// Which arms of a test are surely not the best, however often one looks. The evidence against an
/// arm is an e-value: among arms that are all alike it is 1 in the mean, and that it ever reaches
/// `x` has a chance of at most 1/x (Ville's inequality). So one may look every hour and stop at
/// will, and the chance ever to drop an arm that is as good as any stays below the level.
///
/// Arms are compared within each period alone, given how much happened in it: days on which
/// everything is clicked more tell nothing. Given the sum of two arms, what one of them has got is
/// hypergeometric when their rates are equal and Fisher's noncentral hypergeometric when their odds
/// are not; the e-value of a pair is the ratio of the two, averaged over a few odds ratios.
public final class Elimination {
  /// How much better another arm might be, as ratios of odds.
  private static final double[] ODDS = {1.05, 1.1, 1.2, 1.35, 1.6, 2, 3};

  /// For each pair of arms and each odds ratio, the logarithm of the evidence that the first arm is
  /// that much better than the second.
  private final double[][][] logs;

  private Elimination(double[][][] logs) {
    this.logs = logs;
  }

  /// Before anything was counted.
  ///
  /// @throws IllegalArgumentException when there are fewer than two arms
  public static Elimination among(int arms) {
    if (arms < 2) {
      throw new IllegalArgumentException("a test has at least two arms, not " + arms);
    }
    return new Elimination(new double[arms][arms][ODDS.length]);
  }

  /// With one more period.
  ///
  /// @param counted what every arm counted in it, always in the same order; an arm that did not run
  ///   then has no trials
  /// @throws IllegalArgumentException when it has another number of arms
  public Elimination after(List<Proportion> counted) {
    int arms = logs.length;
    if (counted.size() != arms) {
      throw new IllegalArgumentException(
          "a period of " + counted.size() + " arms is none of a test of " + arms);
    }
    double[][][] next = new double[arms][arms][];
    for (int better = 0; better < arms; better++) {
      for (int worse = 0; worse < arms; worse++) {
        double[] pair = logs[better][worse].clone();
        if (better != worse) {
          Pair met = new Pair(counted.get(better), counted.get(worse));
          for (int i = 0; i < ODDS.length; i++) {
            pair[i] += met.logRatio(Math.log(ODDS[i]));
          }
        }
        next[better][worse] = pair;
      }
    }
    return new Elimination(next);
  }

  /// The evidence that an arm is worse than some other, from 0; may be infinite.
  public double against(int arm) {
    List<Double> rivals = new ArrayList<>();
    for (int rival = 0; rival < logs.length; rival++) {
      if (rival != arm) {
        for (double log : logs[rival][arm]) {
          rivals.add(log);
        }
      }
    }
    return Math.exp(logSum(rivals)) / rivals.size();
  }

  /// Whether an arm is surely not the best. The level is shared out among the arms.
  ///
  /// @param level the chance that is taken to drop any arm that is as good as the best, in (0, 1)
  public boolean isOut(int arm, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
    }
    return against(arm) >= logs.length / level;
  }

  private static double logSum(List<Double> logs) {
    double most = logs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return most + Math.log(logs.stream().mapToDouble(log -> Math.exp(log - most)).sum());
  }

  /// Two arms in one period.
  private static final class Pair {
    private final long got;
    private final long least;

    /// Logarithms of the hypergeometric chances of what the first arm gets, from `least` on, all
    /// less the same number.
    private final double[] chances;

    Pair(Proportion one, Proportion other) {
      long sum = one.successes() + other.successes();
      this.got = one.successes();
      this.least = Math.max(0, sum - other.trials());
      long most = Math.min(sum, one.trials());
      this.chances = new double[Math.toIntExact(most - least + 1)];
      for (int i = 1; i < chances.length; i++) {
        double k = least + i;
        chances[i] =
            chances[i - 1]
                + Math.log((sum - k + 1) * (one.trials() - k + 1))
                - Math.log(k * (other.trials() - sum + k));
      }
    }

    /// @param tilt logarithm of the odds ratio
    double logRatio(double tilt) {
      return tilt * (got - least) - logSum(tilt) + logSum(0);
    }

    private double logSum(double tilt) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < chances.length; i++) {
        most = Math.max(most, chances[i] + tilt * i);
      }
      double sum = 0;
      for (int i = 0; i < chances.length; i++) {
        sum += Math.exp(chances[i] + tilt * i - most);
      }
      return most + Math.log(sum);
    }
  }
}
