package io.creativefactory.platform.google;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Money as Google writes it: budgets and costs in millionths of the major unit, whatever the
/// currency, as text; values of conversions as numbers in major units.
final class GoogleMoney {
  private static final int MICROS = 6;

  private GoogleMoney() {}

  /// The amount as it stands in `amountMicros`: `"39000000"` for 39.00 EUR and for 39 JPY alike.
  ///
  /// @throws FactoryException with PLATFORM_REFUSED when the amount does not fit in 64 bits
  static String micros(Money money) {
    try {
      return Long.toString(money.amount().movePointRight(MICROS).longValueExact());
    } catch (ArithmeticException e) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "Google cannot express " + money + " in millionths; nothing was sent, lower the budget",
          e);
    }
  }

  /// Exact where the currency has the decimals, else rounded half to even: averages come in finer
  /// steps than money has.
  static Money ofMicros(long micros, Currency currency) {
    return of(BigDecimal.valueOf(micros, MICROS), currency);
  }

  /// As above, from major units.
  static Money of(BigDecimal major, Currency currency) {
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    BigDecimal rounded = major.setScale(digits, RoundingMode.HALF_EVEN);
    return new Money(rounded.movePointRight(digits).longValueExact(), currency);
  }
}
