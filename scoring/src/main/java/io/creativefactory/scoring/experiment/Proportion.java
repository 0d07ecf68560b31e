package io.creativefactory.scoring.experiment;

/// How often something happened out of how often it could: clicks of impressions, conversions of
/// clicks.
public record Proportion(long successes, long trials) {
  public Proportion {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
    }
  }

  /// The share observed; without a trial there is none.
  ///
  /// @throws IllegalStateException when there was no trial
  public double rate() {
    if (trials == 0) {
      throw new IllegalStateException("0 of 0 has no rate");
    }
    return (double) successes / trials;
  }

  /// Wilson's score interval for the rate behind it; without a trial it is 0 to 1.
  ///
  /// @param level coverage, for example 0.95
  public Interval wilson(double level) {
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double z = Normal.quantile(0.5 + level / 2);
    double n = trials;
    double p = rate();
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /// Both ends belong to it.
  public record Interval(double low, double high) {}
}
