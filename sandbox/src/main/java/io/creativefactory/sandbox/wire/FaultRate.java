package io.creativefactory.sandbox.wire;

import java.util.List;

/// Faults that strike by chance, the same calls in the same order for the same seed.
///
/// @param kinds one of them strikes, each as likely
/// @param vendor whose calls; empty for all
/// @param path as in [Fault]
/// @param share of the matching calls, 0 to 1
public record FaultRate(
    List<Fault.Kind> kinds, String vendor, String path, double share, long seed) {
  public FaultRate {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty() || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a rate needs a kind of fault and a share of 0 to 1, not " + kinds + " and " + share);
    }
  }
}
