package io.creativefactory.scoring.verdict;

import java.time.Duration;

/// How much an ad's clicks tell, and how much its return, by its age: clicks come at once, while
/// what they are worth comes in over days. All clicks below 6 hours, 0.7 at a day, 0.3 at three
/// days, straight between these, and from then on 0.3 · e^(−0.1 · days since), never below 0.1.
public final class LagBlend {
  private static final double FIRST = 6;
  private static final double DAY = 24;
  private static final double THREE_DAYS = 72;
  private static final double AT_A_DAY = 0.7;
  private static final double AT_THREE_DAYS = 0.3;
  private static final double DECAY_A_DAY = 0.1;
  private static final double LEAST = 0.1;

  private LagBlend() {}

  /// Weight of the click-through rate; that of the return is the rest of 1. Continuous, and never
  /// more for an older ad.
  ///
  /// @param age since the ad was first shown, not negative
  public static double clickWeight(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("an ad that is " + age + " old");
    }
    double hours = age.toSeconds() / 3600.0;
    if (hours <= FIRST) {
      return 1;
    }
    if (hours <= DAY) {
      return 1 - (1 - AT_A_DAY) * (hours - FIRST) / (DAY - FIRST);
    }
    if (hours <= THREE_DAYS) {
      return AT_A_DAY - (AT_A_DAY - AT_THREE_DAYS) * (hours - DAY) / (THREE_DAYS - DAY);
    }
    return Math.max(LEAST, AT_THREE_DAYS * Math.exp(-DECAY_A_DAY * (hours - THREE_DAYS) / DAY));
  }
}
