package io.creativefactory.platform.drive;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says what a Drive error means to us. A 403 is a limit or a lack of rights; only its reason
/// tells.
final class DriveErrors {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MAX_BODY = 1 << 16;

  private DriveErrors() {}

  /// Thrown for what may pass by itself.
  static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient FactoryException failure;

    BusyException(FactoryException failure) {
      super(failure.code().name());
      this.failure = failure;
    }

    FactoryException failure() {
      return failure;
    }
  }

  /// Thrown when the token that was used does not count (any more).
  static final class StaleTokenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient FactoryException failure;
    private final transient DriveToken token;

    StaleTokenException(FactoryException failure, DriveToken token) {
      super(failure.code().name());
      this.failure = failure;
      this.token = token;
    }

    FactoryException failure() {
      return failure;
    }

    DriveToken token() {
      return token;
    }
  }

  /// @param token that was used
  /// @throws BusyException when trying again may help
  /// @throws StaleTokenException when another token may help
  static FactoryException of(Response response, DriveToken token) throws IOException {
    String reason = reason(response);
    int status = response.code();
    boolean limited =
        status == 429 || reason.endsWith("RateLimitExceeded") || reason.equals("rateLimitExceeded");
    String words =
        "Drive answered "
            + status
            + (reason.isEmpty() ? "" : " (" + token.strike(reason) + ")")
            + ". ";
    if (limited) {
      throw new BusyException(
          failure(ErrorCode.PLATFORM_RATE_LIMITED, words + "Try again later.", pause(response)));
    }
    if (status >= 500) {
      throw new BusyException(
          failure(ErrorCode.PLATFORM_UNAVAILABLE, words + "Try again later.", pause(response)));
    }
    if (status == 401 || status == 403) {
      FactoryException refused =
          failure(
              ErrorCode.PLATFORM_AUTH,
              words + "A person must renew the token or its rights.",
              null);
      if (status == 401) {
        throw new StaleTokenException(refused, token);
      }
      return refused;
    }
    return failure(ErrorCode.PLATFORM_REFUSED, words + "Nothing was read.", null);
  }

  private static FactoryException failure(
      ErrorCode code, String message, @Nullable Duration pause) {
    return new FactoryException(code, message, null, pause);
  }

  private static @Nullable Duration pause(Response response) {
    String seconds = response.header("Retry-After");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : null;
  }

  /// `error.errors[0].reason`, such as `userRateLimitExceeded`.
  private static String reason(Response response) throws IOException {
    try {
      JsonNode body = JSON.readTree(response.body().byteStream().readNBytes(MAX_BODY));
      return body.path("error").path("errors").path(0).path("reason").asString("");
    } catch (JacksonException _) {
      return "";
    }
  }
}
