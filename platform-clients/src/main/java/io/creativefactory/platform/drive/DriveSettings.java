package io.creativefactory.platform.drive;

import java.net.URI;
import java.time.Duration;

/// Where Drive is reached, and how long we wait.
///
/// @param api `https://www.googleapis.com`
/// @param call for one page of a listing, from its first to its last byte
/// @param download for one attempt at one file
public record DriveSettings(URI api, Duration call, Duration download) {
  public DriveSettings {
    requireSafe("api", api);
    if (!call.isPositive() || !download.isPositive()) {
      throw new IllegalArgumentException("deadlines of " + call + " and " + download);
    }
  }

  /// Secrets travel encrypted, or not beyond this machine.
  static void requireSafe(String name, URI api) {
    boolean loopback = "http".equals(api.getScheme()) && "127.0.0.1".equals(api.getHost());
    if (api.getHost() == null || !("https".equals(api.getScheme()) || loopback)) {
      throw new IllegalArgumentException(
          name + " '" + api + "' is not an https address (http only on 127.0.0.1)");
    }
  }

  /// 30 s a page, 30 min a file.
  public static DriveSettings usual() {
    return new DriveSettings(
        URI.create("https://www.googleapis.com"), Duration.ofSeconds(30), Duration.ofMinutes(30));
  }
}
