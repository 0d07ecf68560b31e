package io.creativefactory.scoring.experiment;

import java.util.OptionalDouble;

/// How much a test must see before it can say anything: two-sided comparison of two proportions
/// with the error rates that the factory always uses.
public final class SampleSize {
  /// Chance to see a difference where there is none.
  public static final double ALPHA = 0.05;

  /// Chance to see a difference of the stated size where there is one.
  public static final double POWER = 0.8;

  /// A test is planned for no larger effect than a doubling.
  private static final double LARGEST = 1;

  private static final int HALVINGS = 60;

  private SampleSize() {}

  /// Trials that each arm needs to tell a rate from one that is better by a relative lift. With
  /// more than two arms the error rate is shared out among the comparisons with the first
  /// (Bonferroni).
  ///
  /// @param rate of the first arm, in (0, 1)
  /// @param lift relative, for example 0.2 for a fifth more; the lifted rate must stay below 1
  /// @param arms at least 2
  public static long perArm(double rate, double lift, int arms) {
    double lifted = rate * (1 + lift);
    if (!(rate > 0 && lift > 0 && lifted < 1) || arms < 2) {
      throw new IllegalArgumentException(
          "no test tells " + rate + " from " + lifted + " with " + arms + " arms");
    }
    return (long) Math.ceil(trials(rate, lifted, arms));
  }

  /// The smallest relative lift that so many trials an arm can show.
  ///
  /// @param trials of each arm
  /// @return empty when not even a doubling, or a rate of 1, would show
  public static OptionalDouble detectable(double rate, long trials, int arms) {
    double high = Math.min(LARGEST, (1 - rate) / rate * (1 - 1e-9));
    double low = 0;
    if (trials < trials(rate, rate * (1 + high), arms)) {
      return OptionalDouble.empty();
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (middle > 0 && trials(rate, rate * (1 + middle), arms) <= trials) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalDouble.of(high);
  }

  private static double trials(double rate, double lifted, int arms) {
    double mean = (rate + lifted) / 2;
    double noDifference =
        Normal.quantile(1 - ALPHA / (2 * (arms - 1.0))) * Math.sqrt(2 * mean * (1 - mean));
    double difference =
        Normal.quantile(POWER) * Math.sqrt(rate * (1 - rate) + lifted * (1 - lifted));
    double root = (noDifference + difference) / (lifted - rate);
    return root * root;
  }
}
