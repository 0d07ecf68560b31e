package io.creativefactory.platform.http;

import io.creativefactory.platform.http.ClosedLaneException.Why;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/// An account's circuit breaker: when 12 of the last 20 tries got no usable answer, it lets none
/// through for half a minute, twice as long each time that two tries then fail, ten minutes at
/// most.
final class Fuse {
  private static final int WINDOW = 20;
  private static final int TRIALS = 2;
  private static final float TOO_MANY_PERCENT = 60;
  private static final Backoff OPEN = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(10));

  private final String account;
  private final InstantSource clock;
  private final CircuitBreaker breaker;
  private volatile Instant closedAgain = Instant.MIN;

  Fuse(String account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .clock(clock.withZone(ZoneOffset.UTC))
            .slidingWindow(WINDOW, WINDOW, SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(TOO_MANY_PERCENT)
            .permittedNumberOfCallsInHalfOpenState(TRIALS)
            .waitIntervalFunctionInOpenState(this::open)
            .build();
    breaker = CircuitBreaker.of(account, config);
  }

  private long open(int times) {
    Duration wait = OPEN.after(Math.max(times, 1));
    // The breaker opens after its time, not at it.
    closedAgain = clock.instant().plus(wait).plusMillis(1);
    return wait.toMillis();
  }

  void pass() throws ClosedLaneException {
    if (!breaker.tryAcquirePermission()) {
      Duration wait = Duration.between(clock.instant(), closedAgain);
      // A trial is under way: its end is near and unknown.
      Duration shown = wait.isPositive() ? wait : Duration.ofSeconds(1);
      throw new ClosedLaneException(Why.TROUBLE, account, shown, 0);
    }
  }

  void held() {
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void strained() {
    breaker.onError(0, TimeUnit.NANOSECONDS, new TroubleException());
  }

  void released() {
    breaker.releasePermission();
  }

  /// The breaker wants to be told something; it keeps none of it.
  private static final class TroubleException extends Exception {
    private static final long serialVersionUID = 1L;

    TroubleException() {
      super("no usable answer", null, false, false);
    }
  }
}
