package io.creativefactory.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class OperatorReadersTest {
  private static OperatorReaders of(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return new OperatorReaders(environment);
  }

  private static void refused(Runnable setting, String... words) {
    assertThatThrownBy(setting::run)
        .isInstanceOfSatisfying(
            FactoryException.class,
            wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
        .hasMessageContainingAll(words);
  }

  @Test
  void nothing_is_set_up_by_itself() {
    assertThat(OperatorReaders.ofThisInstallation().transcriptions())
        .isEqualTo(new Asked.Absent<>("no transcription endpoint configured"));
    assertThat(OperatorReaders.ofThisInstallation().detector(null, null))
        .isEqualTo(Readers.NO_DETECTOR);
  }

  @Test
  void an_endpoint_with_a_model_is_a_service() {
    Asked<Transcriptions> service =
        of(Map.of(
                "factory-transcription.endpoint", "https://speech.example/v1/audio/transcriptions",
                "factory-transcription.model", "whisper-1",
                "factory-transcription.key", "sk-secret",
                "factory-transcription.within", "30s"))
            .transcriptions();
    assertThat(service)
        .isInstanceOfSatisfying(
            Asked.Here.class,
            here ->
                assertThat(((Transcriptions) here.reader()).source())
                    .isEqualTo("whisper-1 at speech.example"));
  }

  @Test
  void half_a_service_is_told() {
    String endpoint = "factory-transcription.endpoint";
    refused(
        () -> of(Map.of(endpoint, "https://speech.example/v1")).transcriptions(),
        "factory-transcription",
        "model");
    refused(
        () ->
            of(Map.of(endpoint, "speech.example", "factory-transcription.model", "m"))
                .transcriptions(),
        "no http or https address");
  }

  @Test
  void half_a_detector_is_told() {
    refused(() -> of(Map.of("factory-detector.model", "yolo.onnx")).detector(null, null), "labels");
    refused(() -> of(Map.of()).detector(null, Path.of("labels.txt")), "the model is missing");
  }

  @Test
  void the_key_shows_nowhere() {
    TranscriptionAccess access =
        new TranscriptionAccess("https://speech.example", "m", "sk-secret", Duration.ofSeconds(1));
    assertThat(access.toString()).doesNotContain("sk-secret");
    refused(
        () ->
            new TranscriptionAccess("https://a.example", "m", "sk secret", Duration.ofSeconds(1))
                .service(pause -> {}),
        "the transcription key holds characters");
  }
}
