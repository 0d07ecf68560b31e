package io.creativefactory.app.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's Meta account and its secrets; empty until `factory.platforms` names `meta`.
@ConfigurationProperties(prefix = "factory-meta", ignoreUnknownFields = false)
record MetaAccess(
    @DefaultValue("") String accountId,
    @DefaultValue("") String pageId,
    @DefaultValue("") String pixelId,
    @DefaultValue("") String accessToken,
    @DefaultValue("") String appSecret) {

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
