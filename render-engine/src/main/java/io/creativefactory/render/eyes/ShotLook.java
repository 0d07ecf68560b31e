package io.creativefactory.render.eyes;

import io.creativefactory.render.shot.Change;
import org.jspecify.annotations.Nullable;

/// One shot and all that is known of it.
///
/// @param startMs from the first frame of the clip; for a dissolve or fade its middle
/// @param endMs where the next shot starts, or the clip ends
/// @param in how it comes in
/// @param confidence that a shot starts there, 0 to 1; 1 for the first
/// @param seen how its picture is
/// @param gaze where to look in it
/// @param heard how it sounds; null when the file has no sound
/// @param hash of the frame in its middle, see [io.creativefactory.render.shot.PictureHash]
public record ShotLook(
    long startMs,
    long endMs,
    Change.Entry in,
    double confidence,
    Seen seen,
    Gaze gaze,
    @Nullable ShotSound heard,
    String hash) {
  ShotLook with(ScreenText text) {
    return with(gaze.with(text));
  }

  ShotLook with(SeenObjects objects) {
    return with(gaze.with(objects));
  }

  private ShotLook with(Gaze more) {
    return new ShotLook(startMs, endMs, in, confidence, seen, more, heard, hash);
  }
}
