package io.creativefactory.render.source;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Seen;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An opened shot.
public sealed interface Source {
  Seen seen();

  /// A still, decoded.
  ///
  /// @param picture ARGB; a cut-out is cropped to its solid part and has lost its own shadow
  record Picture(Seen seen, BufferedImage picture) implements Source {}

  /// A window of a clip.
  ///
  /// @param from start in the clip's own time, moved so that the window lies inside the clip
  /// @param size of the whole picture, after rotation, in square pixels
  /// @param visible the part of it without black bars
  /// @param samples a few frames of the window, cropped and small
  record Clip(
      Seen seen, Path file, Duration from, PixelSize size, Box visible, List<BufferedImage> samples)
      implements Source {
    public Clip {
      samples = List.copyOf(samples);
    }
  }
}
