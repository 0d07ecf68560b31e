package io.creativefactory.domain;

import org.jspecify.annotations.Nullable;

/// A failure that a caller can act on by its code. The message says what was tried, on which id,
/// what came back and what happens next; it never carries secrets, prompts or bound values.
public final class FactoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public FactoryException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public FactoryException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
