package io.creativefactory.render.encode;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.source.Correction;
import java.nio.file.Path;
import java.util.Optional;

/// One input of a segment and its place in the frame, back to front.
public sealed interface Track {

  /// A painted film at a place.
  record Sprite(Film film, int x, int y, Cue cue) implements Track {}

  /// A still or a clip in a box, shaped by a mask.
  record Shown(Stream stream, Box box, Optional<Film> mask, Cue cue) implements Track {}

  /// A stream wiped over another.
  ///
  /// @param edge the line that runs along the wipe
  /// @param start frame at which it begins
  /// @param frames that it takes
  record Wipe(Stream first, Stream second, Box box, Film mask, Film edge, int start, int frames)
      implements Track {}

  /// Moving pictures of a box's size.
  sealed interface Stream {}

  /// A still that moves.
  ///
  /// @param solid whether nothing can be seen through it
  record Still(Film film, Zoom zoom, boolean solid) implements Stream {}

  /// A piece of a clip.
  ///
  /// @param from in seconds
  /// @param size of the whole upright picture in square pixels
  /// @param crop the part of it that is shown
  /// @param correction of its colours and fields
  record Clip(Path file, double from, double speed, PixelSize size, Box crop, Correction correction)
      implements Stream {}
}
