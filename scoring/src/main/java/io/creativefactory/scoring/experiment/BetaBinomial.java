package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is believed of a share, such as clicks of impressions, from what was counted: Beta(`hits`,
/// `misses`). Only counts go into it, never money. Laid out over log odds.
///
/// @param hits prior and counted, more than 0
/// @param misses prior and counted, more than 0
public record BetaBinomial(double hits, double misses) implements Belief {
  /// Nothing is known: every share is as likely.
  public static final BetaBinomial UNIFORM = new BetaBinomial(1, 1);

  public BetaBinomial {
    Checks.between("hits", hits, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checks.between("misses", misses, Double.MIN_NORMAL, Double.MAX_VALUE);
  }

  /// With what was counted.
  public BetaBinomial after(Proportion counted) {
    return new BetaBinomial(
        hits + counted.successes(), misses + counted.trials() - counted.successes());
  }

  /// For each arm the probability that its rate is the highest, from uniform priors; they add up to
  /// 1.
  ///
  /// @param arms at least one
  public static double[] probabilityBest(List<Proportion> arms) {
    return Race.among(arms.stream().map(UNIFORM::after).toList()).stream()
        .mapToDouble(Race.Chance::best)
        .toArray();
  }

  /// The probability that one rate is higher than another.
  public static double probabilityBetter(Proportion one, Proportion other) {
    return probabilityBest(List.of(one, other))[0];
  }

  @Override
  public double mean() {
    return hits / (hits + misses);
  }

  @Override
  public Interval interval(double level) {
    BetaDistribution beta = BetaDistribution.of(hits, misses);
    double tail = (1 - Checks.between("level", level, 0, 1)) / 2;
    return new Interval(
        beta.inverseCumulativeProbability(tail), beta.inverseSurvivalProbability(tail));
  }

  @Override
  public double rate(double place) {
    return 1 / (1 + Math.exp(-place));
  }

  @Override
  public double logDensity(double place) {
    return -hits * Math.log1p(Math.exp(-place)) - misses * Math.log1p(Math.exp(place));
  }

  @Override
  public double middle() {
    return Math.log(hits / misses);
  }

  @Override
  public double spread() {
    return Math.sqrt(1 / hits + 1 / misses);
  }
}
