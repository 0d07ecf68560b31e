package io.creativefactory.platform.webhook;

import java.time.Instant;

/// How a vendor signs what it sends. Thread safe.
@FunctionalInterface
public interface Signature {
  /// @param now by our clock
  Check check(Arrival arrival, Instant now);

  /// What came of it.
  sealed interface Check {}

  /// The vendor sent exactly these bytes.
  record Genuine() implements Check {}

  /// @param fault what a program can count
  /// @param said one sentence for the sender; it never holds a signature or a secret
  record Refused(Fault fault, String said) implements Check {}

  /// Why a call is refused.
  enum Fault {
    /// There is no signature, or none that could be read.
    UNSIGNED,
    /// The signature belongs to other bytes or another secret.
    FORGED,
    /// Signed too long ago: perhaps a replay.
    TOO_OLD,
    /// Signed in the future, further than clocks differ.
    AHEAD
  }
}
