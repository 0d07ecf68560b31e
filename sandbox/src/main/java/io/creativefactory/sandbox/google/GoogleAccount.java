package io.creativefactory.sandbox.google;

import java.util.Currency;

/// Who may work on the simulated account, and what belongs to it. Nothing here is worth anything
/// outside. Its time zone is UTC.
///
/// @param customerId ten digits
/// @param managerId of the manager account that may come on its behalf
/// @param conversionAction counts what is bought
public record GoogleAccount(
    String customerId,
    String managerId,
    String conversionAction,
    String clientId,
    String clientSecret,
    String refreshToken,
    Currency currency) {
  private static final int MICROS = 6;

  /// The account of this machine, in a currency.
  public static GoogleAccount in(Currency currency) {
    return new GoogleAccount(
        "1000000001",
        "1000000009",
        "700000001",
        "SANDBOX-client.apps.example",
        "SANDBOX-client-secret",
        "1//SANDBOX-refresh-token",
        currency);
  }

  /// One smallest unit of the currency in millionths.
  long unit() {
    return (long) Math.pow(10, MICROS - Math.max(currency.getDefaultFractionDigits(), 0));
  }

  /// The least daily budget of a Demand Gen campaign: about five euro.
  long minimumMicros() {
    return currency.getDefaultFractionDigits() == 0 ? 750_000_000 : 5_000_000;
  }

  @Override
  public String toString() {
    return "GoogleAccount[" + customerId + " in " + currency + "]";
  }
}
