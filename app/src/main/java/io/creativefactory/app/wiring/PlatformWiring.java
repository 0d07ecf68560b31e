package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.platform.meta.MetaConnection;
import io.creativefactory.platform.meta.MetaSecrets;
import io.creativefactory.platform.meta.MetaSettings;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.meta.SandboxAccount;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which ad platform publications go to: none, the simulated one, or Meta.
@Configuration(proxyBeanMethods = false)
class PlatformWiring {
  private static final String CHOICE = "factory.platform";

  /// The market's seed: the same demo everywhere.
  private static final long SEED = 20261120;

  @Bean
  Sleeper sleeper() {
    return Sleeper.real();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = CHOICE, havingValue = "sandbox")
  SandboxServer sandbox(FactorySettings settings) {
    return SandboxServer.start(0, SEED, settings.home().resolve("sandbox.json"));
  }

  /// One for all vendors and accounts.
  @Bean(destroyMethod = "close")
  Transport transport(Sleeper sleeper, InstantSource time) {
    return new Transport(sleeper, time);
  }

  @Bean
  @ConditionalOnProperty(name = CHOICE, havingValue = "sandbox")
  MetaConnection sandboxConnection(SandboxServer sandbox, Transport transport) {
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

  @Bean
  @ConditionalOnProperty(name = CHOICE, havingValue = "meta")
  MetaConnection metaConnection(MetaAccess access, Transport transport) {
    MetaSettings settings =
        new MetaSettings(
            URI.create("https://graph.facebook.com"),
            URI.create("https://graph-video.facebook.com"),
            required("META_AD_ACCOUNT_ID", access.accountId()),
            required("META_PAGE_ID", access.pageId()),
            orNull(access.pixelId()),
            false,
            MetaSettings.Deadlines.usual());
    String token = required("META_ACCESS_TOKEN", access.accessToken());
    return new MetaConnection(
        settings, new MetaSecrets(token, orNull(access.appSecret())), transport);
  }

  /// The account behind the connection, or one that refuses everything when there is none.
  @Bean
  AdAccount adAccount(ObjectProvider<MetaConnection> connections) {
    MetaConnection connection = connections.getIfAvailable();
    if (connection == null) {
      Unconnected none = new Unconnected();
      return new AdAccount(none, none);
    }
    return new AdAccount(connection.ads(), connection.insights());
  }

  /// Both sides of one advertising account.
  record AdAccount(AdPlatform ads, AdInsights insights) {}

  private static String required(String variable, String value) {
    if (value.isBlank()) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "factory.platform is meta, but " + variable + " is not set");
    }
    return value;
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
