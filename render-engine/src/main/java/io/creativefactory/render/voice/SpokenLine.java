package io.creativefactory.render.voice;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.sound.Speech;
import java.time.Duration;
import java.util.List;

/// A line at its moment in the ad.
///
/// @param at from the ad's start
/// @param key changes with every sample of the sound
public record SpokenLine(Voice.Line line, Duration at, Spoken spoken, String key) {
  public Duration end() {
    return at.plus(Duration.ofNanos(Math.round(spoken.sound().size() * 1e9 / SoundDecoder.RATE)));
  }

  /// Its words, timed from the ad's start.
  public List<TimedWord> words() {
    return spoken.words().stream()
        .map(word -> new TimedWord(word.word(), at.plus(word.from()), at.plus(word.to())))
        .toList();
  }

  public Speech speech() {
    return new Speech(at, spoken.sound(), key);
  }
}
