package io.creativefactory.app.wiring;

import io.creativefactory.app.wiring.FactorySettings.AdConnection;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.publish.Accounts;
import io.creativefactory.graph.publish.Accounts.Account;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.meta.SandboxAccount;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens the advertising accounts that publications go to.
final class AdAccounts {
  private AdAccounts() {}

  /// Those of every simulated platform.
  static Accounts simulated(SandboxServer sandbox, Transport transport) {
    return new Accounts(List.of(account(meta(sandbox, transport))));
  }

  /// The operator's.
  ///
  /// @throws FactoryException CONFIG_INVALID naming what is not set
  static Accounts real(List<AdConnection> chosen, MetaAccess meta, Transport transport) {
    List<Account> accounts = new ArrayList<>();
    for (AdConnection each : chosen) {
      accounts.add(
          switch (each) {
            case META -> account(meta(meta, transport));
            case SANDBOX ->
                throw new FactoryException(
                    ErrorCode.CONFIG_INVALID,
                    "factory.platforms is either sandbox alone or a list of real platforms");
          });
    }
    return new Accounts(accounts);
  }

  private static Account account(MetaConnection meta) {
    return new Account(meta.ads(), meta.insights(), meta.conversions().orElse(null));
  }

  private static MetaConnection meta(SandboxServer sandbox, Transport transport) {
    SandboxAccount account = sandbox.account();
    MetaSettings settings =
        new MetaSettings(
            sandbox.baseUrl(),
            sandbox.baseUrl(),
            account.id(),
            account.pageId(),
            account.pixelId(),
            true,
            new MetaSettings.Deadlines(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMillis(200)));
    return new MetaConnection(
        settings, new MetaSecrets(account.token(), account.appSecret()), transport);
  }

  private static MetaConnection meta(MetaAccess access, Transport transport) {
    MetaSettings settings =
        new MetaSettings(
            URI.create("https://graph.facebook.com"),
            URI.create("https://graph-video.facebook.com"),
            required("meta", "META_AD_ACCOUNT_ID", access.accountId()),
            required("meta", "META_PAGE_ID", access.pageId()),
            orNull(access.pixelId()),
            false,
            MetaSettings.Deadlines.usual());
    String token = required("meta", "META_ACCESS_TOKEN", access.accessToken());
    return new MetaConnection(
        settings, new MetaSecrets(token, orNull(access.appSecret())), transport);
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
