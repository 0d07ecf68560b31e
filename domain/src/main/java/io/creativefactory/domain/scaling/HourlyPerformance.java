package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import java.time.Duration;
import java.time.Instant;

/// What one ad did in one hour of its account's clock, as its platform reported it. Platforms leave
/// hours without delivery out, so that a missing hour is unknown: nothing shown, or not told yet.
///
/// @param adId the platform's id of the ad
/// @param hour when it began; on a clock that is half an hour off UTC it begins at half past
/// @param span how long it was: longer than an hour where the account's clock was put back and the
///   platform counts what it showed twice as one
/// @param clicks in this hour, also on what was shown before it: they can be more than impressions
/// @param conversions known by now; those of late hours still come in
public record HourlyPerformance(
    String adId,
    Instant hour,
    Duration span,
    long impressions,
    long clicks,
    long conversions,
    Money spend,
    boolean sandbox) {
  private static final Duration LONGEST = Duration.ofHours(2);

  public HourlyPerformance {
    Checks.text("adId", adId);
    if (span.compareTo(Duration.ZERO) <= 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("an hour of the clock cannot take " + span);
    }
    if (Math.min(Math.min(impressions, clicks), Math.min(conversions, spend.minor())) < 0) {
      throw new IllegalArgumentException(
          "ad %s at %s: %d impressions, %d clicks, %d conversions for %s"
              .formatted(adId, hour, impressions, clicks, conversions, spend));
    }
  }

  /// When the hour was over.
  public Instant until() {
    return hour.plus(span);
  }

  /// The same figures under the name that the ad has here.
  public HourlyPerformance on(String platform) {
    return new HourlyPerformance(
        new ObjectRef(platform, adId).toString(),
        hour,
        span,
        impressions,
        clicks,
        conversions,
        spend,
        sandbox);
  }
}
