package io.creativefactory.app.wiring;

import io.creativefactory.graph.intel.Libraries;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Transport;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.tools.library.AdLibrary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which ad platforms publications go to: none, the simulated ones, or the operator's accounts.
@Configuration(proxyBeanMethods = false)
class PlatformWiring {
  /// The market's seed: the same demo everywhere.
  private static final long SEED = 20261120;

  @Bean
  Sleeper sleeper() {
    return Sleeper.real();
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "factory.platforms", havingValue = "sandbox")
  SandboxServer sandbox(FactorySettings settings) {
    Path state = settings.home().resolve("sandbox.json");
    return settings.sandboxKept()
        ? SandboxServer.start(0, SEED, state)
        : SandboxServer.copyOf(0, SEED, state);
  }

  /// One for all vendors and accounts.
  @Bean(destroyMethod = "close")
  Transport transport(Sleeper sleeper, InstantSource time) {
    return new Transport(sleeper, time);
  }

  @Bean
  OwnAccounts.Access access(MetaAccess meta, GoogleAccess google, TikTokAccess tiktok) {
    return new OwnAccounts.Access(meta, google, tiktok);
  }

  /// Whose ads may be read besides one's own.
  @Bean
  Libraries libraries(
      MetaAccess meta,
      ObjectProvider<SandboxServer> sandbox,
      Transport transport,
      AdLibrary collection) {
    SandboxServer simulated = sandbox.getIfAvailable();
    List<io.creativefactory.platform.AdLibrary> open =
        simulated == null
            ? OwnAccounts.libraries(meta, transport)
            : List.of(
                SandboxAccounts.library(
                    simulated.baseUrl(), simulated.account().currency(), transport));
    return new Libraries(open, collection::keep);
  }

  @Bean
  Accounts accounts(
      FactorySettings settings,
      OwnAccounts.Access access,
      ObjectProvider<SandboxServer> sandbox,
      Transport transport) {
    SandboxServer simulated = sandbox.getIfAvailable();
    return simulated == null
        ? OwnAccounts.of(settings.platforms(), access, transport)
        : SandboxAccounts.of(simulated.baseUrl(), simulated.account().currency(), transport);
  }
}
