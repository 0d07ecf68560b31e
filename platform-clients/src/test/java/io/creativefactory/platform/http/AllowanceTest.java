package io.creativefactory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

  @Test
  void retry_after_is_seconds_or_a_date_by_the_vendors_own_clock() {
    Headers seconds = Headers.of("Retry-After", " 30 ");
    Headers date =
        Headers.of(
            "Retry-After",
            "Fri, 31 Dec 1999 23:59:59 GMT",
            "Date",
            "Fri, 31 Dec 1999 23:58:59 GMT");

    assertThat(Allowance.retryAfter(seconds)).contains(Duration.ofSeconds(30));
    assertThat(Allowance.retryAfter(date)).contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999", "999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void no_header_shuts_an_account_for_more_than_a_day(String value) {
    Headers headers = Headers.of("Retry-After", value, "Date", "Fri, 31 Dec 1999 23:58:59 GMT");

    assertThat(Allowance.by(headers).pause()).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "Fri, 31 Dec 1999 23:59:59 GMT", "1.5"})
  void what_tells_no_time_tells_none(String value) {
    assertThat(Allowance.retryAfter(Headers.of("Retry-After", value))).isEmpty();
  }
}
