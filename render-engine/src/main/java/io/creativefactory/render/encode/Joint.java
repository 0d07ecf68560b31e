package io.creativefactory.render.encode;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Scene;
import java.nio.file.Path;

/// The frames in which one scene gives way to the next while both go on.
///
/// @param how no cut
/// @param field the colour that a dip passes through
/// @param size of the encoded frames
/// @param scaling by which the scenes came to that size
/// @param frames in `before`, in `after` and in the result, at least 2
/// @param before the frames of the old scene beyond its end, kept without loss
/// @param after the first frames of the new scene, kept without loss
public record Joint(
    Scene.Transition how,
    Colour field,
    PixelSize size,
    Scaling scaling,
    int fps,
    int frames,
    Path before,
    Path after) {
  public Joint {
    if (how == Scene.Transition.CUT || frames < 2) {
      throw new IllegalArgumentException(how + " over " + frames + " frames");
    }
  }
}
