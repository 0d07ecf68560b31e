package io.creativefactory.app.wiring;

import io.creativefactory.domain.Money;
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
import io.creativefactory.sandbox.google.GoogleAccount;
import io.creativefactory.sandbox.meta.SandboxAccount;
import io.creativefactory.sandbox.tiktok.TikTokSandboxAccount;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts of every simulated platform, reached by the same clients as real ones.
public final class SandboxAccounts {
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration UPLOAD = Duration.ofSeconds(30);
  private static final Duration PROCESSING = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(200);

  private SandboxAccounts() {}

  /// @param server where the sandbox is reached
  /// @param currency that it was started with
  public static Accounts of(URI server, Currency currency, Transport transport) {
    return new Accounts(
        List.of(
            meta(server, SandboxAccount.in(currency), transport),
            google(server, GoogleAccount.in(currency), transport),
            tiktok(server, TikTokSandboxAccount.in(currency), transport)));
  }

  /// The simulated Meta's library of invented ads.
  public static AdLibrary library(URI server, Currency currency, Transport transport) {
    SandboxAccount account = SandboxAccount.in(currency);
    return new MetaAdLibrary(settings(server, account), secrets(account), transport);
  }

  private static Account meta(URI server, SandboxAccount account, Transport transport) {
    MetaConnection meta =
        new MetaConnection(settings(server, account), secrets(account), transport);
    return new Account(meta.ads(), meta.insights(), meta.conversions().orElse(null));
  }

  private static MetaSettings settings(URI server, SandboxAccount account) {
    return new MetaSettings(
        server,
        server,
        account.id(),
        account.pageId(),
        account.pixelId(),
        true,
        new MetaSettings.Deadlines(CALL, UPLOAD, PROCESSING, POLL));
  }

  private static MetaSecrets secrets(SandboxAccount account) {
    return new MetaSecrets(account.token(), account.appSecret());
  }

  private static Account google(URI server, GoogleAccount account, Transport transport) {
    GoogleSettings settings =
        new GoogleSettings(
            new GoogleSettings.Endpoints(server, server, server.resolve("/token")),
            account.customerId(),
            account.managerId(),
            GoogleSettings.CampaignType.DEMAND_GEN,
            account.conversionAction(),
            true,
            new GoogleSettings.Deadlines(CALL, UPLOAD, PROCESSING, POLL));
    GoogleSecrets secrets =
        new GoogleSecrets(account.clientId(), account.clientSecret(), account.refreshToken(), null);
    GoogleConnection google = new GoogleConnection(settings, secrets, transport);
    return new Account(google.ads(), google.insights(), google.conversions());
  }

  /// The simulated TikTok states its least in dollars and takes one unit of any other currency.
  private static @Nullable Money least(Currency currency) {
    return currency.getCurrencyCode().equals("USD")
        ? null
        : new Money(
            BigDecimal.ONE.movePointRight(currency.getDefaultFractionDigits()).longValueExact(),
            currency);
  }

  private static Account tiktok(URI server, TikTokSandboxAccount account, Transport transport) {
    TikTokSettings settings =
        new TikTokSettings(
            server,
            account.advertiserId(),
            TikTokSettings.Style.REGULAR,
            new TikTokSettings.Identity("CUSTOMIZED_USER", account.identityId(), null),
            new TikTokSettings.Pixel(account.pixelId(), account.pixelCode()),
            least(account.currency()),
            true,
            new TikTokSettings.Deadlines(CALL, UPLOAD));
    TikTokConnection tiktok =
        new TikTokConnection(settings, new TikTokSecrets(account.token()), transport);
    return new Account(tiktok.ads(), tiktok.insights(), tiktok.conversions());
  }
}
