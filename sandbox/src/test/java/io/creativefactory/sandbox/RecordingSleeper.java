package io.creativefactory.sandbox;

import io.creativefactory.platform.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Remembers how long it was asked to sleep, and does not.
final class RecordingSleeper implements Sleeper {
  private final List<Duration> slept = new ArrayList<>();

  @Override
  public synchronized void sleep(Duration duration) {
    slept.add(duration);
  }

  synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
