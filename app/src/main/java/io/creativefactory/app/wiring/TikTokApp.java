package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.tiktok.TikTokConsent;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's developer app at TikTok; only needed to connect an advertiser.
///
/// @param back the redirect address that the app names at TikTok
@ConfigurationProperties(prefix = "factory-tiktok-app", ignoreUnknownFields = false)
record TikTokApp(
    @DefaultValue("") String id,
    @DefaultValue("") String secret,
    @DefaultValue("") String back,
    @DefaultValue("https://business-api.tiktok.com") URI api) {

  /// @throws FactoryException CONFIG_INVALID naming what is not set
  TikTokConsent consent(Transport transport) {
    return new TikTokConsent(
        new TikTokConsent.App(
            required("TIKTOK_APP_ID", id),
            required("TIKTOK_APP_SECRET", secret),
            address(required("TIKTOK_APP_REDIRECT", back))),
        api,
        transport);
  }

  private static URI address(String back) {
    try {
      return URI.create(back);
    } catch (IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "TIKTOK_APP_REDIRECT '" + back + "' is no address", e);
    }
  }

  private static String required(String variable, String value) {
    if (value.isBlank()) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID,
          variable + " is not set; it stands on the app's page at business-api.tiktok.com");
    }
    return value;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "TikTokApp[" + id + "]";
  }
}
