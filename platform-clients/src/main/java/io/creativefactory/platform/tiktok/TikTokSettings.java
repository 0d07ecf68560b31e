package io.creativefactory.platform.tiktok;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Money;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which account we work on, and where it is reached.
///
/// @param api for example `https://business-api.tiktok.com`; the version belongs to the client
/// @param advertiserId digits
/// @param style what every new campaign of this account becomes
/// @param identity in whose name ads speak
/// @param pixel what counts conversions; without it nothing can be sold or signed up for
/// @param leastDaily what TikTok takes at least a day for a campaign in the account's currency, as
///   its table of currencies says; the API does not tell
/// @param sandbox whether the other side is simulated; travels with every figure
public record TikTokSettings(
    URI api,
    String advertiserId,
    Style style,
    Identity identity,
    @Nullable Pixel pixel,
    @Nullable Money leastDaily,
    boolean sandbox,
    Deadlines deadlines) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

  public TikTokSettings {
    boolean loopback =
        "http".equals(api.getScheme())
            && ("127.0.0.1".equals(api.getHost()) || "localhost".equals(api.getHost()));
    if (api.getHost() == null || !("https".equals(api.getScheme()) || loopback)) {
      throw new IllegalArgumentException(
          "api '" + api + "' is not an https address (http only on 127.0.0.1)");
    }
    digits("advertiserId", advertiserId);
    if (leastDaily != null && !leastDaily.isPositive()) {
      throw new IllegalArgumentException("leastDaily is " + leastDaily + ", not positive");
    }
  }

  private static void digits(String name, String value) {
    if (!DIGITS.matcher(Checks.text(name, value)).matches()) {
      throw new IllegalArgumentException(name + " '" + value + "' is not a number");
    }
  }

  /// How campaigns are built.
  public enum Style {
    /// Every setting by hand.
    REGULAR,
    /// Audience, placements and combinations are TikTok's; only for sales and leads.
    SMART_PLUS
  }

  /// @param type `CUSTOMIZED_USER`, `TT_USER`, `AUTH_CODE` or `BC_AUTH_TT`
  /// @param businessCenterId only for `BC_AUTH_TT`
  public record Identity(String type, String id, @Nullable String businessCenterId) {
    public Identity {
      if (!type.matches("CUSTOMIZED_USER|TT_USER|AUTH_CODE|BC_AUTH_TT")) {
        throw new IllegalArgumentException("'" + type + "' is no type of TikTok identity");
      }
      Checks.text("identity id", id);
      if ("BC_AUTH_TT".equals(type) == (businessCenterId == null)) {
        throw new IllegalArgumentException(
            "a business center stands with identities of the type BC_AUTH_TT and no others");
      }
    }
  }

  /// @param id digits, for ad groups
  /// @param code letters and digits, for the Events API
  public record Pixel(String id, String code) {
    public Pixel {
      digits("pixel id", id);
      Checks.text("pixel code", code);
    }
  }

  /// How long we wait.
  ///
  /// @param call for one call, from its first to its last byte
  /// @param upload for one with the bytes of a file
  public record Deadlines(Duration call, Duration upload) {
    public Deadlines {
      if (!call.isPositive() || !upload.isPositive()) {
        throw new IllegalArgumentException(
            "deadlines of " + call + " and " + upload + " must both be positive");
      }
    }

    /// 30 s a call, 2 min a file or a part of one.
    public static Deadlines usual() {
      return new Deadlines(Duration.ofSeconds(30), Duration.ofMinutes(2));
    }
  }
}
