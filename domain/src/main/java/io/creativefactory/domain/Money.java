package io.creativefactory.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in the smallest unit of its currency: cents for EUR, yen for JPY. Adding two
/// currencies is a bug and throws.
///
/// @param minor amount in minor units, negative for refunds
public record Money(long minor, Currency currency) implements Comparable<Money> {

  /// Reads a decimal text such as `39.00`. More decimals than the currency has are refused, not
  /// rounded.
  ///
  /// @throws IllegalArgumentException naming the amount and the decimals allowed
  public static Money parse(String amount, String currencyCode) {
    Currency currency = currency(currencyCode);
    BigDecimal value;
    try {
      value = new BigDecimal(amount.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + amount + "' is not a decimal amount", e);
    }
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    if (Math.max(value.stripTrailingZeros().scale(), value.scale()) > digits) {
      throw new IllegalArgumentException(
          "'" + amount + "' has more decimals than " + currencyCode + " allows (" + digits + ")");
    }
    try {
      return new Money(value.movePointRight(digits).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'" + amount + "' is too large", e);
    }
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + code + "' is not an ISO 4217 currency", e);
    }
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  /// Scales by a ratio and rounds half to even to a whole minor unit.
  public Money times(double ratio) {
    BigDecimal scaled = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(ratio));
    return new Money(scaled.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
  }

  /// The amount in major units, for example `39.00`.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, Math.max(currency.getDefaultFractionDigits(), 0));
  }

  public boolean isPositive() {
    return minor > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot combine " + currency.getCurrencyCode() + " and " + other.currency);
    }
    return other;
  }

  /// For people: `39.00 EUR`.
  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency.getCurrencyCode();
  }
}
