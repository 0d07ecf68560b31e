package io.creativefactory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.RenewingTokens.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenewingTokensTest {
  private final Waits waits = new Waits();
  private final AtomicInteger fetched = new AtomicInteger();
  private final RenewingTokens tokens = new RenewingTokens(this::fetch, waits);

  private Fresh fetch() {
    return new Fresh("token" + fetched.incrementAndGet(), Duration.ofHours(1));
  }

  @Test
  void a_token_is_kept_until_a_minute_before_its_end() {
    assertThat(tokens.current()).isEqualTo("token1");
    waits.pass(Duration.ofMinutes(58));
    assertThat(tokens.current()).isEqualTo("token1");

    waits.pass(Duration.ofMinutes(1));

    assertThat(tokens.current()).isEqualTo("token2");
  }

  @Test
  void threads_that_come_with_the_same_stale_token_cause_one_renewal() throws InterruptedException {
    String stale = tokens.current();
    Set<String> got = ConcurrentHashMap.newKeySet();
    CountDownLatch ready = new CountDownLatch(1);
    List<Thread> threads =
        IntStream.range(0, 16)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  await(ready);
                  got.add(tokens.renewed(stale).orElseThrow());
                }))
            .toList();

    ready.countDown();
    for (Thread each : threads) {
      each.join();
    }

    assertThat(got).containsExactly("token2");
    assertThat(fetched).hasValue(2);
  }

  @Test
  void threads_that_waited_for_a_fetch_that_failed_hear_of_it_and_do_not_fail_one_after_another()
      throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    RenewingTokens shut =
        new RenewingTokens(
            () -> {
              fetched.incrementAndGet();
              await(answer);
              throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "nobody answered");
            },
            waits);
    Queue<ErrorCode> heard = new ConcurrentLinkedQueue<>();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.ofPlatform()
                    .start(() -> {
                      try {
                        shut.current();
                      } catch (FactoryException e) {
                        heard.add(e.code());
                      }
                    }))
            .toList();
    while (threads.stream().anyMatch(each -> each.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }

    answer.countDown();
    for (Thread each : threads) {
      each.join();
    }

    assertThat(fetched).hasValue(1);
    assertThat(heard).hasSize(8).containsOnly(ErrorCode.PLATFORM_UNAVAILABLE);
  }

  @Test
  void after_a_failure_the_next_one_asks_again() {
    RenewingTokens once =
        new RenewingTokens(
            () -> {
              if (fetched.incrementAndGet() == 1) {
                throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "nobody answered");
              }
              return new Fresh("token", Duration.ofSeconds(Long.MAX_VALUE));
            },
            waits);

    assertThatThrownBy(once::current).isInstanceOf(FactoryException.class);
    assertThat(once.current()).isEqualTo("token");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
