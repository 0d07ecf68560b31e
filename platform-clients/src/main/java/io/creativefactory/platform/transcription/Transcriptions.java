package io.creativefactory.platform.transcription;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.platform.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has speech written down. What may pass by itself is tried up to three times, after the pause
/// that the service asks for, if that is short. Redirects are not followed, so the key meets no
/// other host; nothing that the service says gets into a message, for it might repeat the key.
/// Thread safe.
public final class Transcriptions implements AutoCloseable {
  /// What the service of OpenAI takes.
  public static final long MOST_BYTES = 25_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Transcriptions.class);
  private static final int TRIES = 3;
  private static final int MAX_ANSWER = 16 << 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /// Nobody waits longer than this within one call.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final MediaType WAV = MediaType.get("audio/wav");

  private final OkHttpClient client;
  private final TranscriptionSettings settings;
  private final Sleeper sleeper;

  public Transcriptions(TranscriptionSettings settings, Sleeper sleeper) {
    this.settings = settings;
    this.sleeper = sleeper;
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(settings.call())
            .writeTimeout(settings.call())
            .build();
  }

  /// The model and the host, as a figure names its source.
  public String source() {
    return settings.source();
  }

  /// @param wav at most [#MOST_BYTES]
  /// @throws FactoryException PLATFORM_AUTH, PLATFORM_RATE_LIMITED with the pause that was asked
  ///   for, PLATFORM_REFUSED, PLATFORM_UNAVAILABLE
  public Transcript write(Path wav) {
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      Answer answer = attempt(wav);
      switch (answer) {
        case Answer.Said(Transcript transcript) -> {
          return transcript;
        }
        case Answer.Failed(FactoryException failure, boolean passing) -> {
          Duration asked = failure.retryAfter().orElse(pause);
          if (!passing || tries == TRIES || asked.compareTo(PATIENCE) > 0) {
            throw failure;
          }
          LOG.warn("transcription: {}, try {} of {} follows", failure.code(), tries + 1, TRIES);
          sleeper.sleep(asked);
          pause = pause.multipliedBy(2);
        }
      }
    }
  }

  /// How one attempt ended.
  private sealed interface Answer {
    record Said(Transcript transcript) implements Answer {}

    /// @param passing whether another try may help
    record Failed(FactoryException failure, boolean passing) implements Answer {}
  }

  private Answer attempt(Path wav) {
    Call call = client.newCall(request(wav));
    call.timeout().timeout(settings.call().toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      if (!response.isSuccessful()) {
        return refused(response);
      }
      byte[] body = response.body().byteStream().readNBytes(MAX_ANSWER + 1);
      if (body.length > MAX_ANSWER) {
        return unavailable("sent more than " + MAX_ANSWER + " bytes", false, null);
      }
      return read(body);
    } catch (InterruptedIOException late) {
      if (Thread.currentThread().isInterrupted()) {
        throw new FactoryException(ErrorCode.CANCELLED, "the transcription was stopped", late);
      }
      return unavailable("did not answer within " + settings.call().toSeconds() + " s", true, late);
    } catch (IOException broken) {
      // Its message may hold an address, never what we sent.
      return unavailable(
          "could not be reached (" + broken.getClass().getSimpleName() + ")", true, broken);
    }
  }

  private static Answer read(byte[] body) {
    try {
      return new Answer.Said(TranscriptionWire.read(body));
    } catch (IOException unreadable) {
      // Not as a cause: a parser quotes what it cannot read.
      return unavailable("sent " + unreadable.getMessage(), false, null);
    }
  }

  private Request request(Path wav) {
    RequestBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("model", settings.model())
            .addFormDataPart("response_format", "verbose_json")
            .addFormDataPart("timestamp_granularities[]", "segment")
            .addFormDataPart("timestamp_granularities[]", "word")
            .addFormDataPart("file", "sound.wav", RequestBody.create(wav.toFile(), WAV))
            .build();
    Request.Builder request = new Request.Builder().url(settings.endpoint().toString()).post(form);
    if (settings.key().isGiven()) {
      request.header("Authorization", "Bearer " + settings.key().value());
    }
    return request.build();
  }

  private Answer refused(Response response) {
    int status = response.code();
    String words = "The transcription service answered " + status + ". ";
    Duration pause = pause(response);
    if (status == 429) {
      return new Answer.Failed(
          new FactoryException(
              ErrorCode.PLATFORM_RATE_LIMITED, words + "Try again later.", null, pause),
          true);
    }
    if (status >= 500) {
      return new Answer.Failed(
          new FactoryException(
              ErrorCode.PLATFORM_UNAVAILABLE, words + "Try again later.", null, pause),
          true);
    }
    if (status == 401 || status == 403) {
      return new Answer.Failed(
          new FactoryException(
              ErrorCode.PLATFORM_AUTH, words + "A person must renew the key or its rights."),
          false);
    }
    return new Answer.Failed(
        new FactoryException(
            ErrorCode.PLATFORM_REFUSED, words + "See to its address and model; nothing was heard."),
        false);
  }

  private static @Nullable Duration pause(Response response) {
    String seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  private static Answer unavailable(String what, boolean passing, @Nullable Throwable cause) {
    return new Answer.Failed(
        new FactoryException(
            ErrorCode.PLATFORM_UNAVAILABLE,
            "The transcription service " + what + "; nothing was heard.",
            cause),
        passing);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
