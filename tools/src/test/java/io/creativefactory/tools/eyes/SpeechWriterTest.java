package io.creativefactory.tools.eyes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.creativefactory.domain.Figure;
import io.creativefactory.platform.transcription.TranscriptionKey;
import io.creativefactory.platform.transcription.TranscriptionSettings;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.eyes.Speech;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.tools.eyes.Look.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechWriterTest {
  private static final Ffmpeg FFMPEG = Ffmpeg.bundled();
  private static final String SAID =
      """
      {"text":"Ask not what your country can do for you.","language":"english",
       "segments":[{"start":3.2,"end":8.1,"text":" Ask not what your country can do for you."}],
       "words":[{"word":"Ask","start":3.2,"end":3.6}]}
      """;

  @TempDir Path folder = Path.of(".");
  private WireMockServer service = new WireMockServer();

  @BeforeEach
  void open() {
    service =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    service.start();
  }

  @AfterEach
  void close() {
    service.stop();
  }

  private SpeechWriter writer(ResponseDefinitionBuilder answer) {
    service.stubFor(post(anyUrl()).willReturn(answer));
    URI endpoint = URI.create("http://127.0.0.1:" + service.port() + "/v1/audio/transcriptions");
    TranscriptionSettings settings =
        new TranscriptionSettings(
            endpoint, "whisper-1", new TranscriptionKey("sk-secret"), Duration.ofSeconds(30));
    return new SpeechWriter(
        new Asked.Here<>(new Transcriptions(settings, pause -> {})),
        FFMPEG,
        InstantSource.system());
  }

  private static Speech write(SpeechWriter writer, Path file) {
    var eyes = new io.creativefactory.render.eyes.Eyes(FFMPEG, InstantSource.system());
    return writer.write(file, eyes.hear(file).orElse(null), Duration.ofSeconds(11));
  }

  private static String reason(Speech speech) {
    assertThat(speech.segments()).isEmpty();
    return ((Figure.Unknown) speech.count()).reason();
  }

  /// A real recording that lies beside the repository; the test is skipped without it.
  private static Path speech() {
    Path data = Path.of("shared", "data", "audio", "jfk_speech.wav");
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(data))) {
        return at.resolve(data);
      }
    }
    return Assumptions.abort("skipped: " + data + " lies in no folder above this one");
  }

  private Path tone() {
    Path tone = folder.resolve("tone.wav");
    List<String> line = new ArrayList<>(MediaInput.own("sine=f=440:d=3", "-f", "lavfi"));
    line.add(MediaInput.name(tone));
    FFMPEG.run(line, Limits.within(Duration.ofMinutes(1)));
    return tone;
  }

  @Test
  void what_is_said_comes_with_its_times_and_its_source() {
    Speech speech = write(writer(okJson(SAID)), speech());
    assertThat(speech.segments())
        .containsExactly(new Speech.Said(3200, 8100, "Ask not what your country can do for you."));
    assertThat(speech.words()).containsExactly(new Speech.Said(3200, 3600, "Ask"));
    Figure.Measured count = (Figure.Measured) speech.count();
    assertThat(count.value()).isEqualTo(9);
    assertThat(count.source()).isEqualTo("whisper-1 at 127.0.0.1");
  }

  @Test
  void the_service_gets_sixteen_thousand_samples_a_second_and_no_name() {
    write(writer(okJson(SAID)), speech());
    byte[] body = service.getAllServeEvents().getFirst().getRequest().getBody();
    String sent = new String(body, StandardCharsets.ISO_8859_1);
    assertThat(sent).contains("RIFF").doesNotContain("jfk");
    // Eleven seconds at two bytes a sample.
    assertThat(body.length).isBetween(345_000, 360_000);
  }

  @Test
  void what_is_no_speech_is_not_sent() {
    assertThat(reason(write(writer(okJson(SAID)), tone()))).contains("does not sound like speech");
    assertThat(service.getAllServeEvents()).isEmpty();
  }

  @Test
  void a_service_that_fails_is_told_without_its_key() {
    assertThat(reason(write(writer(aResponse().withStatus(401).withBody("sk-secret")), speech())))
        .contains("401")
        .doesNotContain("sk-secret");
  }

  @Test
  void nobody_is_there_and_nothing_is_to_be_heard() {
    SpeechWriter nobody =
        new SpeechWriter(
            new Asked.Absent<>("no transcription endpoint configured"),
            FFMPEG,
            InstantSource.system());
    assertThat(reason(write(nobody, tone()))).isEqualTo("no transcription endpoint configured");
    assertThat(reason(nobody.write(folder, null, Duration.ofSeconds(1))))
        .isEqualTo("nothing is to be heard in it");
  }

  @Test
  void the_library_learns_what_is_said() {
    Eyes eyes = new EngineEyes(FFMPEG, InstantSource.system(), Readers.NONE, writer(okJson(SAID)));
    assertThat(eyes.look(speech()).words())
        .containsExactly(new Look.Words(Field.SPEECH, "Ask not what your country can do for you."));
  }
}
