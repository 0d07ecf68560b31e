package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is heard. Without music the video still carries a silent track.
///
/// @param music the bed, or null
/// @param accents whether small synthesised sounds mark the text hits
public record Sound(@Nullable Music music, boolean accents) {

  /// @param path below the assets folder
  /// @param from where in the piece the ad starts; it loops when it is too short
  public record Music(String path, Duration from) {
    public Music {
      Checks.text("path", path);
      if (from.isNegative()) {
        throw new IllegalArgumentException("music starts at " + from);
      }
    }
  }
}
