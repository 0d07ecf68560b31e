package io.creativefactory.tools.assets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares by words in common, each cut to its stem: the share of the shorter text's words that
/// the other one has too. Stateless.
public final class LexicalMatch implements WordMatch {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "on", "in", "at", "by", "to", "for", "from", "with", "and", "or",
          "is", "are", "be", "being", "one", "it", "its", "this", "that", "who", "into", "after",
          "up", "down", "out", "over", "no");

  @Override
  public double match(String wanted, String shown) {
    Set<String> left = stems(wanted);
    Set<String> right = stems(shown);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    long common = left.stream().filter(right::contains).count();
    return (double) common / Math.min(left.size(), right.size());
  }

  private static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 1 && !SMALL.contains(word))
        .map(LexicalMatch::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Cuts the endings that English adds to one and the same word; at least three letters stay.
  private static String stem(String word) {
    for (String ending : new String[] {"ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        String stem = word.substring(0, word.length() - ending.length());
        return ending.startsWith("ie") ? stem + "y" : undoubled(stem);
      }
    }
    return word;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
    return doubled ? stem.substring(0, last) : stem;
  }
}
