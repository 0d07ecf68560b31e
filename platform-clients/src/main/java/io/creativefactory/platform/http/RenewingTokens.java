package io.creativefactory.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tokens that run out and can be had again: fetched when first needed, a minute before they end,
/// and once more when the vendor calls one expired too early. Whoever comes meanwhile waits for the
/// same fetch.
public final class RenewingTokens implements Tokens {
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private final Supplier<Fresh> fetch;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Held held;

  /// @param fetch asks for a token; throws a [io.creativefactory.domain.FactoryException] when
  ///   there is none
  public RenewingTokens(Supplier<Fresh> fetch, InstantSource clock) {
    this.fetch = fetch;
    this.clock = clock;
  }

  /// @param lifetime from now on
  public record Fresh(String token, Duration lifetime) {
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
    lock.lock();
    try {
      Held known = held;
      if (known != null && known.holds(clock.instant()) && !known.token().equals(stale)) {
        return known.token();
      }
      Instant asked = clock.instant();
      Fresh fresh = fetch.get();
      held = new Held(fresh.token(), asked.plus(fresh.lifetime()).minus(MARGIN));
      return fresh.token();
    } finally {
      lock.unlock();
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
