package io.creativefactory.sandbox.meta;

import java.util.Currency;

/// Who may work on the simulated account, and what belongs to it. Nothing here is worth anything
/// outside.
///
/// @param id digits, without `act_`
/// @param pageId the page ads speak for
/// @param pixelId counts purchases of ad sets that name it
public record SandboxAccount(
    String id, String pageId, String pixelId, String token, String appSecret, Currency currency) {

  /// The account of this machine, in a currency.
  public static SandboxAccount in(Currency currency) {
    return new SandboxAccount(
        "100000000000001",
        "100000000000002",
        "100000000000003",
        "SANDBOX-access-token",
        "SANDBOX-app-secret",
        currency);
  }

  /// `act_` and the id.
  String node() {
    return "act_" + id;
  }

  /// One minor unit of Meta is a whole unit of these currencies.
  boolean wholeUnits() {
    return switch (currency.getCurrencyCode()) {
      case "CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND" -> true;
      default -> false;
    };
  }

  /// Smallest daily budget, in Meta's minor units.
  long minimumBudget() {
    return 100;
  }

  @Override
  public String toString() {
    return "SandboxAccount[" + node() + " in " + currency + "]";
  }
}
