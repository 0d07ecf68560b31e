package io.creativefactory.platform.http;

import io.creativefactory.platform.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// One account's way to its vendor. It slows down when three quarters of the allowance are used,
/// stands still while the vendor wants it to, and is closed for a while when nothing gets through.
/// What one account is told holds back no other. Thread safe.
final class Lane {
  /// How long a call may be held; longer waits are the caller's, who can do something else.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int SLOW_PERCENT = 75;
  private static final int FULL_PERCENT = 100;
  private static final Duration WIDEST_GAP = Duration.ofSeconds(2);

  /// Where the vendor says stop and not for how long.
  private static final Backoff UNSTATED = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  private final String account;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Fuse fuse;
  private Instant free = Instant.MIN;
  private int percent;
  private int stops;

  Lane(String account, InstantSource clock, Sleeper sleeper) {
    this.account = account;
    this.clock = clock;
    this.sleeper = sleeper;
    this.fuse = new Fuse(account, clock);
  }

  /// Waits for its turn, if that is near. Each pass ends with [#answered], [#troubled] or [#left].
  void pass() throws ClosedLaneException {
    Duration wait = turn();
    if (wait.isPositive()) {
      sleeper.sleep(wait);
    }
    fuse.pass();
  }

  private synchronized Duration turn() throws ClosedLaneException {
    Instant now = clock.instant();
    Instant turn = free.isAfter(now) ? free : now;
    Duration wait = Duration.between(now, turn);
    if (wait.compareTo(PATIENCE) > 0) {
      throw new ClosedLaneException(
          ClosedLaneException.Why.ALLOWANCE, account, wait, Math.max(percent, 0));
    }
    free = turn.plus(gap());
    return wait;
  }

  /// From nothing at 75 % to two seconds at 100 %.
  private Duration gap() {
    int over = Math.clamp(percent - SLOW_PERCENT, 0, FULL_PERCENT - SLOW_PERCENT);
    return WIDEST_GAP.multipliedBy(over).dividedBy(FULL_PERCENT - SLOW_PERCENT);
  }

  /// The vendor answered, be it with yes or no.
  void answered(Allowance told, boolean limited) {
    fuse.held();
    learn(told, limited);
  }

  /// The vendor could not help itself.
  void troubled(Allowance told) {
    fuse.strained();
    learn(told, false);
  }

  /// Nothing came back, for a reason that is not the vendor's.
  void left() {
    fuse.released();
  }

  private synchronized void learn(Allowance told, boolean limited) {
    percent = told.percent();
    if (!limited && percent < FULL_PERCENT) {
      stops = 0;
      return;
    }
    Duration stated = told.pause();
    Instant until = clock.instant().plus(stated == null ? UNSTATED.after(++stops) : stated);
    free = until.isAfter(free) ? until : free;
  }

  /// How long until it is free.
  synchronized Duration rest() {
    Duration rest = Duration.between(clock.instant(), free);
    return free.equals(Instant.MIN) || rest.isNegative() ? Duration.ZERO : rest;
  }
}
