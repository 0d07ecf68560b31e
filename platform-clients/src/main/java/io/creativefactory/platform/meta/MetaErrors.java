package io.creativefactory.platform.meta;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;

/// Says what a Meta error means to us. The one place where vendor codes become ours; the vendor's
/// own words and trace id travel along, without secrets.
final class MetaErrors {
  private final MetaSecrets secrets;

  MetaErrors(MetaSecrets secrets) {
    this.secrets = secrets;
  }

  FactoryException of(MetaCall call, MetaError error) {
    ErrorCode code = code(call, error);
    String message =
        "Meta answered "
            + call
            + " with: "
            + secrets.strike(error.words())
            + " ("
            + secrets.strike(error.reference())
            + "). "
            + next(code, error);
    return new FactoryException(code, message, null, error.usage().pause().orElse(null));
  }

  private static ErrorCode code(MetaCall call, MetaError error) {
    if (error.isRateLimit()) {
      return ErrorCode.PLATFORM_RATE_LIMITED;
    }
    if (error.isAuth()) {
      return ErrorCode.PLATFORM_AUTH;
    }
    if (error.isTransient() || error.status() >= 500) {
      // An internal error of a write does not say how far the write got.
      return call.writes() ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE;
    }
    return ErrorCode.PLATFORM_REFUSED;
  }

  private static String next(ErrorCode code, MetaError error) {
    return switch (code) {
      case PLATFORM_RATE_LIMITED ->
          "Nothing was written; allowance used "
              + error.usage().percent()
              + " %, try again "
              + error.usage().pause().map(pause -> "in " + pause.toSeconds() + " s").orElse("later")
              + ".";
      case PLATFORM_AUTH -> "Nothing was written; a person must renew the token or its rights.";
      case PLATFORM_UNCERTAIN -> "It may have been written: look before writing again.";
      case PLATFORM_UNAVAILABLE -> "Nothing was read; try again later.";
      default -> "Nothing was written; the request must be changed.";
    };
  }

  /// No answer at all.
  ///
  /// @param sent whether any byte of the request may have left
  FactoryException of(MetaCall call, IOException cause, boolean sent) {
    boolean uncertain = call.writes() && sent;
    return new FactoryException(
        uncertain ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE,
        "Meta gave no answer to "
            + call
            + " ("
            + cause.getClass().getSimpleName()
            + "). "
            + (uncertain
                ? "It may have been written: look before writing again."
                : "Nothing was written; try again later."),
        cause);
  }

  /// An answer that says yes and is not what was agreed on.
  FactoryException unreadable(MetaCall call, String why) {
    return new FactoryException(
        call.writes() ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE,
        "Meta answered "
            + call
            + " in a way we cannot read: "
            + secrets.strike(why)
            + ". "
            + (call.writes() ? "Look before writing again." : "Try again later."));
  }
}
