package io.creativefactory.render.voice;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.signal.Samples;
import java.util.List;

/// Spoken words.
///
/// @param sound without silence at its end
/// @param words every word of the line as it is written, in order, timed from the sound's start; no
///   two overlap
public record Spoken(Samples sound, List<TimedWord> words) {
  public Spoken {
    words = List.copyOf(words);
  }
}
