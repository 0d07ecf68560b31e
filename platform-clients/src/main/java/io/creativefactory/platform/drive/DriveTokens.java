package io.creativefactory.platform.drive;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The access token of now, and a new one when Drive says that it has run out. One for all folders
/// of an operator, so that a token is renewed once however many of them find it stale. Thread safe.
public final class DriveTokens implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DriveTokens.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// OAuth 2.0 names its errors so (RFC 6749, 5.2); anything else might repeat what was sent.
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,64}");

  private static final int MAX_BODY = 1 << 16;

  private final @Nullable DriveRenewal renewal;
  private final OkHttpClient client;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable DriveToken current;

  /// @param first to begin with; null to ask for one at once
  /// @param renewal null when a person renews the token
  /// @throws IllegalArgumentException when there is neither
  public DriveTokens(@Nullable DriveToken first, @Nullable DriveRenewal renewal) {
    if (first == null && renewal == null) {
      throw new IllegalArgumentException("Drive needs an access token or a refresh token");
    }
    this.current = first;
    this.renewal = renewal;
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(30))
            .build();
  }

  /// @throws FactoryException as [#renewed], when there was none yet
  DriveToken current() {
    DriveToken token = current;
    return token != null ? token : renewed(null);
  }

  boolean canRenew() {
    return renewal != null;
  }

  /// Another token than the one that Drive refused.
  ///
  /// @param refused null when there was none
  /// @throws FactoryException PLATFORM_AUTH when the refresh token does not count any more,
  ///   PLATFORM_UNAVAILABLE when nobody answered
  DriveToken renewed(@Nullable DriveToken refused) {
    turn.lock();
    try {
      DriveToken now = current;
      if (now != null && !now.equals(refused)) {
        return now;
      }
      DriveToken fresh = ask();
      current = fresh;
      LOG.info("Drive: the access token was renewed");
      return fresh;
    } finally {
      turn.unlock();
    }
  }

  private DriveToken ask() {
    DriveRenewal by = renewal;
    if (by == null) {
      throw new IllegalStateException("nothing renews this token");
    }
    Request request =
        new Request.Builder()
            .url(by.api().resolve("/token").toString())
            .post(
                new FormBody.Builder()
                    .add("grant_type", "refresh_token")
                    .add("client_id", by.clientId())
                    .add("client_secret", by.clientSecret())
                    .add("refresh_token", by.refreshToken())
                    .build())
            .build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode answer = JSON.readTree(response.body().byteStream().readNBytes(MAX_BODY));
      if (!response.isSuccessful()) {
        throw refused(response.code(), answer.path("error").asString(""));
      }
      return new DriveToken(answer.path("access_token").asString(""));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      // Neither the cause nor its message: what was answered may hold a secret.
      throw new FactoryException(
          ErrorCode.PLATFORM_UNAVAILABLE,
          "Google gave no new Drive token ("
              + e.getClass().getSimpleName()
              + "). Nothing was read; try again later.");
    }
  }

  private static FactoryException refused(int status, String error) {
    String words =
        "Google answered "
            + status
            + (ERROR.matcher(error).matches() ? " (" + error + ")" : "")
            + " when asked for a new Drive token. ";
    return status == 429 || status >= 500
        ? new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, words + "Try again later.")
        : new FactoryException(
            ErrorCode.PLATFORM_AUTH,
            words + "A person must connect Drive again and set DRIVE_REFRESH_TOKEN.");
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
