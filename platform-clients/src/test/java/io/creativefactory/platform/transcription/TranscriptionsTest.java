package io.creativefactory.platform.transcription;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionsTest {
  private static final String PATH = "/v1/audio/transcriptions";
  private static final String KEY = "sk-very-secret-key";

  /// As OpenAI documents `verbose_json`.
  private static final String SPOKEN =
      """
      {"task":"transcribe","language":"english","duration":8.47,"text":"Ask not. Ask what.",
       "segments":[
        {"id":0,"seek":0,"start":0.0,"end":3.32,"text":" Ask not.","tokens":[50364],
         "temperature":0.0,"avg_logprob":-0.28,"compression_ratio":1.23,"no_speech_prob":0.009},
        {"id":1,"seek":0,"start":3.32,"end":8.47,"text":" Ask what.","tokens":[1],
         "temperature":0.0,"avg_logprob":-0.2,"compression_ratio":1.2,"no_speech_prob":0.9}],
       "words":[{"word":"Ask","start":0.0,"end":0.4},{"word":"not","start":0.4,"end":1.25}]}
      """;

  @TempDir Path place = Path.of(".");
  private final List<Duration> slept = new ArrayList<>();
  private WireMockServer service = new WireMockServer();
  private Path wav = Path.of(".");

  @BeforeEach
  void open() throws IOException {
    service =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    service.start();
    wav = Files.write(place.resolve("sound.wav"), new byte[] {'R', 'I', 'F', 'F', 0, 1, 2});
  }

  @AfterEach
  void close() {
    service.stop();
  }

  private TranscriptionSettings settings(TranscriptionKey key, Duration within) {
    URI endpoint = URI.create("http://127.0.0.1:" + service.port() + PATH);
    return new TranscriptionSettings(endpoint, "whisper-1", key, within);
  }

  private Transcript write(TranscriptionKey key, Duration within) {
    try (Transcriptions there = new Transcriptions(settings(key, within), slept::add)) {
      return there.write(wav);
    }
  }

  private Transcript write() {
    return write(new TranscriptionKey(KEY), Duration.ofSeconds(30));
  }

  private void answers(ResponseDefinitionBuilder answer) {
    service.stubFor(post(urlPathEqualTo(PATH)).willReturn(answer));
  }

  private FactoryException failure(ResponseDefinitionBuilder answer) {
    answers(answer);
    FactoryException failed = catchThrowableOfType(FactoryException.class, this::write);
    StringWriter trace = new StringWriter();
    failed.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(KEY);
    return failed;
  }

  @Test
  void speech_comes_back_with_its_times() {
    answers(okJson(SPOKEN));
    Transcript transcript = write();
    assertThat(transcript.language()).isEqualTo("english");
    assertThat(transcript.segments())
        .containsExactly(
            new Transcript.Part(0, 3320, "Ask not."), new Transcript.Part(3320, 8470, "Ask what."));
    assertThat(transcript.words())
        .containsExactly(new Transcript.Part(0, 400, "Ask"), new Transcript.Part(400, 1250, "not"));
    assertThat(slept).isEmpty();
  }

  @Test
  void the_service_gets_the_sound_the_model_and_the_wish_for_times() throws IOException {
    answers(okJson(SPOKEN));
    write();
    service.verify(
        postRequestedFor(urlPathEqualTo(PATH))
            .withHeader("Authorization", equalTo("Bearer " + KEY))
            .withRequestBodyPart(
                aMultipart("file").withBody(binaryEqualTo(Files.readAllBytes(wav))).build())
            .withRequestBodyPart(aMultipart("model").withBody(equalTo("whisper-1")).build())
            .withRequestBodyPart(
                aMultipart("response_format").withBody(equalTo("verbose_json")).build())
            .withRequestBodyPart(
                aMultipart("timestamp_granularities[]").withBody(equalTo("word")).build()));
  }

  @Test
  void a_service_without_a_key_gets_none() {
    answers(okJson(SPOKEN));
    write(TranscriptionKey.NONE, Duration.ofSeconds(30));
    service.verify(postRequestedFor(urlPathEqualTo(PATH)).withHeader("Authorization", absent()));
  }

  @Test
  void no_speech_is_an_empty_transcript() {
    answers(okJson("{\"text\":\"\",\"language\":\"english\",\"segments\":[]}"));
    assertThat(write().segments()).isEmpty();
    answers(
        okJson(
            """
            {"text":" Thanks for watching!","language":"english","segments":[
              {"start":0.0,"end":2.0,"text":" Thanks for watching!",
               "no_speech_prob":0.95,"avg_logprob":-1.4}],
             "words":[{"word":"Thanks","start":0.0,"end":0.4}]}
            """));
    assertThat(write().segments()).as("imagined in silence").isEmpty();
    assertThat(write().words()).isEmpty();
  }

  @Test
  void a_wrong_key_is_a_matter_for_a_person() {
    FactoryException failed =
        failure(
            aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad " + KEY + "\"}}"));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_AUTH);
    assertThat(failed).hasMessageContaining("401").hasMessageContaining("renew the key");
    assertThat(slept).isEmpty();
  }

  @Test
  void too_much_too_soon_waits_as_long_as_it_is_asked_to() {
    service.stubFor(
        post(urlPathEqualTo(PATH))
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7"))
            .willSetStateTo("free"));
    service.stubFor(
        post(urlPathEqualTo(PATH))
            .inScenario("busy")
            .whenScenarioStateIs("free")
            .willReturn(okJson(SPOKEN)));
    assertThat(write().segments()).hasSize(2);
    assertThat(slept).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void a_long_pause_is_told_and_not_waited_for() {
    FactoryException failed =
        failure(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_RATE_LIMITED);
    assertThat(failed.retryAfter()).contains(Duration.ofHours(1));
    assertThat(slept).isEmpty();
  }

  @Test
  void a_broken_service_is_tried_three_times() {
    FactoryException failed = failure(aResponse().withStatus(500));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    service.verify(3, postRequestedFor(urlPathEqualTo(PATH)));
  }

  @Test
  void a_line_that_breaks_is_tried_three_times() {
    FactoryException failed = failure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    service.verify(3, postRequestedFor(urlPathEqualTo(PATH)));
  }

  @Test
  void an_answer_that_does_not_come_is_given_up() {
    answers(okJson(SPOKEN).withFixedDelay(60_000));
    FactoryException failed =
        catchThrowableOfType(
            FactoryException.class, () -> write(new TranscriptionKey(KEY), Duration.ofMillis(200)));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(failed).hasMessageContaining("did not answer within");
  }

  @Test
  void an_address_that_moved_is_not_followed() {
    FactoryException failed =
        failure(aResponse().withStatus(307).withHeader("Location", "http://127.0.0.1:1/else"));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>" + KEY,
        "[]",
        "{\"text\":7}",
        "{\"text\":\"words without times\"}",
        "{\"text\":\"a\",\"segments\":[{\"text\":\"a\",\"start\":\"x\",\"end\":1}]}",
        "{\"text\":\"a\",\"segments\":[{\"text\":\"a\",\"start\":3,\"end\":1}]}"
      })
  void what_is_no_transcript_is_not_believed(String body) {
    FactoryException failed = failure(okJson(body));
    assertThat(failed.code()).isEqualTo(ErrorCode.PLATFORM_UNAVAILABLE);
    assertThat(failed).hasMessageContaining("sent a");
    service.verify(1, postRequestedFor(urlPathEqualTo(PATH)));
  }

  @Test
  void the_key_shows_nowhere_and_meets_no_open_line() {
    TranscriptionKey key = new TranscriptionKey(KEY);
    assertThat(settings(key, Duration.ofSeconds(1)).toString()).doesNotContain(KEY);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TranscriptionSettings(
                URI.create("http://speech.example/v1"), "m", key, Duration.ofSeconds(1)))
        .withMessageContaining("unencrypted");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new TranscriptionSettings(
                URI.create("ftp://speech.example"), "m", key, Duration.ofSeconds(1)));
  }
}
