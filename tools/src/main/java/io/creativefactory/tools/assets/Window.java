package io.creativefactory.tools.assets;

import io.creativefactory.domain.Checks;
import java.time.Duration;

/// A part of a clip without a cut, a black frame or a fade in it.
///
/// @param from in the clip's own time
/// @param sharpness 0 to 1, of the sharpest window of the clip
/// @param motion mean change of a pixel within an eighth of a second, 0 to 1
/// @param brightness 0 (black) to 1 (white)
public record Window(
    Duration from, Duration length, double sharpness, double motion, double brightness) {
  public Window {
    Checks.between("sharpness", sharpness, 0, 1);
    Checks.between("motion", motion, 0, 1);
    Checks.between("brightness", brightness, 0, 1);
    if (from.isNegative() || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("window from " + from + " lasts " + length);
    }
  }

  public Duration until() {
    return from.plus(length);
  }

  Window lasting(Duration other) {
    return new Window(from, other, sharpness, motion, brightness);
  }

  /// In words: `sharp, moderate motion`.
  public String looks() {
    String focus = sharpness > 0.66 ? "sharp" : sharpness > 0.33 ? "fairly sharp" : "soft";
    String pace = motion > 0.06 ? "lively" : motion > 0.008 ? "moderate motion" : "calm";
    return focus + ", " + pace;
  }
}
