package io.creativefactory.render.check;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.render.caption.Coverage;
import io.creativefactory.render.sound.Audible;
import java.time.Duration;

/// What a finished video has to be.
///
/// @param size of its pictures: the placement's, or less for a draft
/// @param length in whole frames of the rate
/// @param framesPerSecond at least 1
/// @param audible what is to be heard
/// @param coverage which of the spoken words can be read
public record Expected(
    Placement placement,
    PixelSize size,
    Duration length,
    int framesPerSecond,
    Audible audible,
    Coverage coverage) {
  public Expected {
    Checks.atLeast("framesPerSecond", framesPerSecond, 1);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a video of length " + length);
    }
  }

  /// Smaller than what its placement wants.
  boolean isDraft() {
    return !size.equals(placement.size());
  }
}
