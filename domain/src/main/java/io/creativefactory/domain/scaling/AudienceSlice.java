package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What some of the people who saw a campaign's ads did.
///
/// @param value who they are; null where the platform does not say
/// @param conversions Google tells parts of them
public record AudienceSlice(
    @Nullable String value, long impressions, long clicks, BigDecimal conversions, Money spend) {
  public AudienceSlice {
    if (value != null) {
      Checks.text("value", value);
    }
    if (Math.min(Math.min(impressions, clicks), Math.min(conversions.signum(), spend.minor()))
        < 0) {
      throw new IllegalArgumentException(
          "%s: %d impressions, %d clicks, %s conversions for %s"
              .formatted(value, impressions, clicks, conversions, spend));
    }
  }

  /// Both together, of one value.
  public AudienceSlice plus(AudienceSlice more) {
    return new AudienceSlice(
        value,
        impressions + more.impressions(),
        clicks + more.clicks(),
        conversions.add(more.conversions()),
        spend.plus(more.spend()));
  }
}
