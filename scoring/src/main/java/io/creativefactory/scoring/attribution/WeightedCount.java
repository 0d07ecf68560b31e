package io.creativefactory.scoring.attribution;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// A sum of things that happen by chance, each with a weight: a share of a conversion, or what it
/// was worth. How far the sum could lie from what was to be expected follows Fay and Feuer's gamma
/// interval for weighted Poisson counts (Statistics in Medicine 16, 1997, 791-801), which keeps its
/// coverage where counts are small.
///
/// @param sum of the weights, negative where more was given back than bought
/// @param squares of the weights, together
/// @param n how many there are
public record WeightedCount(double sum, double squares, long n) {
  public static final WeightedCount NONE = new WeightedCount(0, 0, 0);

  public WeightedCount {
    Checks.between("sum", sum, -Double.MAX_VALUE, Double.MAX_VALUE);
    Checks.between("squares", squares, 0, Double.MAX_VALUE);
    Checks.atLeast("n", (int) Math.min(n, Integer.MAX_VALUE), 0);
  }

  public WeightedCount plus(double weight) {
    return new WeightedCount(sum + weight, squares + weight * weight, n + 1);
  }

  public WeightedCount plus(WeightedCount more) {
    return new WeightedCount(sum + more.sum, squares + more.squares, n + more.n);
  }

  /// Where the expectation lies; holds the sum itself.
  ///
  /// @param level in (0, 1)
  /// @param next the largest weight that one more could have, more than 0
  /// @throws IllegalArgumentException when the sum is negative
  public Interval interval(double level, double next) {
    double tail = (1 - Checks.between("level", level, 0, 1)) / 2;
    Checks.between("next", next, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checks.between("sum", sum, 0, Double.MAX_VALUE);
    double low = sum > 0 ? gamma(sum, squares).inverseCumulativeProbability(tail) : 0;
    double high = gamma(sum + next, squares + next * next).inverseSurvivalProbability(tail);
    return new Interval(Math.min(low, sum), Math.max(high, sum));
  }

  private static GammaDistribution gamma(double mean, double variance) {
    return GammaDistribution.of(mean * mean / variance, variance / mean);
  }
}
