package io.creativefactory.render.source;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.render.layout.Seen;
import io.creativefactory.render.look.Probe;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An opened shot.
public sealed interface Source {
  Seen seen();

  /// What of the upright picture is used.
  Part part();

  /// The point that must stay in view, as shares of what is used.
  default Shot.Focus focus(Shot shot) {
    return part().in(shot.focus());
  }

  /// A still, decoded, treated and, when it is opaque, graded.
  ///
  /// @param picture ARGB; a cut-out is cropped to its solid part and has lost its own shadow
  record Picture(Seen seen, Part part, BufferedImage picture) implements Source {}

  /// A window of a clip.
  ///
  /// @param from start in the clip's own time, moved so that the window lies inside the clip
  /// @param part the crop that was asked for, or the picture without black bars
  /// @param samples a few frames of the window as they will look, cropped and small
  /// @param balance what brings it near other footage
  record Clip(
      Seen seen,
      Path file,
      Duration from,
      Probe.Picture facts,
      Part part,
      List<BufferedImage> samples,
      Balance balance)
      implements Source {
    public Clip {
      samples = List.copyOf(samples);
    }
  }
}
