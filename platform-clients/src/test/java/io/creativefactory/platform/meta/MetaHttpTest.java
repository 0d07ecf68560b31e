package io.creativefactory.platform.meta;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetaHttpTest {
  private static final MetaSecrets SECRETS = new MetaSecrets("EAAB-token", "s3cret");
  private static final MetaCall READ = MetaCall.get("act_1", Map.of("fields", "currency"));
  private static final MetaCall WRITE = MetaCall.post("act_1/ads", Map.of("name", "n & n"));
  private final List<Duration> slept = new ArrayList<>();
  private WireMockServer vendor;
  private MetaHttp http;

  @BeforeEach
  void open() {
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    http = new MetaHttp(settings(vendor.port()), SECRETS, slept::add);
  }

  @AfterEach
  void close() {
    http.close();
    vendor.stop();
  }

  private static MetaSettings settings(int port) {
    URI base = URI.create("http://127.0.0.1:" + port);
    return new MetaSettings(base, base, "1", "2", null, true, MetaSettings.Deadlines.usual());
  }

  private void answers(ResponseDefinitionBuilder response) {
    vendor.stubFor(any(anyUrl()).willReturn(response));
  }

  private List<LoggedRequest> requests() {
    return vendor.getAllServeEvents().stream().map(each -> each.getRequest()).toList();
  }

  private FactoryException failure(MetaCall call) {
    return catchThrowableOfType(FactoryException.class, () -> http.send(call));
  }

  @Test
  void the_token_travels_in_the_header_and_nowhere_else() {
    answers(aResponse().withBody("{\"id\":\"1\"}"));

    http.send(READ);
    http.send(WRITE);

    assertThat(requests())
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(each.getHeader("Authorization")).isEqualTo("Bearer EAAB-token");
          assertThat(each.getUrl()).doesNotContain("EAAB").doesNotContain("s3cret");
          assertThat(each.getBodyAsString()).doesNotContain("EAAB").doesNotContain("s3cret");
        });
  }

  @Test
  void a_set_secret_is_proven_with_every_call() {
    answers(aResponse().withBody("{}"));

    http.send(READ);
    http.send(WRITE);

    String proof = "appsecret_proof=" + SECRETS.proof().orElseThrow();
    assertThat(proof).matches("appsecret_proof=[0-9a-f]{64}");
    assertThat(requests())
        .allSatisfy(each -> assertThat(each.getUrl() + each.getBodyAsString()).contains(proof));
  }

  @Test
  void a_read_is_tried_four_times_with_growing_pauses() {
    answers(aResponse().withStatus(503).withBody("<html>"));

    assertThat(failure(READ).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);

    assertThat(requests()).hasSize(4);
    assertThat(slept).hasSize(3);
    assertThat(slept.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void a_write_is_sent_once_whatever_comes_back() {
    answers(aResponse().withStatus(503).withBody("<html>"));
    assertThat(failure(WRITE).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(failure(WRITE).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    answers(aResponse().withBody("not json"));
    assertThat(failure(WRITE).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);

    assertThat(requests()).hasSize(3);
    assertThat(slept).isEmpty();
  }

  @Test
  void a_rate_limit_is_not_tried_again_here() {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "90").withBody("{}"));

    assertThat(failure(READ).retryAfter()).contains(Duration.ofSeconds(90));
    assertThat(requests()).hasSize(1);
  }

  @Test
  void a_write_that_never_left_leaves_no_doubt() {
    int port = vendor.port();
    vendor.stop();
    try (MetaHttp nobody = new MetaHttp(settings(port), SECRETS, slept::add)) {
      FactoryException e = catchThrowableOfType(FactoryException.class, () -> nobody.send(WRITE));

      assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
      assertThat(e).hasMessageContaining("POST act_1/ads");
    }
  }

  @Test
  void a_redirect_does_not_take_the_token_elsewhere() {
    answers(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/steal"));

    assertThat(failure(WRITE).code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(requests()).hasSize(1);
  }

  @Test
  void nothing_that_is_printed_shows_a_secret() {
    answers(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"EAAB-token\"}}"));
    FactoryException e = failure(WRITE);

    assertThat(List.of(SECRETS.toString(), String.valueOf(e), WRITE.toString()))
        .allSatisfy(text -> assertThat(text).doesNotContain("EAAB-token").doesNotContain("s3cret"));
  }
}
