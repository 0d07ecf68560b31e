package io.creativefactory.sandbox.tiktok;

import java.util.Currency;

/// Who may work on the simulated advertiser, and what belongs to it. Nothing here is worth anything
/// outside.
///
/// @param identityId of the type CUSTOMIZED_USER
/// @param pixelId counts payments of ad groups that name it
/// @param pixelCode the same pixel for the Events API
/// @param appSecret signs webhooks
public record TikTokSandboxAccount(
    String advertiserId,
    String identityId,
    String pixelId,
    String pixelCode,
    String token,
    String appSecret,
    Currency currency) {
  /// As every reader of the account sees it.
  public static final String NAME = "SANDBOX advertiser (simulated, no money)";

  /// The advertiser of this machine, in a currency.
  public static TikTokSandboxAccount in(Currency currency) {
    return new TikTokSandboxAccount(
        "7300000000000000001",
        "7300000000000000002",
        "7300000000000000003",
        "SANDBOXPIXELCODE0001",
        "SANDBOX-tiktok-token",
        "SANDBOX-tiktok-secret",
        currency);
  }

  @Override
  public String toString() {
    return "TikTokSandboxAccount[" + advertiserId + " in " + currency + "]";
  }
}
