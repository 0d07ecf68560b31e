package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an ad did on one day. Purchases come in late, and some are taken back later still: the
/// lists hold what becomes known on the same day, a day later, two days later and so on, below zero
/// where more was refunded than bought. Clicks that were no people's are taken back, too, with what
/// they cost.
///
/// @param clicks as counted on the day; ask for [#clicksKnown]
/// @param spend in minor units of the account's currency, as counted on the day; ask for
///   [#spendKnown]
/// @param revenue in minor units, beside `purchases`
/// @param later null in rows that were saved before there was any
public record DayRow(
    String adId,
    LocalDate day,
    long impressions,
    long clicks,
    long spend,
    List<Long> purchases,
    List<Long> revenue,
    @Nullable Later later) {

  /// After so many days invalid clicks are out of the figures.
  private static final int CLEANED = 2;

  public DayRow {
    purchases = List.copyOf(purchases);
    revenue = List.copyOf(revenue);
  }

  /// What a day's first figures do not tell.
  ///
  /// @param budget of its campaign on that day, in minor units
  /// @param invalid clicks that are taken back
  /// @param credit for them, in minor units
  public record Later(long budget, long invalid, long credit) {}

  /// Clicks that are known on the morning of a later day.
  public long clicksKnown(LocalDate today) {
    Later found = cleaned(today);
    return found == null ? clicks : clicks - found.invalid();
  }

  /// What they cost, in minor units.
  public long spendKnown(LocalDate today) {
    Later found = cleaned(today);
    return found == null ? spend : spend - found.credit();
  }

  /// Purchases that are known on the morning of a later day.
  public long purchasesKnown(LocalDate today) {
    return known(purchases, today);
  }

  /// Their value in minor units.
  public long revenueKnown(LocalDate today) {
    return known(revenue, today);
  }

  /// Purchases when all is told.
  long bought() {
    return purchases.stream().mapToLong(each -> each).sum();
  }

  private @Nullable Later cleaned(LocalDate today) {
    return day.plusDays(CLEANED).isBefore(today) ? later : null;
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
