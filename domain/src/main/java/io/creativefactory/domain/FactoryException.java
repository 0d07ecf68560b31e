package io.creativefactory.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A failure that a caller can act on by its code. The message says what was tried, on which id,
/// what came back and what happens next; it never carries secrets, prompts or bound values.
public final class FactoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable Duration retryAfter;

  public FactoryException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public FactoryException(ErrorCode code, String message, @Nullable Throwable cause) {
    this(code, message, cause, null);
  }

  /// @param retryAfter how long the other side asked us to stay away, when it said so
  public FactoryException(
      ErrorCode code, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  public ErrorCode code() {
    return code;
  }

  /// How long to wait before trying again, as far as the other side said so.
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
