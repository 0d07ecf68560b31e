package io.creativefactory.scoring.experiment;

import java.util.ArrayList;
import java.util.Arrays;
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

  private final double[] evidence;

  private Elimination(double[] evidence) {
    this.evidence = evidence;
  }

  /// @param periods for each period what every arm counted in it, always in the same order; an arm
  ///   that did not run then has no trials
  /// @throws IllegalArgumentException when a period has another number of arms than the first, or
  ///   when there are fewer than two
  public static Elimination of(List<List<Proportion>> periods) {
    int arms = periods.isEmpty() ? 0 : periods.getFirst().size();
    if (arms < 2 || periods.stream().anyMatch(period -> period.size() != arms)) {
      throw new IllegalArgumentException("every period needs the same arms, at least two");
    }
    double[] evidence = new double[arms];
    for (int arm = 0; arm < arms; arm++) {
      List<Double> rivals = new ArrayList<>();
      for (int rival = 0; rival < arms; rival++) {
        if (rival != arm) {
          rivals.add(logEvidence(periods, rival, arm) - Math.log(arms - 1.0));
        }
      }
      evidence[arm] = Math.exp(logSum(rivals));
    }
    return new Elimination(evidence);
  }

  /// The evidence that an arm is worse than some other, from 0; may be infinite.
  public double against(int arm) {
    return evidence[arm];
  }

  /// Whether an arm is surely not the best. The level is shared out among the arms.
  ///
  /// @param level the chance that is taken to drop any arm that is as good as the best, in (0, 1)
  public boolean isOut(int arm, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a level lies between 0 and 1, not at " + level);
    }
    return evidence[arm] >= evidence.length / level;
  }

  /// Logarithm of the evidence that one arm's rate is above the other's.
  private static double logEvidence(List<List<Proportion>> periods, int better, int worse) {
    double[] logs = new double[ODDS.length];
    for (List<Proportion> period : periods) {
      Pair pair = new Pair(period.get(better), period.get(worse));
      for (int i = 0; i < ODDS.length; i++) {
        logs[i] += pair.logRatio(Math.log(ODDS[i]));
      }
    }
    return logSum(Arrays.stream(logs).map(log -> log - Math.log(ODDS.length)).boxed().toList());
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
