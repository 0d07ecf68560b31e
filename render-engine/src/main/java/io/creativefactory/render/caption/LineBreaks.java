package io.creativefactory.render.caption;

import java.util.List;
import java.util.Set;

/// Breaks a phrase into at most two lines of near-equal length.
final class LineBreaks {
  static final int LONGEST = 32;

  /// Words that lean on the next one.
  private static final Set<String> WEAK =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or",
          "but", "is", "are", "your", "my", "our", "their", "its", "this", "that", "no", "not",
          "it", "we", "you", "they", "i", "never", "der", "die", "das", "und", "oder", "ein",
          "eine", "mit", "le", "la", "les", "de", "et", "un", "une", "el", "los", "y", "con");

  private LineBreaks() {}

  static boolean isWeak(String word) {
    return WEAK.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  /// Whether the words fit into two lines. A word longer than a line stands alone on one.
  static boolean fits(List<String> words) {
    return lines(words).stream().allMatch(line -> line.length() <= LONGEST || !line.contains(" "));
  }

  static List<String> lines(List<String> words) {
    String whole = String.join(" ", words);
    if (whole.length() <= LONGEST || words.size() == 1) {
      return List.of(whole);
    }
    List<String> best = List.of(whole);
    double least = Double.MAX_VALUE;
    for (int at = 1; at < words.size(); at++) {
      String first = String.join(" ", words.subList(0, at));
      String second = String.join(" ", words.subList(at, words.size()));
      int over = Math.max(0, Math.max(first.length(), second.length()) - LONGEST);
      boolean orphan = words.size() > 3 && at == words.size() - 1;
      double cost =
          1000.0 * over
              + Math.abs(first.length() - second.length())
              + (isWeak(words.get(at - 1)) ? 40 : 0)
              + (orphan ? 20 : 0);
      if (cost < least) {
        least = cost;
        best = List.of(first, second);
      }
    }
    return best;
  }
}
