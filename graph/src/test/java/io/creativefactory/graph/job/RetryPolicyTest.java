package io.creativefactory.graph.job;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.job.JobResult.GiveUp;
import io.creativefactory.graph.job.JobResult.RetryAt;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private final RetryPolicy policy = new RetryPolicy(InstantSource.fixed(NOW));

  @Test
  void every_code_is_either_tried_again_or_given_up_at_once() {
    for (ErrorCode code : ErrorCode.values()) {
      JobResult result = policy.after(new FactoryException(code, "no"), 0);
      switch (code.kind()) {
        case UNAVAILABLE, RATE_LIMITED, DEFECT -> assertThat(result).isInstanceOf(RetryAt.class);
        case INVALID_INPUT, REFUSED_BY_POLICY, NOT_AUTHORISED ->
            assertThat(result).isEqualTo(new GiveUp(code, "no"));
      }
    }
  }

  @Test
  void waits_double_up_to_their_longest_and_are_drawn_from_their_upper_half() {
    expectWait(ErrorCode.PLATFORM_UNAVAILABLE, 0, Duration.ofSeconds(2));
    expectWait(ErrorCode.PLATFORM_UNAVAILABLE, 3, Duration.ofSeconds(16));
    expectWait(ErrorCode.PLATFORM_UNAVAILABLE, 8, Duration.ofMinutes(5));
    expectWait(ErrorCode.PLATFORM_RATE_LIMITED, 1, Duration.ofMinutes(2));
    expectWait(ErrorCode.PLATFORM_RATE_LIMITED, 8, Duration.ofMinutes(30));
  }

  private void expectWait(ErrorCode code, int tries, Duration whole) {
    List<Duration> waits =
        IntStream.range(0, 400)
            .mapToObj(_ -> waitAfter(new FactoryException(code, "no"), tries))
            .sorted()
            .toList();
    assertThat(waits.getFirst()).isBetween(whole.dividedBy(2), whole.multipliedBy(3).dividedBy(5));
    assertThat(waits.getLast()).isBetween(whole.multipliedBy(9).dividedBy(10), whole);
  }

  @Test
  void a_stated_wait_goes_before_ours_and_is_no_failed_try() {
    Duration asked = Duration.ofSeconds(40);
    FactoryException limited =
        new FactoryException(ErrorCode.PLATFORM_RATE_LIMITED, "no", null, asked);
    Set<Duration> waits =
        IntStream.range(0, 50).mapToObj(_ -> waitAfter(limited, 9)).collect(toSet());
    assertThat(waits)
        .hasSizeGreaterThan(10)
        .allSatisfy(wait -> assertThat(wait).isBetween(asked, Duration.ofSeconds(50)));
  }

  @Test
  void nobody_is_asked_to_stay_away_for_good() {
    FactoryException absurd =
        new FactoryException(ErrorCode.PLATFORM_RATE_LIMITED, "no", null, Duration.ofDays(900));
    assertThat(waitAfter(absurd, 0)).isLessThan(Duration.ofHours(8));
  }

  private Duration waitAfter(FactoryException failure, int tries) {
    RetryAt retry = (RetryAt) policy.after(failure, tries);
    assertThat(retry.tries()).isEqualTo(failure.retryAfter().isPresent() ? tries : tries + 1);
    return Duration.between(NOW, retry.at());
  }

  @Test
  void every_retry_has_a_bound() {
    FactoryException away = new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "away");
    assertThat(policy.after(away, 9)).isEqualTo(new GiveUp(ErrorCode.PLATFORM_UNAVAILABLE, "away"));
    assertThat(policy.after(new IllegalStateException("bug"), 1)).isInstanceOf(GiveUp.class);
  }

  @Test
  void our_own_code_is_found_however_deep_a_library_wrapped_it() {
    FactoryException ours = new FactoryException(ErrorCode.BRIEF_INVALID, "no facts");
    RuntimeException wrapped = new IllegalStateException(new CompletionException(ours));
    assertThat(policy.after(wrapped, 0)).isEqualTo(new GiveUp(ErrorCode.BRIEF_INVALID, "no facts"));
  }

  @Test
  void a_database_that_is_away_is_waited_for() {
    assertThat(
            RetryPolicy.known(
                    new CannotGetJdbcConnectionException("no", new SQLException("gone", "08006")))
                .code())
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(
            RetryPolicy.known(new IllegalStateException(new SQLException("down", "57P01"))).code())
        .isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(RetryPolicy.known(new IllegalStateException(new SQLException("x", "42601"))).code())
        .isEqualTo(ErrorCode.DEFECT);
  }
}
