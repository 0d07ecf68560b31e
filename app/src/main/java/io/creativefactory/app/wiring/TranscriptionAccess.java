package io.creativefactory.app.wiring;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.transcription.TranscriptionKey;
import io.creativefactory.platform.transcription.TranscriptionSettings;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Readers.Asked;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The operator's service that writes speech down.
///
/// @param endpoint such as `https://api.openai.com/v1/audio/transcriptions`; empty where there is
///   none
/// @param model such as `whisper-1`
/// @param key empty for a service that asks for none
/// @param within for one attempt
@Validated
@ConfigurationProperties(prefix = "factory-transcription", ignoreUnknownFields = false)
record TranscriptionAccess(
    @DefaultValue("") String endpoint,
    @DefaultValue("") String model,
    @DefaultValue("") String key,
    @NotNull @DefaultValue("2m") Duration within) {

  /// Without the secret.
  @Override
  public String toString() {
    return "TranscriptionAccess[endpoint=" + endpoint + ", model=" + model + "]";
  }

  /// @throws FactoryException CONFIG_INVALID for what cannot be an address, a model or a key
  Asked<Transcriptions> service(Sleeper sleeper) {
    if (endpoint.isBlank()) {
      return new Asked.Absent<>("no transcription endpoint configured");
    }
    try {
      TranscriptionSettings settings =
          new TranscriptionSettings(
              URI.create(endpoint.strip()), model, new TranscriptionKey(key), within);
      return new Asked.Here<>(new Transcriptions(settings, sleeper));
    } catch (IllegalArgumentException wrong) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "factory-transcription: " + wrong.getMessage(), null);
    }
  }
}
