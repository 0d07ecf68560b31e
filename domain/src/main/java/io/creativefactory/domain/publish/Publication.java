package io.creativefactory.domain.publish;

import io.creativefactory.domain.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What stands on a platform for one approved creative. Everything is created PAUSED.
///
/// @param item the review row that was approved
/// @param platform `meta`, `google` or `tiktok`
/// @param sandbox whether the platform is simulated; shown wherever figures of it are shown
/// @param objects in the order of their creation
public record Publication(
    UUID item, String platform, boolean sandbox, List<PlatformObject> objects, Instant at) {
  public Publication {
    Checks.text("platform", platform);
    objects = List.copyOf(objects);
  }

  /// The object of a kind that there is one of.
  ///
  /// @throws IllegalStateException when it has none
  public PlatformObject one(Kind kind) {
    return objects.stream()
        .filter(object -> object.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(item + " was published without " + kind));
  }

  /// As people write it: `Meta`, `TikTok`.
  public String platformName() {
    return nameOf(platform);
  }

  /// As people write a platform's name.
  public static String nameOf(String platform) {
    return platform.equals("tiktok")
        ? "TikTok"
        : platform.substring(0, 1).toUpperCase(Locale.ROOT) + platform.substring(1);
  }

  /// @param id in a publication as [ObjectRef] writes it; between a platform and its client the
  ///   platform's own
  /// @param name as it stands on the platform
  public record PlatformObject(Kind kind, String id, String name) {}

  public enum Kind {
    VIDEO,
    IMAGE,
    CAMPAIGN,
    AD_SET,
    CREATIVE,
    AD
  }
}
