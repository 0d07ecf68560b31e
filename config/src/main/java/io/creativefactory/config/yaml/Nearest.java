package io.creativefactory.config.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Guesses which word was meant.
public final class Nearest {
  private Nearest() {}

  /// `did you mean 'formats'?` when one is at most a third of its letters away, else the list.
  public static String to(String word, List<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT))))
        .filter(best -> near(lower, best.toLowerCase(Locale.ROOT)))
        .map(best -> "did you mean '" + best + "'?")
        .orElseGet(() -> "known are " + String.join(", ", known));
  }

  private static boolean near(String word, String other) {
    return distance(word, other) <= Math.max(1, Math.max(word.length(), other.length()) / 3);
  }

  /// Levenshtein's edit distance, one row at a time.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
