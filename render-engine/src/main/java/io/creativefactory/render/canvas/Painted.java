package io.creativefactory.render.canvas;

import java.util.List;

/// Something painted, ready to be laid over the picture. With several frames it is a small film
/// that plays from its cue and then holds its last frame.
///
/// @param frames at least one, all of one size
/// @param x of the left edge, even: the video's colour has half the resolution
/// @param y of the top edge, even
public record Painted(List<Raster> frames, int x, int y, Cue cue) {
  public Painted {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("painted without a frame");
    }
    if ((x & 1) != 0 || (y & 1) != 0) {
      throw new IllegalArgumentException("painted at the odd place " + x + "," + y);
    }
  }

  public static Painted still(Raster raster, int x, int y, Cue cue) {
    return new Painted(List.of(raster), x, y, cue);
  }

  public Painted with(Cue other) {
    return new Painted(frames, x, y, other);
  }

  /// The even number at or below a coordinate.
  public static int even(double coordinate) {
    return (int) Math.floor(coordinate / 2) * 2;
  }
}
