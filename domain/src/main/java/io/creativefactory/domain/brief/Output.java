package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Ratio;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should come out.
///
/// @param duration of each video, 3 to 180 seconds
/// @param formats at least one, no format twice
/// @param variants different ads, 1 to 50; each comes in every format
/// @param platforms where they shall run: `meta`, `google`, `tiktok`; null for wherever an account
///   is connected
public record Output(
    Duration duration, List<Ratio> formats, int variants, @Nullable List<String> platforms) {
  /// For wherever an account is connected.
  public Output(Duration duration, List<Ratio> formats, int variants) {
    this(duration, formats, variants, null);
  }

  public Output {
    formats = List.copyOf(formats);
    platforms = platforms == null ? null : List.copyOf(platforms);
    Checks.between("duration in seconds", duration.toMillis() / 1000.0, 3, 180);
    Checks.between("variants", variants, 1, 50);
    if (formats.isEmpty() || formats.stream().distinct().count() != formats.size()) {
      throw new IllegalArgumentException("formats " + formats + " is empty or names one twice");
    }
  }
}
