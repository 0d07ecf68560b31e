package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;

/// Words on the picture. Size, place and line breaks follow from the role and the placement.
///
/// @param words at most 200 characters
/// @param emphasis the part of `words` in the accent colour, word for word; empty for none
/// @param at when it enters, from the start of its scene
public record Text(Role role, String words, String emphasis, Entrance entrance, Duration at) {
  public Text {
    Checks.text("words", words);
    if (words.length() > 200) {
      throw new IllegalArgumentException(
          "text of " + words.length() + " characters, more than 200");
    }
    if (!words.contains(emphasis)) {
      throw new IllegalArgumentException("'" + emphasis + "' does not stand in '" + words + "'");
    }
    if (at.isNegative()) {
      throw new IllegalArgumentException("text '" + words + "' enters at " + at);
    }
  }

  /// What the words are for.
  public enum Role {
    HOOK,
    SUPER,
    CAPTION,
    /// One line of a checklist.
    ITEM,
    /// The number of a big-number scene, for example `30` or `100%`.
    NUMBER,
    PRICE,
    QUOTE,
    LABEL,
    BUTTON,
    URL,
    LEGAL
  }

  /// How the words come in.
  public enum Entrance {
    /// They stand from the first frame of the scene.
    STAND,
    RISE,
    /// Word by word.
    WORDS,
    POP,
    /// A line is struck through `emphasis`.
    STRIKE,
    /// A number counts up to its value.
    COUNT
  }
}
