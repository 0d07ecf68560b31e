package io.creativefactory.platform.http;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says what went wrong: what was tried, what came back, what happens next. The vendor's own words
/// travel along, without secrets.
final class Failures {
  private static final String LOOK = "It may have been written: look before writing again.";
  private final String vendor;

  Failures(String vendor) {
    this.vendor = vendor;
  }

  FactoryException of(VendorCall call, Refusal refusal) {
    ErrorCode code = refusal.code(call.writes());
    boolean readable = refusal.kind() != Refusal.Kind.UNREADABLE;
    String message =
        vendor
            + " answered "
            + call
            + (readable ? " with: " : " in a way we cannot read: ")
            + refusal.words()
            + " ("
            + refusal.reference()
            + "). "
            + next(code, refusal.allowance());
    return new FactoryException(code, message, null, refusal.allowance().pause());
  }

  private static String next(ErrorCode code, Allowance allowance) {
    return switch (code) {
      case PLATFORM_RATE_LIMITED ->
          "Nothing was written; allowance used "
              + (allowance.percent() > 0 ? allowance.percent() + " %" : "up")
              + ", try again "
              + in(allowance.pause())
              + ".";
      case PLATFORM_AUTH -> "Nothing was written; a person must renew the token or its rights.";
      case PLATFORM_UNCERTAIN -> LOOK;
      case PLATFORM_UNAVAILABLE -> "Nothing was read; try again later.";
      default -> "Nothing was written; the request must be changed.";
    };
  }

  private static String in(@Nullable Duration pause) {
    return pause == null ? "later" : "in " + seconds(pause) + " s";
  }

  /// No answer at all.
  ///
  /// @param sent whether any byte of the request may have left
  FactoryException lost(VendorCall call, IOException cause, boolean sent) {
    boolean uncertain = call.writes() && sent;
    return new FactoryException(
        uncertain ? ErrorCode.PLATFORM_UNCERTAIN : ErrorCode.PLATFORM_UNAVAILABLE,
        vendor
            + " gave no answer to "
            + call
            + " ("
            + cause.getClass().getSimpleName()
            + "). "
            + (uncertain ? LOOK : "Nothing was written; try again later."),
        cause);
  }

  /// Not even sent.
  FactoryException closed(VendorCall call, ClosedLaneException e) {
    String wait = seconds(e.lasts()) + " s";
    return switch (e.why()) {
      case ALLOWANCE ->
          new FactoryException(
              ErrorCode.PLATFORM_RATE_LIMITED,
              call
                  + " was not sent: "
                  + vendor
                  + " asked "
                  + e.account()
                  + " to stay away for another "
                  + wait
                  + ".",
              null,
              e.lasts());
      case TROUBLE ->
          new FactoryException(
              ErrorCode.PLATFORM_UNAVAILABLE,
              call
                  + " was not sent: most of the last calls of "
                  + e.account()
                  + " got no usable answer from "
                  + vendor
                  + "; tried again in "
                  + wait
                  + ".",
              null,
              e.lasts());
    };
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
