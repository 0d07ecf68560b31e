package io.creativefactory.platform.meta;

import io.creativefactory.domain.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which account we work on, and where it is reached.
///
/// @param api for example `https://graph.facebook.com`; the version belongs to the client
/// @param videoApi where bytes of videos go, for example `https://graph-video.facebook.com`
/// @param accountId digits, without `act_`
/// @param pageId the page that the ads speak for
/// @param pixelId what counts conversions; without it ad sets optimise for clicks or views
/// @param sandbox whether the other side is simulated; travels with every figure
public record MetaSettings(
    URI api,
    URI videoApi,
    String accountId,
    String pageId,
    @Nullable String pixelId,
    boolean sandbox,
    Deadlines deadlines) {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

  public MetaSettings {
    absolute("api", api);
    absolute("videoApi", videoApi);
    digits("accountId", accountId);
    digits("pageId", pageId);
    if (pixelId != null) {
      digits("pixelId", pixelId);
    }
  }

  private static void absolute(String name, URI uri) {
    if (uri.getHost() == null || !("https".equals(uri.getScheme()) || isLoopback(uri))) {
      throw new IllegalArgumentException(
          name + " '" + uri + "' is not an https address (http only on 127.0.0.1)");
    }
  }

  private static boolean isLoopback(URI uri) {
    return "http".equals(uri.getScheme())
        && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()));
  }

  private static void digits(String name, String value) {
    if (!DIGITS.matcher(Checks.text(name, value)).matches()) {
      throw new IllegalArgumentException(name + " '" + value + "' is not a number");
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

    /// 30 s a call, 2 min a chunk, 10 min for processing, looked at every 5 s.
    public static Deadlines usual() {
      return new Deadlines(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofSeconds(5));
    }
  }
}
