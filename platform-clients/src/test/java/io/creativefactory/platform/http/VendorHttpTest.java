package io.creativefactory.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.http.Pidgin.Say;
import io.creativefactory.platform.http.RenewingTokens.Fresh;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorHttpTest {
  private static final String SCENARIO = "turns";
  private final Waits waits = new Waits();
  private final Transport transport = new Transport(waits, waits);
  private WireMockServer vendor;
  private VendorHttp<Say> http;
  private int turns;

  @BeforeEach
  void open() {
    vendor =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    vendor.start();
    http = account("one", Tokens.fixed("t0ken"));
  }

  @AfterEach
  void close() {
    transport.close();
    vendor.stop();
  }

  private VendorHttp<Say> account(String name, Tokens tokens) {
    Duration deadline = Duration.ofSeconds(5);
    List<URI> origins = List.of(URI.create(vendor.baseUrl()));
    return new VendorHttp<>(
        transport, new Pidgin(), new Access(name, tokens, origins, deadline, deadline));
  }

  private Say read() {
    return Say.read(vendor.baseUrl());
  }

  private Say write() {
    return Say.write(vendor.baseUrl());
  }

  /// One answer after another; the last one stays.
  private void then(ResponseDefinitionBuilder response) {
    String now = turns == 0 ? "Started" : "turn" + turns;
    vendor.stubFor(
        any(anyUrl())
            .inScenario(SCENARIO)
            .whenScenarioStateIs(now)
            .willReturn(response)
            .willSetStateTo("turn" + ++turns));
  }

  private void always(ResponseDefinitionBuilder response) {
    vendor.resetMappings();
    vendor.stubFor(any(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder fine() {
    return aResponse().withBody("{\"id\":\"1\"}");
  }

  private static ResponseDefinitionBuilder no(String kind) {
    return aResponse().withStatus(400).withBody("{\"no\":\"" + kind + "\"}");
  }

  private int sent() {
    return vendor.getAllServeEvents().size();
  }

  private FactoryException failure(Say call) {
    return catchThrowableOfType(FactoryException.class, () -> http.send(call));
  }

  @Test
  void a_read_is_tried_four_times_with_growing_pauses() {
    always(aResponse().withStatus(503));

    assertThat(failure(read()).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(sent()).isEqualTo(4);
    assertThat(waits.slept()).hasSize(3);
    assertThat(waits.slept().get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSIENT", "UNREADABLE"})
  void a_write_that_may_have_been_done_is_sent_once(String kind) {
    always(no(kind));

    assertThat(failure(write()).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(sent()).isEqualTo(1);
    assertThat(waits.slept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "99999999999", "soon"})
  void a_write_is_sent_once_whatever_wait_a_503_asks_for(String wait) {
    always(aResponse().withStatus(503).withHeader("Retry-After", wait));

    assertThat(failure(write()).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_clock_that_is_set_back_shuts_no_account_for_longer() {
    always(no("RATE_LIMITED").withHeader("Retry-After", "90"));
    failure(read());
    waits.pass(Duration.ofHours(-5));

    assertThat(failure(read()).retryAfter().orElseThrow()).isEqualTo(Duration.ofSeconds(90));
    waits.pass(Duration.ofSeconds(90));
    always(fine());
    assertThat(http.send(read()).has("id")).isTrue();
  }

  @Test
  void a_breaker_opens_again_although_the_clock_was_set_back() {
    always(aResponse().withStatus(500));
    for (int i = 0; i < 5; i++) {
      failure(read());
    }
    Duration wait = failure(read()).retryAfter().orElseThrow();
    waits.pass(Duration.ofHours(-5));
    assertThat(failure(read())).hasMessageContaining("was not sent");
    always(fine());

    waits.pass(wait);

    assertThat(http.send(read()).has("id")).isTrue();
  }

  @Test
  void a_wait_without_end_is_asked_about_again_after_a_day() {
    always(no("RATE_LIMITED").withHeader("Retry-After", "999999999999999"));
    assertThat(failure(read()).retryAfter()).contains(Duration.ofDays(1));

    waits.pass(Duration.ofDays(1));
    always(fine());

    assertThat(http.send(read()).has("id")).isTrue();
  }

  @Test
  void a_write_whose_answer_is_lost_is_uncertain_and_one_that_never_left_is_not() {
    always(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(failure(write()).code()).isEqualTo(ErrorCode.PLATFORM_UNCERTAIN);
    assertThat(sent()).isEqualTo(1);
    Say nowhere = write();
    vendor.stop();
    assertThat(failure(nowhere).code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "EXPIRED, PLATFORM_AUTH",
    "FORBIDDEN, PLATFORM_AUTH",
    "GONE, PLATFORM_REFUSED",
    "REJECTED, PLATFORM_REFUSED"
  })
  void a_plain_no_is_not_asked_again(String kind, ErrorCode code) {
    always(no(kind));

    assertThat(failure(read()).code()).isEqualTo(code);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_short_wait_that_the_vendor_asks_for_is_kept_even_by_a_write() {
    then(no("RATE_LIMITED").withHeader("Retry-After", "3"));
    then(fine());

    assertThat(http.send(write()).path("id").asString()).isEqualTo("1");
    assertThat(waits.slept()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_long_wait_is_the_callers_and_until_then_nothing_is_sent() {
    always(no("RATE_LIMITED").withHeader("Retry-After", "90"));

    assertThat(failure(read()).retryAfter()).contains(Duration.ofSeconds(90));
    FactoryException second = failure(write());

    assertThat(second.code()).isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    assertThat(second).hasMessageContaining("was not sent").hasMessageContaining("90 s");
    assertThat(sent()).isEqualTo(1);
    waits.pass(Duration.ofSeconds(90));
    always(fine());
    assertThat(http.send(write()).path("id").asString()).isEqualTo("1");
  }

  @Test
  void what_one_account_is_told_holds_back_no_other() {
    then(no("RATE_LIMITED").withHeader("Retry-After", "90"));
    then(fine());
    failure(read());

    assertThat(account("two", Tokens.fixed("t")).send(read()).path("id").asString()).isEqualTo("1");
    assertThat(waits.slept()).isEmpty();
  }

  @Test
  void two_clients_of_one_account_share_its_wait() {
    always(no("RATE_LIMITED").withHeader("Retry-After", "90"));
    failure(read());
    http = account("one", Tokens.fixed("t"));

    assertThat(failure(read())).hasMessageContaining("was not sent");
  }

  @Test
  void from_three_quarters_of_the_allowance_on_calls_are_spaced() {
    always(fine().withHeader("X-Used", "74"));
    http.send(read());
    http.send(read());
    assertThat(waits.slept()).isEmpty();
    always(fine().withHeader("X-Used", "90"));
    http.send(read());
    http.send(read());
    http.send(read());
    assertThat(waits.slept()).containsExactly(Duration.ofMillis(1200));
  }

  @Test
  void at_all_of_the_allowance_the_account_stands_still() {
    always(fine().withHeader("X-Used", "100").withHeader("Retry-After", "60"));
    http.send(read());

    assertThat(failure(read()).retryAfter()).contains(Duration.ofMinutes(1));
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void a_limit_without_a_time_is_met_with_growing_pauses_and_no_invented_one() {
    always(no("RATE_LIMITED"));

    FactoryException e = failure(read());

    assertThat(e.retryAfter()).isEmpty();
    assertThat(e).hasMessageContaining("try again later");
    assertThat(sent()).isEqualTo(4);
    assertThat(waits.slept()).hasSize(3).isSorted();
  }

  @Test
  void an_account_that_gets_no_answer_is_left_alone_for_a_while() {
    always(aResponse().withStatus(500));
    for (int i = 0; i < 5; i++) {
      failure(read());
    }
    FactoryException closed = failure(write());

    assertThat(closed.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(closed).hasMessageContaining("most of the last calls of one");
    Duration wait = closed.retryAfter().orElseThrow();
    assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61));
    assertThat(sent()).isEqualTo(20);
    always(fine());
    assertThat(account("two", Tokens.fixed("t")).send(read()).has("id")).isTrue();
    waits.pass(wait);
    assertThat(http.send(write()).has("id")).isTrue();
  }

  @Test
  void an_expired_token_is_renewed_once_for_reads_and_writes() {
    AtomicInteger fetched = new AtomicInteger();
    Tokens tokens =
        new RenewingTokens(
            () -> new Fresh("token" + fetched.incrementAndGet(), Duration.ofHours(1)), waits);
    http = account("one", tokens);
    always(no("EXPIRED"));
    vendor.stubFor(any(anyUrl()).withHeader("Authorization", equalTo("token2")).willReturn(fine()));

    assertThat(http.send(write()).has("id")).isTrue();
    assertThat(http.send(read()).has("id")).isTrue();
    assertThat(fetched).hasValue(2);
    always(no("EXPIRED"));
    assertThat(failure(read()).code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(fetched).hasValue(3);
  }

  @Test
  void a_token_goes_to_no_host_that_the_settings_do_not_name() {
    FactoryException e = failure(Say.write("http://127.0.0.1:1"));

    assertThat(e.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
    assertThat(e).hasMessageContaining("none of the hosts");
  }

  @Test
  void a_redirect_takes_the_token_nowhere() {
    always(aResponse().withStatus(302).withHeader("Location", vendor.baseUrl() + "/steal"));

    failure(write());

    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void no_secret_is_told() {
    always(aResponse().withBody("{\"no\":\"REJECTED\",\"why\":\"t0ken of s3cret is malformed\"}"));

    assertThat(failure(write()))
        .hasMessageContaining("Pidgin answered POST /thing with: [hidden] of [hidden] is malformed")
        .hasMessageContaining("(HTTP 200)");
    assertThat(Tokens.fixed("t0ken").toString() + new Fresh("t0ken", Duration.ofHours(1)))
        .doesNotContain("t0ken");
  }

  @Test
  void the_headers_of_an_answer_without_a_body_are_at_hand() {
    always(aResponse().withHeader("X-Goog-Upload-URL", "http://there"));

    assertThat(http.exchange(write()))
        .isInstanceOfSatisfying(
            Outcome.Good.class,
            good -> assertThat(good.headers().get("X-Goog-Upload-URL")).isEqualTo("http://there"));
  }
}
