package io.creativefactory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Amounts as other programs write them: decimal texts in major units (Meta, TikTok, exports),
/// millionths of a major unit (Google), minor units (payment providers). Decimals that the currency
/// does not have are refused, so that no cent is lost in silence; only [#nearest] rounds, and only
/// what another program estimated may go through it.
public final class Amounts {
  private static final int MICROS = 6;

  private Amounts() {}

  /// @param code ISO 4217, upper case
  /// @throws IllegalArgumentException for an unknown code and for one that has no smallest unit,
  ///   such as gold
  public static Currency currency(String code) {
    Currency currency;
    try {
      currency = Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + code + "' is not an ISO 4217 currency", e);
    }
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("'" + code + "' has no smallest unit to count in");
    }
    return currency;
  }

  /// `39.00` in a currency with two decimals; as many zeroes after them as one likes.
  ///
  /// @throws IllegalArgumentException naming the amount and the decimals allowed
  public static Money ofMajor(String decimal, Currency currency) {
    return whole(number(decimal).movePointRight(digits(currency)), decimal, currency);
  }

  /// 39,000,000 for 39.00.
  ///
  /// @throws IllegalArgumentException when the amount is no whole number of smallest units
  public static Money ofMicros(long micros, Currency currency) {
    BigDecimal major = BigDecimal.valueOf(micros, MICROS);
    return whole(major.movePointRight(digits(currency)), micros + " micros", currency);
  }

  /// Rounded half to even to the smallest unit: for values that are estimates and come with more
  /// decimals than money has, such as the part of a sale that a platform claims for an ad.
  ///
  /// @throws IllegalArgumentException when the text is no number or too large
  public static Money nearest(String decimal, Currency currency) {
    BigDecimal minor = number(decimal).movePointRight(digits(currency));
    return whole(minor.setScale(0, RoundingMode.HALF_EVEN), decimal, currency);
  }

  /// @throws IllegalArgumentException for an amount that does not fit
  public static long micros(Money money) {
    try {
      return money.amount().movePointRight(MICROS).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(money + " is too large for micros", e);
    }
  }

  /// As [#ofMajor] reads it, with all decimals of the currency.
  public static String major(Money money) {
    return money.amount().toPlainString();
  }

  private static BigDecimal number(String decimal) {
    try {
      return new BigDecimal(decimal.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + decimal + "' is not a decimal amount", e);
    }
  }

  private static int digits(Currency currency) {
    return currency(currency.getCurrencyCode()).getDefaultFractionDigits();
  }

  private static Money whole(BigDecimal minor, String told, Currency currency) {
    if (minor.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(
          "'%s' has more decimals than %s allows (%d)"
              .formatted(told, currency, currency.getDefaultFractionDigits()));
    }
    try {
      return new Money(minor.longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'" + told + "' is too large", e);
    }
  }
}
