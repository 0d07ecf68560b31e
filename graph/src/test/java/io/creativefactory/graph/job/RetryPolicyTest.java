package io.creativefactory.graph.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.graph.job.JobResult.GiveUp;
import io.creativefactory.graph.job.JobResult.RetryAt;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
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
  void waits_double_up_to_their_longest() {
    assertThat(waitAfter(ErrorCode.PLATFORM_UNAVAILABLE, 0)).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitAfter(ErrorCode.PLATFORM_UNAVAILABLE, 3)).isEqualTo(Duration.ofSeconds(16));
    assertThat(waitAfter(ErrorCode.PLATFORM_UNAVAILABLE, 8)).isEqualTo(Duration.ofMinutes(5));
    assertThat(waitAfter(ErrorCode.PLATFORM_RATE_LIMITED, 1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(waitAfter(ErrorCode.PLATFORM_RATE_LIMITED, 8)).isEqualTo(Duration.ofMinutes(30));
  }

  private Duration waitAfter(ErrorCode code, int tries) {
    RetryAt retry = (RetryAt) policy.after(new FactoryException(code, "no"), tries);
    assertThat(retry.tries()).isEqualTo(tries + 1);
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
