package io.creativefactory.render.check;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.editor.Placement;
import java.time.Duration;

/// What a finished video has to be.
///
/// @param length in whole frames of the rate
/// @param framesPerSecond at least 1
/// @param hasMusic whether something is to be heard; without it the track has to be silent
public record Expected(
    Placement placement, Duration length, int framesPerSecond, boolean hasMusic) {
  public Expected {
    Checks.atLeast("framesPerSecond", framesPerSecond, 1);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a video of length " + length);
    }
  }
}
