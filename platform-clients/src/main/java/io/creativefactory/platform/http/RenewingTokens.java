package io.creativefactory.platform.http;

import io.creativefactory.domain.FactoryException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tokens that run out and can be had again: fetched when first needed, a minute before they end,
/// and once more when the vendor calls one expired too early. Whoever comes meanwhile waits for the
/// same fetch, and hears of its failure: nobody queues up to fail again.
public final class RenewingTokens implements Tokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private final Supplier<Fresh> fetch;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Held held;
  private final AtomicInteger failures = new AtomicInteger();
  private @Nullable FactoryException failed;

  /// @param fetch asks for a token; throws a [io.creativefactory.domain.FactoryException] when
  ///   there is none
  public RenewingTokens(Supplier<Fresh> fetch, InstantSource clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  /// @param lifetime from now on
  public record Fresh(String token, Duration lifetime) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public Fresh {
      lifetime = lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime;
    }

    @Override
    public String toString() {
      return "Fresh[hidden, " + lifetime + "]";
    }
  }

  @Override
  public String current() {
    Held known = held;
    return known != null && known.holds(clock.instant()) ? known.token() : fetched(null);
  }

  @Override
  public Optional<String> renewed(String stale) {
    return Optional.of(fetched(stale));
  }

  private String fetched(@Nullable String stale) {
    int before = failures.get();
    lock.lock();
    try {
      Held known = held;
      if (known != null && known.holds(clock.instant()) && !known.token().equals(stale)) {
        return known.token();
      }
      if (failed != null && failures.get() != before) {
        throw new FactoryException(
            failed.code(),
            String.valueOf(failed.getMessage()),
            failed,
            failed.retryAfter().orElse(null));
      }
      Instant asked = clock.instant();
      Fresh fresh = asked();
      held = new Held(fresh.token(), asked.plus(fresh.lifetime()).minus(MARGIN));
      return fresh.token();
    } finally {
      lock.unlock();
    }
  }

  /// The lock is held.
  private Fresh asked() {
    try {
      return fetch.get();
    } catch (FactoryException e) {
      failed = e;
      failures.incrementAndGet();
      throw e;
    }
  }

  @Override
  public String toString() {
    return "RenewingTokens[hidden]";
  }

  private record Held(String token, Instant until) {
    boolean holds(Instant now) {
      return now.isBefore(until);
    }
  }
}
