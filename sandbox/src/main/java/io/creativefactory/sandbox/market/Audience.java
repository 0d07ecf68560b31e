package io.creativefactory.sandbox.market;

/// The people whom an ad can be shown to. Each impression falls on one of them by chance, so the
/// more often it is shown, the fewer of those who see it are new.
public final class Audience {
  private static final double MEAN = 40_000;

  private Audience() {}

  /// How many people see it at least once in so many impressions.
  ///
  /// @param ad its id
  public static long reached(String ad, long impressions) {
    double people = people(ad);
    return Math.min(
        impressions, Math.max(1, Math.round(people * -Math.expm1(-impressions / people))));
  }

  /// How many there are.
  ///
  /// @param of id of an ad or name of a campaign
  static double people(String of) {
    return MEAN * Math.exp(0.4 * new Dice(0, "people " + of).normal());
  }
}
