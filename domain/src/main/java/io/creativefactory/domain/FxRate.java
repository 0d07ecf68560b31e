package io.creativefactory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/// What one unit of a currency was worth in another on one day, and who said so.
///
/// @param rate units of `to` for one unit of `from`, more than 0
/// @param source for example `ECB reference rate`
public record FxRate(Currency from, Currency to, LocalDate day, BigDecimal rate, String source) {
  private static final int DIGITS = 12;

  public FxRate {
    Amounts.currency(from.getCurrencyCode());
    Amounts.currency(to.getCurrencyCode());
    Checks.text("source", source);
    if (from.equals(to)) {
      throw new IllegalArgumentException(from + " needs no rate to itself");
    }
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(
          "a rate of " + rate.toPlainString() + " from " + from + " to " + to);
    }
  }

  /// The other way round, rounded half to even to 12 digits.
  FxRate inverse() {
    BigDecimal turned =
        BigDecimal.ONE.divide(rate, DIGITS + rate.precision(), RoundingMode.HALF_EVEN);
    return new FxRate(to, from, day, turned, source + ", turned round");
  }

  /// For people: `1 USD = 0.9213 EUR on 2026-11-20, ECB reference rate`.
  @Override
  public String toString() {
    return "1 %s = %s %s on %s, %s"
        .formatted(from, rate.stripTrailingZeros().toPlainString(), to, day, source);
  }
}
