package io.creativefactory.platform.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses that double, each between half and all of its length, so that workers do not return all
/// at once.
final class Backoff {
  private final Duration first;
  private final Duration longest;

  Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
  }

  /// @param failures how many there were in a row, from 1
  Duration after(int failures) {
    long full = first.multipliedBy(1L << Math.min(failures - 1, 20)).toMillis();
    long millis = Math.min(full, longest.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }
}
