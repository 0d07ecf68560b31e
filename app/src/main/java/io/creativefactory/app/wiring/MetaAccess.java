package io.creativefactory.app.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's Meta account and its secrets; empty until `factory.platforms` names `meta`.
///
/// @param libraryToken of a person who confirmed identity and place at facebook.com/ID: the ads of
///   others are shown to people, not to system users; without it none are read
@ConfigurationProperties(prefix = "factory-meta", ignoreUnknownFields = false)
record MetaAccess(
    @DefaultValue("") String accountId,
    @DefaultValue("") String pageId,
    @DefaultValue("") String pixelId,
    @DefaultValue("") String accessToken,
    @DefaultValue("") String appSecret,
    @DefaultValue("") String libraryToken) {

  /// Without the secrets.
  @Override
  public String toString() {
    return "MetaAccess[accountId="
        + accountId
        + ", pageId="
        + pageId
        + ", pixelId="
        + pixelId
        + "]";
  }
}
