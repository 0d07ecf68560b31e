package io.creativefactory.render.canvas;

import java.time.Duration;

/// The clock of one scene.
///
/// @param fps frames per second
/// @param frames of the scene
/// @param opens whether this is the ad's first scene, whose first words must stand in frame one
public record Beat(int fps, int frames, boolean opens) {
  public int of(Duration time) {
    return (int) Math.round(time.toNanos() / 1e9 * fps);
  }

  public int ofMillis(int millis) {
    return Math.max(1, Math.round(millis * fps / 1000f));
  }
}
