package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A small picture laid over a scene. Its place is a rule, not a pixel: each placement keeps it
/// inside the safe zone and clear of words.
///
/// @param path below the assets folder
/// @param size of its longer side, as a share of the frame's short side, 0.02 to 0.9
/// @param at when it enters, from the start of its scene
/// @param until when it leaves, or null for the scene's end
public record Sticker(
    String path, Place place, double size, Duration at, @Nullable Duration until) {
  public Sticker {
    Checks.text("path", path);
    Checks.between("size", size, 0.02, 0.9);
    TimeSpan.check("sticker " + path, at, until);
  }

  public enum Place {
    TOP_LEFT,
    TOP,
    TOP_RIGHT,
    LEFT,
    CENTRE,
    RIGHT,
    BOTTOM_LEFT,
    BOTTOM,
    BOTTOM_RIGHT
  }
}
