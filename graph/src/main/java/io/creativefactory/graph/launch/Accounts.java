package io.creativefactory.graph.launch;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.AdInsights;
import io.creativefactory.platform.AdPlatform;
import io.creativefactory.platform.Conversions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The advertising accounts that this installation is connected to, at most one on each platform.
/// Only job handlers and what they use hold it.
@NamedInterface("accounts")
public final class Accounts {
  private final Map<String, Account> byPlatform = new LinkedHashMap<>();

  public Accounts(List<Account> accounts) {
    for (Account each : accounts) {
      if (byPlatform.put(each.ads().name(), each) != null) {
        throw new FactoryException(
            ErrorCode.CONFIG_INVALID, "two accounts on " + each.ads().name() + " are connected");
      }
    }
  }

  /// Both sides of one account.
  ///
  /// @param conversions where it hears what came of its clicks; null where it does not
  @NamedInterface("accounts")
  public record Account(AdPlatform ads, AdInsights insights, @Nullable Conversions conversions) {
    public Account(AdPlatform ads, AdInsights insights) {
      this(ads, insights, null);
    }
  }

  /// Of all accounts that hear what came of their clicks.
  public List<Conversions> conversions() {
    return byPlatform.values().stream()
        .flatMap(each -> Stream.ofNullable(each.conversions()))
        .toList();
  }

  /// The platforms' names, in the order in which they were given.
  public List<String> platforms() {
    return List.copyOf(byPlatform.keySet());
  }

  /// @throws FactoryException PLATFORM_AUTH when no account on it is connected
  public AdPlatform ads(String platform) {
    return account(platform).ads();
  }

  /// As [#ads].
  public AdInsights insights(String platform) {
    return account(platform).insights();
  }

  private Account account(String platform) {
    Account account = byPlatform.get(platform);
    if (account == null) {
      throw new FactoryException(
          ErrorCode.PLATFORM_AUTH,
          "no account on %s is connected; name it in factory.platforms with its keys and start again"
              .formatted(platform));
    }
    return account;
  }
}
