package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.OptionalDouble;

/// Sums over ads and days. Ratios are made of sums, for the average of ratios weighs a day with ten
/// views like one with ten thousand; where nothing was counted there is no ratio.
public record Totals(long impressions, long clicks, long conversions, Money spend, Money revenue) {

  /// @param currency of what was spent and earned, for there may be no row
  /// @throws IllegalArgumentException when a row is of another currency: money of two currencies
  ///   has no sum without a rate
  public static Totals of(Collection<Performance> rows, Currency currency) {
    Totals sums = new Totals(0, 0, 0, new Money(0, currency), new Money(0, currency));
    for (Performance row : rows) {
      sums =
          new Totals(
              Math.addExact(sums.impressions, row.impressions()),
              Math.addExact(sums.clicks, row.clicks()),
              Math.addExact(sums.conversions, row.conversions()),
              sums.spend.plus(row.spend()),
              sums.revenue.plus(row.revenue()));
    }
    return sums;
  }

  /// Clicks of impressions.
  public OptionalDouble ctr() {
    return ratio(clicks, impressions);
  }

  /// Conversions of clicks.
  public OptionalDouble cvr() {
    return ratio(conversions, clicks);
  }

  /// Revenue for one unit of spend.
  public OptionalDouble roas() {
    return ratio(revenue.minor(), spend.minor());
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
  }
}
