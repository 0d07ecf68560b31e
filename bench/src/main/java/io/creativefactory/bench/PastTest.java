package io.creativefactory.bench;

import java.util.SplittableRandom;

/// One finished headline test, replayed: the rates that were observed are taken for the truth.
final class PastTest {
  private final double[] rates;
  private final double[] chances;

  /// @param rates of the arms, at least two
  /// @param chances of each arm to beat its rivals, told before the test, inside (0, 1)
  PastTest(double[] rates, double[] chances) {
    this.rates = rates;
    this.chances = chances;
  }

  int arms() {
    return rates.length;
  }

  double rate(int arm) {
    return rates[arm];
  }

  /// Log odds of an arm's chance.
  double odds(int arm) {
    return Math.log(chances[arm] / (1 - chances[arm]));
  }

  double mean() {
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    return sum / rates.length;
  }

  double best() {
    double best = 0;
    for (double rate : rates) {
      best = Math.max(best, rate);
    }
    return best;
  }

  /// Shows an arm.
  ///
  /// @return clicks of so many impressions; exact binomial, by the gaps between clicks
  long show(int arm, long impressions, SplittableRandom lots) {
    double rate = rates[arm];
    if (rate <= 0) {
      return 0;
    }
    double none = Math.log1p(-rate);
    long clicks = 0;
    double at = 0;
    while (true) {
      at += Math.floor(Math.log(1 - lots.nextDouble()) / none) + 1;
      if (at > impressions) {
        return clicks;
      }
      clicks++;
    }
  }
}
