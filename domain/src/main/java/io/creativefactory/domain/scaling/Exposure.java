package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.publish.ObjectRef;
import java.time.LocalDate;

/// How many people an ad was shown to over a span of days, as its platform counts them. Whoever saw
/// it on two days is one of the people of both: reaches of days must never be added up, so the span
/// is asked for as a whole.
///
/// @param adId the ad as [ObjectRef] writes it; from a platform's client the platform's own id
/// @param since first day
/// @param until last day, not before `since`
/// @param impressions in the span
/// @param reach people, 1 or more, not more than impressions
public record Exposure(
    String adId, LocalDate since, LocalDate until, long impressions, long reach, boolean sandbox) {
  public Exposure {
    Checks.text("adId", adId);
    if (until.isBefore(since)) {
      throw new IllegalArgumentException(until + " lies before " + since);
    }
    if (reach < 1 || reach > impressions) {
      throw new IllegalArgumentException(
          "ad " + adId + " was shown " + impressions + " times to " + reach + " people");
    }
  }

  /// The same figures under the name that the ad has here.
  public Exposure on(String platform) {
    return new Exposure(
        new ObjectRef(platform, adId).toString(), since, until, impressions, reach, sandbox);
  }

  /// How often each of them saw it on average.
  public double frequency() {
    return (double) impressions / reach;
  }
}
