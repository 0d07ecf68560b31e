package io.creativefactory.sandbox.wire;

/// Something that goes wrong on demand.
///
/// @param vendor whose calls it strikes; empty for all
/// @param path part of `METHOD /path` that a call must hold, for example `POST /v26.0/act_1/ads`;
///   empty for every call; a step of an upload stands behind it as `?upload_phase=finish`
/// @param times how many matching calls it strikes
public record Fault(Kind kind, String vendor, String path, int times) {
  public Fault {
    if (times < 1) {
      throw new IllegalArgumentException("a fault strikes at least once, not " + times + " times");
    }
  }

  /// Of any vendor.
  public Fault(Kind kind, String path, int times) {
    this(kind, "", path, times);
  }

  public enum Kind {
    /// Refused with the vendor's own way to say "too many calls"; nothing happens.
    RATE_LIMITED,
    /// Answered with 500; nothing happens.
    SERVER_ERROR,
    /// Answered as if the token had expired; nothing happens.
    EXPIRED_TOKEN,
    /// Answered with 503, as while the vendor's servers are worked on; nothing happens.
    MAINTENANCE,
    /// The write happens, then the connection breaks without an answer.
    LOST_ANSWER,
    /// The write happens, then the answer takes 20 seconds.
    LATE_ANSWER,
    /// Every second part of a batch fails; a call that is no batch is answered as usual.
    HALF_BATCH
  }
}
