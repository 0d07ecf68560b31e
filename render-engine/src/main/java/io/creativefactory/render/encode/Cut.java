package io.creativefactory.render.encode;

import java.nio.file.Path;

/// A stretch of a segment's frames and the file that it is written to.
///
/// @param from the first frame
/// @param to the first frame that is no part of it any more
/// @param delivered whether it is encoded for the video; otherwise it is kept without loss, for a
///   [Joint]
public record Cut(Path file, int from, int to, boolean delivered) {
  public Cut {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("a cut from frame " + from + " to " + to);
    }
  }

  int frames() {
    return to - from;
  }
}
