package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;

/// One picture with its words.
///
/// @param id unique in the storyboard, for example `s1`
/// @param length more than zero; the engine rounds it to whole frames
/// @param priority 1 to 9; a cut-down keeps the scenes with the lowest numbers, and the end card
/// @param shots what is seen; empty for a brand field alone
/// @param texts what is read, most important first
/// @param staging how it comes in, moves and is dressed
/// @param why why this picture stands here; may be empty
public record Scene(
    String id,
    Duration length,
    int priority,
    Layout layout,
    List<Shot> shots,
    List<Text> texts,
    Staging staging,
    String why) {
  public Scene {
    Checks.text("id", id);
    Checks.between("priority", priority, 1, 9);
    shots = List.copyOf(shots);
    texts = List.copyOf(texts);
    if (length.isNegative() || length.isZero() || length.compareTo(Storyboard.MAX_LENGTH) > 0) {
      throw new IllegalArgumentException(
          "scene "
              + id
              + " lasts "
              + length.toMillis()
              + " ms, not more than 0 and at most "
              + Storyboard.MAX_LENGTH.toMillis());
    }
    if (shots.size() < layout.minShots() || shots.size() > layout.maxShots()) {
      throw new IllegalArgumentException(
          "scene "
              + id
              + ": layout "
              + layout
              + " takes "
              + layout.minShots()
              + " to "
              + layout.maxShots()
              + " shots, not "
              + shots.size());
    }
  }

  public Move move() {
    return staging.move();
  }

  public Transition transition() {
    return staging.transition();
  }

  /// How a still or a clip moves inside its frame.
  public enum Move {
    NONE,
    PUSH_IN,
    PULL_OUT,
    PAN_LEFT,
    PAN_RIGHT,
    RISE
  }

  /// How a scene comes in. A cut is the rule.
  public enum Transition {
    CUT,
    DISSOLVE,
    WIPE,
    /// The new scene slides over the old one.
    SLIDE,
    /// The new scene pushes the old one out.
    PUSH,
    /// The old scene grows into the new one.
    ZOOM,
    /// As a push, fast and blurred.
    WHIP,
    /// Down to the field's colour and up again.
    DIP
  }
}
