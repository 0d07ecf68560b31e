package io.creativefactory.render.lettering;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import java.time.Duration;

/// When a text is seen, in frames of its scene.
record Showing(Text text, Beat beat) {
  private static final int LEAVE = 190;

  int start() {
    return Math.clamp(beat.of(text.at()), 0, Math.max(0, beat.frames() - 2));
  }

  /// The first frame that no longer shows it; the scene's length when it stays.
  int end() {
    Duration until = text.until();
    int end = until == null ? beat.frames() : beat.of(until);
    return Math.clamp(end, Math.min(start() + 1, beat.frames()), beat.frames());
  }

  /// How many frames it is seen.
  int frames() {
    return end() - start();
  }

  /// A cue that also takes the text away in time. What begins too late for that is cut short.
  Cue leaving(Cue cue) {
    if (end() >= beat.frames()) {
      return cue;
    }
    int end = Math.max(end(), cue.start() + 1);
    return cue.until(end, Math.min(beat.ofMillis(LEAVE), Math.max(0, (end - cue.start()) / 3)));
  }
}
