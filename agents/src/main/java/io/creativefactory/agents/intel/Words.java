package io.creativefactory.agents.intel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Ads taken apart into sentences and words.
final class Words {
  private static final int QUOTE_LENGTH = 160;
  private static final Set<String> EMPTY =
      Arrays.stream(
              """
              a about after again all also am an and any are as at be because been before being best
              both but by can could day days did do does doing don down each even ever every few for
              from get go got had has have having he her here him his how i if in into is isn it its
              just know let like ll make me more most much my need never new no nor not now of off
              on once one only or other our out over own re s same see she should shop so some still
              such t take than that the their them then there these they this those through to today
              too try two under until up us use ve very want was way we were what when where which
              while who why will with without won would you your
              """
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private Words() {}

  static List<String> sentences(String text) {
    return Arrays.stream(text.strip().split("(?<=[.!?…])\\s+|\\n+"))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /// The words that carry meaning, lower case, each once, in their order.
  static Set<String> telling(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+"))
        .filter(word -> word.length() > 1 && word.chars().anyMatch(Character::isLetter))
        .filter(word -> !EMPTY.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Letters and figures alone, lower case, with single blanks; for comparing.
  static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
  }

  /// The beginning of a text as a quote, cut between words.
  static String quote(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= QUOTE_LENGTH) {
      return line;
    }
    int end = line.lastIndexOf(' ', QUOTE_LENGTH - 1);
    return line.substring(0, end > 0 ? end : QUOTE_LENGTH - 1) + "…";
  }
}
