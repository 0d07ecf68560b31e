package io.creativefactory.app.wiring;

import io.creativefactory.platform.tiktok.TikTokSettings.Style;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's TikTok advertiser and its secrets; empty until `factory.platforms` names
/// `tiktok`.
///
/// @param identityType and `identityId`: who the ads speak as
/// @param businessCenterId only for identities of a business center
/// @param pixelId for ad groups, and `pixelCode` for events; both or none
@ConfigurationProperties(prefix = "factory-tiktok", ignoreUnknownFields = false)
record TikTokAccess(
    @DefaultValue("") String advertiserId,
    @DefaultValue("regular") Style style,
    @DefaultValue("CUSTOMIZED_USER") String identityType,
    @DefaultValue("") String identityId,
    @DefaultValue("") String businessCenterId,
    @DefaultValue("") String pixelId,
    @DefaultValue("") String pixelCode,
    @DefaultValue("") String accessToken) {

  /// Without the secret.
  @Override
  public String toString() {
    return "TikTokAccess[advertiserId=" + advertiserId + ", style=" + style + "]";
  }
}
