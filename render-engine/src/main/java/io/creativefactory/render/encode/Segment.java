package io.creativefactory.render.encode;

import io.creativefactory.domain.PixelSize;
import java.util.List;
import java.util.Optional;

/// One scene, ready to be encoded.
///
/// @param ground as large as the frame
/// @param tracks back to front
/// @param entry how it takes over from the scene before; empty for a cut
public record Segment(
    PixelSize size, int fps, int frames, Film ground, List<Track> tracks, Optional<Entry> entry) {
  public Segment {
    tracks = List.copyOf(tracks);
    if (frames < 1) {
      throw new IllegalArgumentException("a segment of " + frames + " frames");
    }
  }

  /// The last frame of the scene before, which gives way.
  ///
  /// @param how a transition of FFmpeg's xfade filter
  /// @param frames that it takes
  public record Entry(Film last, String how, int frames) {}
}
