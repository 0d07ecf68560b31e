package io.creativefactory.render.canvas;

/// When and how something comes in. All counts are frames of the scene.
///
/// @param start the first frame that shows it
/// @param fade frames until it is opaque; 0 for at once
/// @param travel frames that it slides, eased out; 0 for none
/// @param dx pixels from which it slides, negative for the left
/// @param dy pixels from which it slides, negative for above
/// @param drift pixels that it wanders to the right during the whole scene
/// @param end the first frame that no longer shows it; [#STAYS] for the scene's end
/// @param leave frames before `end` in which it fades away; 0 for at once
public record Cue(int start, int fade, int travel, int dx, int dy, int drift, int end, int leave) {
  public static final int STAYS = Integer.MAX_VALUE;

  public static final Cue STANDS = new Cue(0, 0, 0, 0, 0, 0);

  /// Something that stays until its scene ends.
  public Cue(int start, int fade, int travel, int dx, int dy, int drift) {
    this(start, fade, travel, dx, dy, drift, STAYS, 0);
  }

  public static Cue at(int start) {
    return new Cue(start, 0, 0, 0, 0, 0);
  }

  public static Cue wandering(int pixels) {
    return new Cue(0, 0, 0, 0, 0, pixels);
  }

  public Cue until(int end, int leave) {
    return new Cue(start, fade, travel, dx, dy, drift, end, leave);
  }

  public static Cue fading(int start, int fade) {
    return new Cue(start, fade, 0, 0, 0, 0);
  }
}
