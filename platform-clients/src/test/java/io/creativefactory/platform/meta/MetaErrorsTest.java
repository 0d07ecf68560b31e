package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaErrorsTest {
  private Graph graph;

  @BeforeEach
  void open() {
    graph = new Graph();
  }

  @AfterEach
  void close() {
    graph.close();
  }

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
        "{\"error\":{\"message\":\"m\",\"code\":%s,\"error_subcode\":%s,\"is_transient\":%s}}"
            .formatted(each[0], each[1], each[2]);
    graph.answers(aResponse().withStatus(status).withBody(json));

    assertThat(graph.failure(Graph.WRITE).code()).isEqualTo(write);
    graph.laterThan(Duration.ofMinutes(2));
    assertThat(graph.failure(Graph.READ).code()).isEqualTo(read);
  }

  @Test
  void the_vendors_words_to_the_user_and_its_trace_are_passed_on() {
    graph.answers(
        aResponse()
            .withStatus(400)
            .withBody(
                """
                {"error":{"message":"Invalid parameter","code":100,"error_subcode":1885272,
                 "fbtrace_id":"AbC1","error_user_title":"Budget too low",
                 "error_user_msg":"At least 1.00"}}\
                """));

    assertThat(graph.failure(Graph.WRITE))
        .hasMessageContaining("POST act_1/ads")
        .hasMessageContaining("Budget too low: At least 1.00")
        .hasMessageContaining("code 100/1885272")
        .hasMessageContaining("trace AbC1");
  }

  @Test
  void a_token_that_the_vendor_echoes_is_struck_out() {
    graph.answers(
        aResponse()
            .withStatus(401)
            .withBody(
                "{\"error\":{\"message\":\"Malformed access token EAAB-token of s3cret\",\"code\":190}}"));

    assertThat(graph.failure(Graph.WRITE).getMessage())
        .contains("Malformed access token [hidden]")
        .doesNotContain("EAAB-token")
        .doesNotContain("s3cret");
  }

  @Test
  void a_rate_limit_carries_how_long_to_stay_away() {
    String usage =
        "{\"1\":[{\"type\":\"ads_management\",\"call_count\":99.4,"
            + "\"estimated_time_to_regain_access\":7}]}";
    graph.answers(
        aResponse()
            .withStatus(400)
            .withBody("{\"error\":{\"code\":80004}}")
            .withHeader("X-Business-Use-Case-Usage", usage)
            .withHeader("Retry-After", "30"));
    FactoryException e = graph.failure(Graph.WRITE);

    assertThat(e.retryAfter()).contains(Duration.ofMinutes(7));
    assertThat(e).hasMessageContaining("100 %").hasMessageContaining("in 420 s");
  }

  @Test
  void a_rate_limit_without_a_time_invents_none() {
    graph.answers(aResponse().withStatus(429).withHeader("X-App-Usage", "{broken").withBody("{}"));
    FactoryException e = graph.failure(Graph.READ);

    assertThat(e.retryAfter()).isEmpty();
    assertThat(e).hasMessageContaining("try again later");
  }
}
