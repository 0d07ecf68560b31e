package io.creativefactory.render;

import io.creativefactory.domain.Checks;
import java.nio.file.Path;
import java.time.Duration;

/// How the engine works on this machine.
///
/// @param cache folder of encoded segments, made when missing; may be emptied at any time while no
///   render runs
/// @param workers segments encoded at once by all renders together, each on one thread; as many as
///   there are cores is fastest
/// @param deadline of one render, cold
public record RenderSettings(Path cache, int workers, Duration deadline) {
  public RenderSettings {
    Checks.atLeast("workers", workers, 1);
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline is " + deadline);
    }
  }

  /// Two workers, ten minutes.
  public static RenderSettings caching(Path cache) {
    return new RenderSettings(cache, 2, Duration.ofMinutes(10));
  }
}
