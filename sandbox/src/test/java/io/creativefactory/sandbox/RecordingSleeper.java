package io.creativefactory.sandbox;

import io.creativefactory.platform.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Remembers how long it was asked to sleep, and does not: its time passes without waiting.
final class RecordingSleeper implements Sleeper, InstantSource {
  private final List<Duration> slept = new ArrayList<>();
  private Instant now = Drill.START;

  @Override
  public synchronized void sleep(Duration duration) {
    slept.add(duration);
    now = now.plus(duration);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
