package io.creativefactory.app.wiring;

import io.creativefactory.app.wiring.FactorySettings.AdConnection;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Accounts.Account;
import io.creativefactory.platform.AdLibrary;
import io.creativefactory.platform.google.GoogleConnection;
import io.creativefactory.platform.google.GoogleSecrets;
import io.creativefactory.platform.google.GoogleSettings;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaAdLibrary;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.platform.tiktok.TikTokConnection;
import io.creativefactory.platform.tiktok.TikTokSecrets;
import io.creativefactory.platform.tiktok.TikTokSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operator's own accounts. Opening them calls nobody.
final class OwnAccounts {
  private OwnAccounts() {}

  /// The operator's keys, by platform.
  record Access(MetaAccess meta, GoogleAccess google, TikTokAccess tiktok) {}

  /// @throws FactoryException CONFIG_INVALID naming what is not set
  static Accounts of(List<AdConnection> chosen, Access access, Transport transport) {
    List<Account> accounts = new ArrayList<>();
    for (AdConnection each : chosen) {
      accounts.add(
          switch (each) {
            case META -> meta(access.meta(), transport);
            case GOOGLE -> google(access.google(), transport);
            case TIKTOK -> tiktok(access.tiktok(), transport);
            case SANDBOX ->
                throw new FactoryException(
                    ErrorCode.CONFIG_INVALID,
                    "factory.platforms is either sandbox alone or a list of real platforms");
          });
    }
    return new Accounts(accounts);
  }

  private static Account meta(MetaAccess access, Transport transport) {
    MetaSettings settings =
        new MetaSettings(
            URI.create("https://graph.facebook.com"),
            URI.create("https://graph-video.facebook.com"),
            required("meta", "META_AD_ACCOUNT_ID", access.accountId()),
            required("meta", "META_PAGE_ID", access.pageId()),
            orNull(access.pixelId()),
            false,
            MetaSettings.Deadlines.usual());
    MetaSecrets secrets =
        new MetaSecrets(
            required("meta", "META_ACCESS_TOKEN", access.accessToken()),
            orNull(access.appSecret()));
    MetaConnection meta = new MetaConnection(settings, secrets, transport);
    return new Account(meta.ads(), meta.insights(), meta.conversions().orElse(null));
  }

  /// The libraries of ads that the operator may read.
  static List<AdLibrary> libraries(MetaAccess access, Transport transport) {
    return access.libraryToken().isBlank()
        ? List.of()
        : List.of(
            MetaAdLibrary.of(
                new MetaSecrets(access.libraryToken(), orNull(access.appSecret())), transport));
  }

  private static Account google(GoogleAccess access, Transport transport) {
    GoogleSettings settings =
        new GoogleSettings(
            GoogleSettings.Endpoints.real(),
            required("google", "GOOGLE_ADS_CUSTOMER_ID", access.customerId()),
            orNull(access.loginCustomerId()),
            access.campaignType(),
            orNull(access.conversionAction()),
            false,
            GoogleSettings.Deadlines.usual());
    GoogleSecrets secrets =
        new GoogleSecrets(
            required("google", "GOOGLE_ADS_CLIENT_ID", access.clientId()),
            required("google", "GOOGLE_ADS_CLIENT_SECRET", access.clientSecret()),
            required("google", "GOOGLE_ADS_REFRESH_TOKEN", access.refreshToken()),
            orNull(access.developerToken()));
    GoogleConnection google = new GoogleConnection(settings, secrets, transport);
    return new Account(google.ads(), google.insights(), google.conversions());
  }

  private static Account tiktok(TikTokAccess access, Transport transport) {
    String pixel = orNull(access.pixelId());
    TikTokSettings settings =
        new TikTokSettings(
            URI.create("https://business-api.tiktok.com"),
            required("tiktok", "TIKTOK_ADVERTISER_ID", access.advertiserId()),
            access.style(),
            new TikTokSettings.Identity(
                access.identityType(),
                required("tiktok", "TIKTOK_IDENTITY_ID", access.identityId()),
                orNull(access.businessCenterId())),
            pixel == null
                ? null
                : new TikTokSettings.Pixel(
                    pixel, required("tiktok", "TIKTOK_PIXEL_CODE", access.pixelCode())),
            null,
            false,
            TikTokSettings.Deadlines.usual());
    TikTokSecrets secrets =
        new TikTokSecrets(required("tiktok", "TIKTOK_ACCESS_TOKEN", access.accessToken()));
    TikTokConnection tiktok = new TikTokConnection(settings, secrets, transport);
    return new Account(
        tiktok.ads(), tiktok.insights(), pixel == null ? null : tiktok.conversions());
  }

  private static String required(String platform, String variable, String value) {
    if (value.isBlank()) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID,
          "factory.platforms names " + platform + ", but " + variable + " is not set");
    }
    return value;
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
