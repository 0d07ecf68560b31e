package io.creativefactory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.platform.http.RenewingTokens.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
