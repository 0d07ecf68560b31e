package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.List;

/// What an ad did on one day. Purchases come in late: the lists hold those that are known on the
/// same day, a day later, two and three days later.
///
/// @param spend in minor units of the account's currency
/// @param revenue in minor units, beside `purchases`
public record DayRow(
    String adId,
    LocalDate day,
    long impressions,
    long clicks,
    long spend,
    List<Long> purchases,
    List<Long> revenue) {
  public DayRow {
    purchases = List.copyOf(purchases);
    revenue = List.copyOf(revenue);
  }

  /// Purchases that are known on the morning of a later day.
  public long purchasesKnown(LocalDate today) {
    return known(purchases, today);
  }

  /// Their value in minor units.
  public long revenueKnown(LocalDate today) {
    return known(revenue, today);
  }

  private long known(List<Long> byDelay, LocalDate today) {
    long sum = 0;
    for (int delay = 0; delay < byDelay.size(); delay++) {
      if (day.plusDays(delay).isBefore(today)) {
        sum += byDelay.get(delay);
      }
    }
    return sum;
  }
}
