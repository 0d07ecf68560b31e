package io.creativefactory.domain.brief;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Ratio;
import java.time.Duration;
import java.util.List;

/// What should come out.
///
/// @param duration of each video, 3 to 180 seconds
/// @param formats at least one, no format twice
/// @param variants different ads, 1 to 50; each comes in every format
public record Output(Duration duration, List<Ratio> formats, int variants) {
  public Output {
    formats = List.copyOf(formats);
    Checks.between("duration in seconds", duration.toMillis() / 1000.0, 3, 180);
    Checks.between("variants", variants, 1, 50);
    if (formats.isEmpty() || formats.stream().distinct().count() != formats.size()) {
      throw new IllegalArgumentException("formats " + formats + " is empty or names one twice");
    }
  }
}
