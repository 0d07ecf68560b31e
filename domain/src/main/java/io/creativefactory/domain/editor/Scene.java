package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;

/// One picture with its words.
///
/// @param id unique in the storyboard, for example `s1`
/// @param length more than zero; the engine rounds it to whole frames
/// @param shots what is seen; empty for a brand field alone
/// @param texts what is read, most important first
/// @param move how the picture lives
/// @param transition how the scene comes in
/// @param why why this picture stands here; may be empty
public record Scene(
    String id,
    Duration length,
    Layout layout,
    List<Shot> shots,
    List<Text> texts,
    Move move,
    Transition transition,
    String why) {
  public Scene {
    Checks.text("id", id);
    shots = List.copyOf(shots);
    texts = List.copyOf(texts);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("scene " + id + " lasts " + length);
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
    SLIDE,
    PUSH
  }
}
