package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;

/// A word and the time in which it is spoken.
///
/// @param from from the start of what it belongs to: its text's scene, or its line of the voice
public record TimedWord(String word, Duration from, Duration to) {
  public TimedWord {
    Checks.text("word", word);
    TimeSpan.check("word '" + word + "'", from, to);
  }
}
