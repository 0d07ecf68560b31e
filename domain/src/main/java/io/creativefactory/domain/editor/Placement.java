package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import java.util.List;

/// The frame that a format is delivered in: its size and the part that no platform covers.
///
/// @param ratio the format's name
/// @param size in pixels, both sides even
/// @param safe margins that stay clear of text, as shares of the width (left, right) and height
/// @param loudness target of the mix
/// @param deliveries the ad places that take this frame, each with its limits; empty where none is
///   known
public record Placement(
    Ratio ratio, PixelSize size, Margins safe, Loudness loudness, List<Delivery> deliveries) {
  /// A frame of which nobody says who takes it.
  public Placement(Ratio ratio, PixelSize size, Margins safe, Loudness loudness) {
    this(ratio, size, safe, loudness, List.of());
  }

  public Placement {
    deliveries = List.copyOf(deliveries);
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
