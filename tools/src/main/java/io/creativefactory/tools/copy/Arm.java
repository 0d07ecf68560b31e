package io.creativefactory.tools.copy;

import io.creativefactory.domain.Checks;

/// One package of a headline test as it ran: a headline with a picture.
///
/// @param test id of the test
/// @param picture id of the picture
/// @param impressions at least 1
/// @param clicks at most as many
public record Arm(String test, String picture, String headline, long impressions, long clicks) {
  public Arm {
    Checks.text("test", test);
    Checks.text("picture", picture);
    Checks.text("headline", headline);
    if (impressions < 1 || clicks < 0 || clicks > impressions) {
      throw new IllegalArgumentException(clicks + " clicks of " + impressions + " impressions");
    }
  }

  public double rate() {
    return (double) clicks / impressions;
  }

  /// How many standard errors this rate lies above another's, with their pooled variance; 0 when
  /// neither was clicked.
  public double above(Arm other) {
    double pooled = (double) (clicks + other.clicks) / (impressions + other.impressions);
    double variance = pooled * (1 - pooled) * (1.0 / impressions + 1.0 / other.impressions);
    return variance == 0 ? 0 : (rate() - other.rate()) / Math.sqrt(variance);
  }
}
