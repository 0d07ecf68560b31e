package io.creativefactory.render.encode;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import java.util.List;
import java.util.Optional;

/// One scene, ready to be encoded.
///
/// @param size in which it is composed
/// @param scaling to the size that is encoded
/// @param frames that are painted: the scene's own and those that it goes on while the next one
///   comes in
/// @param ground as large as the frame; empty when the first track hides it all the time
/// @param tracks back to front
/// @param veil what the scene fades from and to
public record Segment(
    PixelSize size,
    Scaling scaling,
    int fps,
    int frames,
    Optional<Film> ground,
    List<Track> tracks,
    Veil veil) {
  public Segment {
    tracks = List.copyOf(tracks);
    if (ground.isEmpty() && !(tracks.getFirst() instanceof Track.Shown)) {
      throw new IllegalArgumentException("nothing fills the frame");
    }
    if (frames < 1) {
      throw new IllegalArgumentException("a segment of " + frames + " frames");
    }
  }

  /// A colour that covers the whole frame for a while.
  ///
  /// @param in frames from the first in which it clears away; 0 for none
  /// @param out frames up to `end` in which it comes back; 0 for none
  /// @param end the first frame that is not the scene's own any more; all is covered from there on
  public record Veil(Colour colour, int in, int out, int end) {
    public static final Veil NONE = new Veil(Colour.BLACK, 0, 0, 0);
  }
}
