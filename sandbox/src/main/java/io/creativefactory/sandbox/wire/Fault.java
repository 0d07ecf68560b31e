package io.creativefactory.sandbox.wire;

/// Something that goes wrong on demand.
///
/// @param path part of `METHOD /path` that a call must hold, for example `POST /v26.0/act_1/ads`;
///   empty for every call; a step of an upload stands behind it as `?upload_phase=finish`
/// @param times how many matching calls it strikes
public record Fault(Kind kind, String path, int times) {
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("a fault strikes at least once, not " + times + " times");
    }
  }

  public enum Kind {
    /// Refused with 429 and the vendor's usage headers; nothing happens.
    RATE_LIMITED,
    /// Answered with 500; nothing happens.
    SERVER_ERROR,
    /// Answered as if the token had expired; nothing happens.
    EXPIRED_TOKEN,
    /// The write happens, then the connection breaks without an answer.
    LOST_ANSWER,
    /// The write happens, then the answer takes 20 seconds.
    LATE_ANSWER
  }
}
