package io.creativefactory.platform.transcription;

import io.creativefactory.domain.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/// Where speech is written down, by which model, and how long we wait.
///
/// @param endpoint the whole address, such as `https://api.openai.com/v1/audio/transcriptions`
/// @param model such as `whisper-1`
/// @param key of the service
/// @param call for one attempt, from its first to its last byte
public record TranscriptionSettings(
    URI endpoint, String model, TranscriptionKey key, Duration call) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public TranscriptionSettings {
    Checks.text("the transcription model", model);
    String scheme = String.valueOf(endpoint.getScheme());
    String host = endpoint.getHost();
    if (host == null || !SCHEMES.contains(scheme) || endpoint.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "the transcription endpoint is no http or https address, or has a user name in it");
    }
    if (key.isGiven() && scheme.equals("http") && !LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "the transcription endpoint on " + host + " would get its key unencrypted; use https");
    }
    if (!call.isPositive()) {
      throw new IllegalArgumentException("a transcription may take " + call);
    }
  }

  /// The model and the host, as a figure names its source.
  public String source() {
    return model + " at " + endpoint.getHost();
  }
}
