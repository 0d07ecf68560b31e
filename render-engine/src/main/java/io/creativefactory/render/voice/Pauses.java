package io.creativefactory.render.voice;

import io.creativefactory.domain.editor.TimedWord;
import io.creativefactory.render.signal.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Shortens the pauses of a synthetic voice: it reads an ad as if it were a book.
final class Pauses {
  private static final long LONGEST = 180;

  private Pauses() {}

  static Spoken shortened(Spoken spoken) {
    List<TimedWord> words = new ArrayList<>();
    List<Samples> parts = new ArrayList<>();
    long shift = 0;
    int done = 0;
    long before = 0;
    for (TimedWord word : spoken.words()) {
      long gap = word.from().toMillis() - before;
      if (gap > LONGEST) {
        int cut = frames(before + LONGEST / 2);
        parts.add(spoken.sound().part(done, cut));
        done = frames(before + LONGEST / 2 + gap - LONGEST);
        shift += gap - LONGEST;
      }
      words.add(
          new TimedWord(word.word(), word.from().minusMillis(shift), word.to().minusMillis(shift)));
      before = word.to().toMillis();
    }
    parts.add(spoken.sound().part(done, spoken.sound().size()));
    Samples sound = Samples.silence(parts.stream().mapToInt(Samples::size).sum());
    int at = 0;
    for (Samples part : parts) {
      sound.lay(part, at, 1);
      at += part.size();
    }
    return new Spoken(sound, words);
  }

  private static int frames(long millis) {
    return Samples.frames(Duration.ofMillis(millis));
  }
}
