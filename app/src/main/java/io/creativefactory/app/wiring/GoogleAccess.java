package io.creativefactory.app.wiring;

import io.creativefactory.platform.google.GoogleSettings.CampaignType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's Google Ads account and its secrets; empty until `factory.platforms` names
/// `google`.
///
/// @param loginCustomerId of the manager account, where access goes through one
/// @param conversionAction id of the account's conversion action for purchases, or several as
///   `purchase:123, lead:456`; what has none is not told to Google
/// @param developerToken only where an old client still has one
@ConfigurationProperties(prefix = "factory-google", ignoreUnknownFields = false)
record GoogleAccess(
    @DefaultValue("") String customerId,
    @DefaultValue("") String loginCustomerId,
    @DefaultValue("demand-gen") CampaignType campaignType,
    @DefaultValue("") String conversionAction,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String refreshToken,
    @DefaultValue("") String developerToken) {

  /// Without the secrets.
  @Override
  public String toString() {
    return "GoogleAccess[customerId=" + customerId + ", campaignType=" + campaignType + "]";
  }
}
