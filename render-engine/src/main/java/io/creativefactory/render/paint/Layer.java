package io.creativefactory.render.paint;

import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Zoom;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.source.Correction;
import io.creativefactory.render.source.Source;
import java.util.Optional;

/// One layer of a painted scene, back to front.
public sealed interface Layer {

  /// Something painted that moves as a whole.
  record Overlay(Painted painted) implements Layer {}

  /// A still or a clip in a box.
  ///
  /// @param mask its shape, as alpha; empty for a rectangle
  record Shown(View view, Box box, Optional<Raster> mask, Cue cue) implements Layer {}

  /// Two views in one box, the second wiped over the first.
  ///
  /// @param edge the line that runs along the wipe
  /// @param start frame at which the wipe begins
  /// @param frames that it takes
  record Wipe(View first, View second, Box box, Raster mask, Raster edge, int start, int frames)
      implements Layer {}

  /// What is seen in a box.
  sealed interface View {}

  /// A still, painted at the box's size.
  record StillView(Raster raster, Zoom zoom) implements View {}

  /// A clip.
  ///
  /// @param crop the part of the upright picture that fills the box
  record ClipView(Source.Clip clip, double speed, Box crop, Correction correction)
      implements View {}
}
