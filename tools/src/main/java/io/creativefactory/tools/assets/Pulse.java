package io.creativefactory.tools.assets;

import java.time.Duration;

/// The beat of a piece of music.
///
/// @param first time of the first beat
/// @param beat from one beat to the next, more than zero
public record Pulse(Duration first, Duration beat) {
  public Pulse {
    if (first.isNegative() || beat.isNegative() || beat.isZero()) {
      throw new IllegalArgumentException("a pulse of " + beat + " from " + first);
    }
  }
}
