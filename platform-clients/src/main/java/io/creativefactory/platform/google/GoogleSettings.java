package io.creativefactory.platform.google;

import io.creativefactory.domain.Checks;
import io.creativefactory.platform.ConversionEvent.Happening;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which account we work on, and where it is reached.
///
/// @param customerId ten digits; hyphens, as people write them, are taken out
/// @param loginCustomerId the manager account through which we come, when we do
/// @param campaignType what every new campaign of this account becomes
/// @param conversions ids of the account's conversion actions by what they count, as an operator
///   writes them: `purchase:123, lead:456`; a bare id counts purchases. Without any, campaigns bid
///   for clicks, and what has none is not told to Google
/// @param sandbox whether the other side is simulated; travels with every figure
public record GoogleSettings(
    Endpoints endpoints,
    String customerId,
    @Nullable String loginCustomerId,
    CampaignType campaignType,
    @Nullable String conversions,
    boolean sandbox,
    Deadlines deadlines) {
  private static final Pattern CUSTOMER = Pattern.compile("\\d{10}");
  private static final Pattern ACTION = Pattern.compile("(?:([a-z_-]+):)?(\\d{1,20})");

  public GoogleSettings {
    customerId = customer("customerId", customerId);
    loginCustomerId = loginCustomerId == null ? null : customer("loginCustomerId", loginCustomerId);
    actions(conversions);
  }

  /// What is counted, and by which conversion action.
  Map<Happening, String> conversionActions() {
    return actions(conversions);
  }

  private static Map<Happening, String> actions(@Nullable String conversions) {
    Map<Happening, String> actions = new EnumMap<>(Happening.class);
    if (conversions == null || conversions.isBlank()) {
      return actions;
    }
    for (String each : conversions.split(",", -1)) {
      Matcher found = ACTION.matcher(each.strip());
      if (!found.matches()) {
        throw new IllegalArgumentException(
            "conversion action '" + each.strip() + "' is neither an id nor as purchase:123");
      }
      actions.put(happening(found.group(1)), found.group(2));
    }
    return actions;
  }

  private static Happening happening(@Nullable String word) {
    if (word == null) {
      return Happening.PURCHASE;
    }
    try {
      return Happening.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + word + "' is nothing that a conversion action counts", e);
    }
  }

  private static String customer(String name, String value) {
    String digits = Checks.text(name, value).strip().replace("-", "");
    if (!CUSTOMER.matcher(digits).matches()) {
      throw new IllegalArgumentException(name + " '" + value + "' is not ten digits");
    }
    return digits;
  }

  /// How campaigns of an account are built.
  public enum CampaignType {
    /// Video ads on YouTube, Discover and Gmail, in ad groups.
    DEMAND_GEN,
    /// Asset groups that Google shows wherever it has room; only for conversions.
    PERFORMANCE_MAX
  }

  /// Versions belong to the client, not to these addresses.
  ///
  /// @param ads for example `https://googleads.googleapis.com`
  /// @param dataManager for example `https://datamanager.googleapis.com`
  /// @param token for example `https://oauth2.googleapis.com/token`
  public record Endpoints(URI ads, URI dataManager, URI token) {
    public Endpoints {
      absolute("ads", ads);
      absolute("dataManager", dataManager);
      absolute("token", token);
    }

    /// Google's own.
    public static Endpoints real() {
      return new Endpoints(
          URI.create("https://googleads.googleapis.com"),
          URI.create("https://datamanager.googleapis.com"),
          URI.create("https://oauth2.googleapis.com/token"));
    }

    private static void absolute(String name, URI uri) {
      boolean loopback =
          "http".equals(uri.getScheme())
              && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()));
      if (uri.getHost() == null || !("https".equals(uri.getScheme()) || loopback)) {
        throw new IllegalArgumentException(
            name + " '" + uri + "' is not an https address (http only on 127.0.0.1)");
      }
    }
  }

  /// How long we wait.
  ///
  /// @param call for one call, from its first to its last byte
  /// @param upload for one chunk of a video or an image
  /// @param processing for a video to become usable after its last byte
  /// @param poll between two looks at it
  public record Deadlines(Duration call, Duration upload, Duration processing, Duration poll) {
    public Deadlines {
      for (Duration each : new Duration[] {call, upload, processing, poll}) {
        if (!each.isPositive()) {
          throw new IllegalArgumentException("a deadline of " + each + " is not positive");
        }
      }
    }

    /// 30 s a call, 2 min a chunk, 20 min for processing, looked at every 10 s.
    public static Deadlines usual() {
      return new Deadlines(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(20),
          Duration.ofSeconds(10));
    }
  }
}
