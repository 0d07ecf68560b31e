package io.creativefactory.render;

import io.creativefactory.domain.Checks;
import java.nio.file.Path;
import java.time.Duration;

/// How the engine works on this machine.
///
/// @param cache folder of encoded segments, made when missing; may be emptied at any time while no
///   render runs
/// @param cacheBytes that the folder may hold between renders; what was used longest ago goes first
/// @param workers segments encoded at once by all renders together, each on one thread; as many as
///   there are cores is fastest
/// @param deadline of one render, cold
public record RenderSettings(Path cache, long cacheBytes, int workers, Duration deadline) {
  private static final long GIBIBYTE = 1L << 30;

  public RenderSettings {
    Checks.atLeast("workers", workers, 1);
    if (cacheBytes < 0) {
      throw new IllegalArgumentException("cacheBytes is " + cacheBytes);
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline is " + deadline);
    }
  }

  /// Four gibibytes, a worker for each core, ten minutes.
  public static RenderSettings caching(Path cache) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new RenderSettings(cache, 4 * GIBIBYTE, cores, Duration.ofMinutes(10));
  }

  public RenderSettings withWorkers(int count) {
    return new RenderSettings(cache, cacheBytes, count, deadline);
  }

  public RenderSettings withCacheBytes(long bytes) {
    return new RenderSettings(cache, bytes, workers, deadline);
  }
}
