package io.creativefactory.render.proof;

import io.creativefactory.domain.PixelSize;
import java.util.List;

/// Little pictures of a piece, for a scrubber: one of every few frames, from the first on.
///
/// @param every frames from one to the next
/// @param jpegs each 160 pixels on its short side; at least one
public record Glimpses(int every, List<byte[]> jpegs) {
  private static final int SHORT_SIDE = 160;

  public Glimpses {
    jpegs = List.copyOf(jpegs);
  }

  /// The size of one.
  ///
  /// @param size of the video's pictures
  public static PixelSize size(PixelSize size) {
    double scale = (double) SHORT_SIDE / size.shortSide();
    return new PixelSize(even(size.width() * scale), even(size.height() * scale));
  }

  private static int even(double pixels) {
    return Math.max(2, (int) Math.round(pixels / 2) * 2);
  }

  /// The last one that was taken up to a frame of the piece.
  public byte[] at(int frame) {
    return jpegs.get(Math.min(frame / every, jpegs.size() - 1));
  }
}
