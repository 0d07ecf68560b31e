package io.creativefactory.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that never goes back. Where the machine's is set back, waits that were begun would last
/// longer by as much, be it hours: here time goes on from where it was. Thread safe.
final class SteadyClock implements InstantSource {
  private final InstantSource clock;
  private Instant latest = Instant.MIN;
  private Duration ahead = Duration.ZERO;

  SteadyClock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = clock.instant().plus(ahead);
    if (now.isBefore(latest)) {
      ahead = ahead.plus(Duration.between(now, latest));
      return latest;
    }
    latest = now;
    return now;
  }
}
