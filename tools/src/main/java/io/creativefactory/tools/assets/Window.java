package io.creativefactory.tools.assets;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.editor.Shot.Focus;
import io.creativefactory.domain.editor.SubjectTrack;
import java.time.Duration;
import java.util.Locale;

/// A part of a clip without a cut, a dissolve, a black frame or a blurred moment in it.
///
/// @param from in the clip's own time
/// @param seen how it looks, measured
/// @param subject what it is about, followed through it
public record Window(Duration from, Duration length, Facts seen, SubjectTrack subject) {
  public Window {
    if (from.isNegative() || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("window from " + from + " lasts " + length);
    }
  }

  /// What was measured, as means over the window.
  ///
  /// @param sharpness how steep its steepest edges are, 0 (a blur) to 1 (black beside white)
  /// @param motion shares of the picture's width a second, 0 or more
  /// @param brightness 0 (black) to 1 (white)
  public record Facts(double sharpness, double motion, double brightness) {
    public Facts {
      Checks.between("sharpness", sharpness, 0, 1);
      Checks.between("motion", motion, 0, Double.MAX_VALUE);
      Checks.between("brightness", brightness, 0, 1);
    }
  }

  public Duration until() {
    return from.plus(length);
  }

  /// The point that a crop of a part of the clip must keep.
  public Focus focus(Duration start, Duration lasting) {
    return subject.mean(start.toMillis(), start.plus(lasting).toMillis());
  }

  /// In words: `sharpness 0.31, moves 0.12 widths a second`.
  public String looks() {
    return String.format(
        Locale.ROOT,
        "sharpness %.2f, moves %.2f widths a second, brightness %.2f",
        seen.sharpness(),
        seen.motion(),
        seen.brightness());
  }
}
