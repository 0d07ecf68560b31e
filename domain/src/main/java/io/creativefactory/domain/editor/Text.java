package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words on the picture. Size, place and line breaks follow from the role and the placement.
///
/// @param words at most 200 characters
/// @param emphasis the part of `words` in the accent colour, word for word; empty for none
/// @param at when it enters, from the start of its scene
/// @param until when it leaves, or null for the scene's end
/// @param timed when each word of `words` is spoken, in order, from the start of the scene; empty
///   unless the entrance needs it
public record Text(
    Role role,
    String words,
    String emphasis,
    Entrance entrance,
    Duration at,
    @Nullable Duration until,
    List<TimedWord> timed) {
  /// Words that stand until their scene ends.
  public Text(Role role, String words, String emphasis, Entrance entrance, Duration at) {
    this(role, words, emphasis, entrance, at, null, List.of());
  }

  public Text {
    Checks.text("words", words);
    if (words.length() > 200) {
      throw new IllegalArgumentException(
          "text of " + words.length() + " characters, more than 200");
    }
    if (!words.contains(emphasis)) {
      throw new IllegalArgumentException("'" + emphasis + "' does not stand in '" + words + "'");
    }
    TimeSpan.check("text '" + words + "'", at, until);
    timed = List.copyOf(timed);
    if (entrance == Entrance.SPOKEN && timed.isEmpty()) {
      throw new IllegalArgumentException(
          "text '" + words + "' enters SPOKEN, which needs the times of its words");
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
    /// A name over a smaller line, at the foot of a picture; `emphasis` is the name.
    LOWER_THIRD,
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
    /// Letter by letter, as if it were typed.
    TYPE,
    /// The word that is spoken is marked; needs `timed`.
    SPOKEN,
    /// A line is struck through `emphasis`.
    STRIKE,
    /// A number counts up to its value.
    COUNT
  }
}
