package io.creativefactory.scoring.experiment;

/// How much a test must see before it can say anything: two-sided comparison of two proportions
/// with the error rates that the factory always uses.
public final class SampleSize {
  /// Chance to see a difference where there is none.
  public static final double ALPHA = 0.05;

  /// Chance to see a difference of the stated size where there is one.
  public static final double POWER = 0.8;

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
    double mean = (rate + lifted) / 2;
    double noDifference =
        Normal.quantile(1 - ALPHA / (2 * (arms - 1.0))) * Math.sqrt(2 * mean * (1 - mean));
    double difference =
        Normal.quantile(POWER) * Math.sqrt(rate * (1 - rate) + lifted * (1 - lifted));
    double root = (noDifference + difference) / (lifted - rate);
    return (long) Math.ceil(root * root);
  }
}
