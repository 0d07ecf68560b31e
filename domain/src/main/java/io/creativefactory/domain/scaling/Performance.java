package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import java.time.LocalDate;

/// What one ad did on one day, as its platform reported it. A day without a row is unknown, not
/// zero.
///
/// @param adId the ad as [ObjectRef] writes it; from a platform's client the platform's own id
/// @param revenue value of the conversions as the platform attributes it
public record Performance(
    String adId,
    LocalDate day,
    long impressions,
    long clicks,
    long conversions,
    Money spend,
    Money revenue,
    boolean sandbox) {
  public Performance {
    Checks.text("adId", adId);
    boolean impossible =
        impressions < 0
            || clicks < 0
            || conversions < 0
            || clicks > impressions
            || spend.minor() < 0;
    if (impossible) {
      throw new IllegalArgumentException(
          "ad "
              + adId
              + " on "
              + day
              + ": "
              + impressions
              + " impressions, "
              + clicks
              + " clicks, "
              + conversions
              + " conversions for "
              + spend);
    }
  }

  /// The same figures under the name that the ad has here.
  public Performance on(String platform) {
    return new Performance(
        new ObjectRef(platform, adId).toString(),
        day,
        impressions,
        clicks,
        conversions,
        spend,
        revenue,
        sandbox);
  }
}
