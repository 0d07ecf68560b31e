package io.creativefactory.scoring.ctr;

import java.util.Arrays;
import java.util.List;

/// How wide an interval must be to hold the true rate of a creative with [#LEVEL]: the rate that it
/// would show if it ran for ever in its campaign. What is observed lies around that by the chance
/// of clicks, which gets less with every impression and which nobody knows before it runs; so that
/// chance is taken out of the errors, not sold as doubt about the ad.
///
/// The scale is conformal: of all outcomes that their trees had not seen, the share that the
/// interval holds, widened by the outcome's own chance, is the level.
///
/// @param scale factor on the variance that [SpreadGrower] tells
/// @param least smallest variance of true log odds that the outcomes could tell from none
record Width(double scale, double least) {
  static final double LEVEL = 0.8;

  /// Deviations that hold [#LEVEL] of a normal distribution.
  private static final double REACH = 1.2815515655446004;

  /// Half of the interval on log odds.
  ///
  /// @param spread logarithm of the variance, as the trees tell it
  double half(double spread) {
    return REACH * Math.sqrt(variance(spread));
  }

  private double variance(double spread) {
    return Math.max(least, scale * Math.exp(spread));
  }

  /// One standard error of a variance under this noise: what is less cannot be ruled out.
  static double least(double[] noise) {
    double[] sorted = noise.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] * Math.sqrt(2.0 / sorted.length);
  }

  /// @param spread of each outcome, by trees that did not see it
  static Width fit(SpreadGrower seen, double[] spread, double least) {
    double[] needed = new double[spread.length];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = seen.needed(i, spread[i], REACH);
    }
    Arrays.sort(needed);
    int rank = (int) Math.ceil((needed.length + 1) * LEVEL);
    return new Width(needed[Math.min(rank, needed.length) - 1], least);
  }

  /// Share of outcomes that their intervals hold, each with its own chance.
  static double coverage(List<Outcome> outcomes, double[] logOdds, double[] half) {
    int held = 0;
    for (int i = 0; i < half.length; i++) {
      Outcome outcome = outcomes.get(i);
      double chance = REACH * REACH * LogOdds.noise(outcome, logOdds[i]);
      double reach = Math.sqrt(half[i] * half[i] + chance);
      held += Math.abs(LogOdds.seen(outcome) - logOdds[i]) <= reach ? 1 : 0;
    }
    return (double) held / half.length;
  }
}
