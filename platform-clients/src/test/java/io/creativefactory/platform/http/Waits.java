package io.creativefactory.platform.http;

import io.creativefactory.platform.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only where somebody sleeps.
final class Waits implements Sleeper, InstantSource {
  private final List<Duration> slept = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T05:00:00Z");

  @Override
  public synchronized void sleep(Duration duration) {
    slept.add(duration);
    now = now.plus(duration);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  synchronized List<Duration> slept() {
    return List.copyOf(slept);
  }
}
