package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/// Budgets as Meta notes them: whole numbers of its own smallest unit, which is not ISO's. A forint
/// has two decimals there and none here, so that minor units handed through would ask for a
/// hundredfold budget. Insights are decimal texts in major units instead.
final class MetaCurrency {
  /// "Offset 1" in
  /// https://developers.facebook.com/documentation/ads-commerce/marketing-api/currencies (read
  /// 2026-11-20); all others have offset 100.
  private static final Set<String> WHOLE =
      Set.of("CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");

  private MetaCurrency() {}

  /// The amount as it stands in `daily_budget`.
  ///
  /// @throws FactoryException with PLATFORM_REFUSED when Meta cannot express the amount
  static String budget(Money money) {
    String code = money.currency().getCurrencyCode();
    int decimals = WHOLE.contains(code) ? 0 : 2;
    try {
      return Long.toString(money.amount().movePointRight(decimals).longValueExact());
    } catch (ArithmeticException e) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED,
          "Meta takes budgets in "
              + code
              + " with "
              + decimals
              + " decimals, not "
              + money
              + "; nothing was sent, round the budget",
          e);
    }
  }

  /// The amount that stands in `daily_budget`.
  ///
  /// @param digits a whole number of Meta's smallest unit
  static Money budget(String digits, Currency currency) {
    int decimals = WHOLE.contains(currency.getCurrencyCode()) ? 0 : 2;
    BigDecimal amount = new BigDecimal(digits).movePointLeft(decimals);
    return new Money(
        amount.movePointRight(Math.max(currency.getDefaultFractionDigits(), 0)).longValueExact(),
        currency);
  }
}
