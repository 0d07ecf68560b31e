package io.creativefactory.platform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class MetaErrorsTest {
  private static final MetaCall WRITE = MetaCall.post("act_1/campaigns", Map.of("name", "n"));
  private static final MetaCall READ = MetaCall.get("act_1", Map.of());
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final MetaErrors errors = new MetaErrors(new MetaSecrets("EAAB-token", "s3cret"));

  @ParameterizedTest(name = "HTTP {0}, code, subcode and transience {1}: write {2}, read {3}")
  @CsvSource({
    "400, 1 0 false, PLATFORM_UNCERTAIN, PLATFORM_UNAVAILABLE",
    "500, 2 0 true, PLATFORM_UNCERTAIN, PLATFORM_UNAVAILABLE",
    "503, 0 0 false, PLATFORM_UNCERTAIN, PLATFORM_UNAVAILABLE",
    "400, 4 1504022 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 17 2446079 true, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 32 0 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 613 1487742 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 80000 0 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 80004 2446079 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "400, 80014 0 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "429, 0 0 false, PLATFORM_RATE_LIMITED, PLATFORM_RATE_LIMITED",
    "401, 190 463 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "400, 102 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "403, 10 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "403, 200 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "403, 294 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "400, 368 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "403, 0 0 false, PLATFORM_AUTH, PLATFORM_AUTH",
    "400, 100 1885272 false, PLATFORM_REFUSED, PLATFORM_REFUSED",
    "400, 100 33 false, PLATFORM_REFUSED, PLATFORM_REFUSED",
    "400, 2635 0 false, PLATFORM_REFUSED, PLATFORM_REFUSED",
    "500, 100 0 false, PLATFORM_UNCERTAIN, PLATFORM_UNAVAILABLE",
    "404, 0 0 false, PLATFORM_REFUSED, PLATFORM_REFUSED"
  })
  void vendor_codes_become_ours(int status, String codes, ErrorCode write, ErrorCode read) {
    String[] each = codes.split(" ", -1);
    String json =
        "{\"message\":\"m\",\"code\":%s,\"error_subcode\":%s,\"is_transient\":%s}"
            .formatted(each[0], each[1], each[2]);
    MetaError error = error(status, json, Headers.of());

    assertThat(errors.of(WRITE, error).code()).isEqualTo(write);
    assertThat(errors.of(READ, error).code()).isEqualTo(read);
  }

  @Test
  void the_vendors_words_to_the_user_and_its_trace_are_passed_on() {
    String json =
        """
        {"message":"Invalid parameter","code":100,"error_subcode":1885272,"fbtrace_id":"AbC1",
         "error_user_title":"Budget too low","error_user_msg":"At least 1.00"}\
        """;

    assertThat(errors.of(WRITE, error(400, json, Headers.of())))
        .hasMessageContaining("POST act_1/campaigns")
        .hasMessageContaining("Budget too low: At least 1.00")
        .hasMessageContaining("code 100/1885272")
        .hasMessageContaining("trace AbC1");
  }

  @Test
  void a_token_that_the_vendor_echoes_is_struck_out() {
    String json = "{\"message\":\"Malformed access token EAAB-token of s3cret\",\"code\":190}";

    assertThat(errors.of(WRITE, error(401, json, Headers.of())).getMessage())
        .contains("Malformed access token [hidden]")
        .doesNotContain("EAAB-token")
        .doesNotContain("s3cret");
  }

  @Test
  void a_rate_limit_carries_how_long_to_stay_away() {
    String usage =
        "{\"1\":[{\"type\":\"ads_management\",\"call_count\":99.4,"
            + "\"estimated_time_to_regain_access\":7}]}";
    Headers headers = Headers.of("X-Business-Use-Case-Usage", usage, "Retry-After", "30");
    FactoryException e = errors.of(WRITE, error(400, "{\"code\":80004}", headers));

    assertThat(e.retryAfter()).contains(Duration.ofMinutes(7));
    assertThat(e).hasMessageContaining("100 %").hasMessageContaining("in 420 s");
  }

  @Test
  void a_rate_limit_without_a_time_invents_none() {
    FactoryException e = errors.of(READ, error(429, "{}", Headers.of("X-App-Usage", "{broken")));

    assertThat(e.retryAfter()).isEmpty();
    assertThat(e).hasMessageContaining("try again later");
  }

  @Test
  void a_lost_answer_leaves_doubt_only_where_something_was_sent() {
    IOException lost = new IOException("EAAB-token");

    assertThat(errors.of(WRITE, lost, true).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(errors.of(WRITE, lost, false).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(errors.of(READ, lost, true).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(errors.of(WRITE, lost, true).getMessage()).doesNotContain("EAAB-token");
  }

  private MetaError error(int status, String json, Headers headers) {
    return new MetaError(status, mapper.readTree(json), MetaUsage.of(headers, mapper));
  }
}
