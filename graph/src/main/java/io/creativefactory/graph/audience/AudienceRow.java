package io.creativefactory.graph.audience;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.tools.scorer.Rate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What some of those did who saw a campaign's ads.
///
/// @param value who they are; null where the platform does not say
/// @param share of the impressions that are told of anybody; null where there are none
/// @param ctr clicks of impressions, of all days together
public record AudienceRow(
    @Nullable String value,
    @Nullable Double share,
    long impressions,
    long clicks,
    Figure ctr,
    BigDecimal conversions,
    Money spend) {
  /// Of fewer impressions no rate is told: one percent of a thousand may be 0.5 or 1.8.
  static final long ENOUGH = 1_000;

  static AudienceRow of(AudienceSlice slice, long all) {
    return new AudienceRow(
        slice.value(),
        all == 0 ? null : (double) slice.impressions() / all,
        slice.impressions(),
        slice.clicks(),
        ctr(slice.clicks(), slice.impressions()),
        slice.conversions(),
        slice.spend());
  }

  private static Figure ctr(long clicks, long impressions) {
    if (impressions < ENOUGH) {
      return new Figure.Unknown(
          "too few: %d of at least %d impressions".formatted(impressions, ENOUGH));
    }
    if (clicks > impressions) {
      return new Figure.Unknown("more clicks than impressions were told");
    }
    Rate rate = new Rate(clicks, impressions);
    return new Figure.Modelled(
        rate.value(),
        Math.min(rate.low(), rate.value()),
        Math.max(rate.high(), rate.value()),
        0.95,
        "ratio",
        "Wilson interval",
        impressions);
  }
}
