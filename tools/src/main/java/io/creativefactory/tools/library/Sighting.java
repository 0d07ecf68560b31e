package io.creativefactory.tools.library;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an ad was read in a platform's own library.
///
/// @param pageId whose it is there
/// @param snapshot where people see it
/// @param read when it said so
/// @param sandbox whether that library is simulated
public record Sighting(
    String pageId, URI snapshot, Delivery delivery, Instant read, boolean sandbox) {

  /// What the library tells of it.
  ///
  /// @param shownOn placements of the platform, in its words
  /// @param countries that were asked about; it reached people in one of them at least
  /// @param reach people reached in the EU, null where it is not told
  public record Delivery(
      List<String> shownOn, List<String> languages, List<String> countries, @Nullable Long reach) {
    public Delivery {
      shownOn = List.copyOf(shownOn);
      languages = List.copyOf(languages);
      countries = List.copyOf(countries);
    }
  }
}
