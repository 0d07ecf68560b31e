package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;

/// The frame that a format is delivered in: its size and the part that no platform covers.
///
/// @param ratio the format's name
/// @param size in pixels, both sides even
/// @param safe margins that stay clear of text, as shares of the width (left, right) and height
/// @param loudness target of the mix
public record Placement(Ratio ratio, PixelSize size, Margins safe, Loudness loudness) {
  public Placement {
    if (size.width() % 2 != 0 || size.height() % 2 != 0) {
      throw new IllegalArgumentException("placement " + ratio + " has an odd size " + size);
    }
  }

  /// Shares of the frame, each 0 to 0.45.
  public record Margins(double top, double right, double bottom, double left) {
    public Margins {
      Checks.between("top", top, 0, 0.45);
      Checks.between("right", right, 0, 0.45);
      Checks.between("bottom", bottom, 0, 0.45);
      Checks.between("left", left, 0, 0.45);
    }
  }

  /// @param integrated in LUFS, for example -14
  /// @param truePeak ceiling in dBTP, for example -1
  public record Loudness(double integrated, double truePeak) {}
}
