package io.creativefactory.render.caption;

import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.List;

/// What is read at one moment. No two captions of an ad overlap.
///
/// @param from from the ad's start
/// @param to after `from`
/// @param lines at least one; none is empty
/// @param words the spoken words in order, timed from the ad's start; empty where a subtitle file
///   tells no words' times
public record Caption(Duration from, Duration to, List<String> lines, List<TimedWord> words) {
  public Caption {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    if (to.compareTo(from) <= 0 || lines.isEmpty()) {
      throw new IllegalArgumentException("caption " + lines + " from " + from + " to " + to);
    }
  }

  /// The lines as one.
  public String text() {
    return String.join(" ", lines);
  }
}
