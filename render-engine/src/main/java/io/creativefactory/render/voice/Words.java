package io.creativefactory.render.voice;

import io.creativefactory.domain.editor.TimedWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a line and their times.
final class Words {
  /// No word is shorter than a frame at 100 frames a second, so that every one can be shown.
  private static final long LEAST = 10;

  private Words() {}

  static List<String> of(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }

  /// Shares a stretch among words by their letters and figures: an estimate, for recordings that
  /// came without times.
  static List<TimedWord> shared(List<String> words, long fromMillis, long toMillis) {
    double whole = words.stream().mapToInt(Words::weight).sum();
    List<TimedWord> timed = new ArrayList<>();
    int before = 0;
    for (String word : words) {
      long from = fromMillis + Math.round((toMillis - fromMillis) * before / whole);
      before += weight(word);
      long to = fromMillis + Math.round((toMillis - fromMillis) * before / whole);
      timed.add(timed(word, from, Math.max(to, from + 1)));
    }
    return timed;
  }

  private static int weight(String word) {
    return 1 + (int) word.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /// Puts heard times to written words. What has no sound of its own, such as a dash, stands
  /// between its neighbours.
  ///
  /// @param heard one for each word, in milliseconds
  static List<TimedWord> heard(List<String> words, List<Optional<Stretch>> heard, long end) {
    List<TimedWord> timed = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < words.size(); i++) {
      long next = next(heard, i + 1, end);
      Stretch own = heard.get(i).orElse(new Stretch(before, Math.min(next, before + LEAST)));
      long from = Math.max(own.from(), before);
      long to = Math.max(from + LEAST, own.to());
      timed.add(timed(words.get(i), from, to));
      before = to;
    }
    return timed;
  }

  /// In milliseconds.
  record Stretch(long from, long to) {
    Stretch with(Stretch other) {
      return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  private static long next(List<Optional<Stretch>> heard, int from, long end) {
    return heard.stream()
        .skip(from)
        .flatMap(Optional::stream)
        .mapToLong(Stretch::from)
        .findFirst()
        .orElse(end);
  }

  private static TimedWord timed(String word, long from, long to) {
    return new TimedWord(word, Duration.ofMillis(from), Duration.ofMillis(to));
  }
}
