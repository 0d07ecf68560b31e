package io.creativefactory.domain;

/// Every way the factory can fail, each with the kind that decides what happens next. One list, so
/// that a code in a log or an answer can be found in one place.
public enum ErrorCode {
  BRIEF_INVALID(Kind.INVALID_INPUT),
  STORYBOARD_INVALID(Kind.INVALID_INPUT),
  MEDIA_UNREADABLE(Kind.INVALID_INPUT),
  MEDIA_UNSUITABLE(Kind.INVALID_INPUT),
  SWIPE_FILE_INVALID(Kind.INVALID_INPUT),
  FEATURE_INVALID(Kind.INVALID_INPUT),
  TRAINING_DATA_INVALID(Kind.INVALID_INPUT),
  CONFIG_INVALID(Kind.INVALID_INPUT),
  WEBHOOK_UNREADABLE(Kind.INVALID_INPUT),
  CONVERSIONS_INVALID(Kind.INVALID_INPUT),
  NOT_FOUND(Kind.INVALID_INPUT),
  ILLEGAL_TRANSITION(Kind.REFUSED_BY_POLICY),
  CLAIM_NOT_SUPPORTED(Kind.REFUSED_BY_POLICY),
  GUARDRAIL_REFUSED(Kind.REFUSED_BY_POLICY),
  APPROVAL_MISSING(Kind.REFUSED_BY_POLICY),
  CANCELLED(Kind.REFUSED_BY_POLICY),
  PLATFORM_AUTH(Kind.NOT_AUTHORISED),
  PLATFORM_RATE_LIMITED(Kind.RATE_LIMITED),
  PLATFORM_UNAVAILABLE(Kind.UNAVAILABLE),
  PLATFORM_REFUSED(Kind.INVALID_INPUT),
  /// A write was sent and no answer came back: look before writing again.
  PLATFORM_UNCERTAIN(Kind.UNAVAILABLE),
  DATABASE_UNAVAILABLE(Kind.UNAVAILABLE),
  RENDER_FAILED(Kind.DEFECT),
  RENDER_TIMED_OUT(Kind.UNAVAILABLE),
  SYSTEM_INCOMPLETE(Kind.UNAVAILABLE),
  DEFECT(Kind.DEFECT);

  /// What a caller can do about a failure.
  public enum Kind {
    /// The input is wrong; trying again changes nothing.
    INVALID_INPUT,
    /// A rule said no; a person may change the rule or the request.
    REFUSED_BY_POLICY,
    /// Credentials are missing, expired or too weak.
    NOT_AUTHORISED,
    /// Too much too soon; try again after the stated time.
    RATE_LIMITED,
    /// Something outside did not answer; try again later.
    UNAVAILABLE,
    /// Our own fault.
    DEFECT
  }

  private final Kind kind;

  ErrorCode(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
