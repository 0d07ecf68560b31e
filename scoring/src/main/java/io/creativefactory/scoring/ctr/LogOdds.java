package io.creativefactory.scoring.ctr;

/// Rates as log odds, where errors of small and great rates compare.
final class LogOdds {
  private LogOdds() {}

  static double of(double rate) {
    return Math.log(rate / (1 - rate));
  }

  static double rate(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /// As seen in an outcome; half a click is added, so that no clicks at all have odds too.
  static double seen(Outcome outcome) {
    return of((outcome.clicks() + 0.5) / (outcome.impressions() + 1.0));
  }

  /// Variance of what is seen around the true log odds, by chance alone.
  static double noise(Outcome outcome, double logOdds) {
    double rate = rate(logOdds);
    return 1 / (outcome.impressions() * rate * (1 - rate));
  }

  /// Log loss of the outcome's impressions: of the clicks and of those that did not click.
  static double loss(Outcome outcome, double logOdds) {
    long missed = outcome.impressions() - outcome.clicks();
    return outcome.clicks() * softplus(-logOdds) + missed * softplus(logOdds);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
