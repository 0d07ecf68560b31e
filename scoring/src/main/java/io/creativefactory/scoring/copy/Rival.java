package io.creativefactory.scoring.copy;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// What a copy model must beat to be worth anything.
enum Rival {
  LONGER("the longer text wins"),
  EASIER("the text easier to read wins (Flesch)"),
  COIN("a coin");

  private final String label;

  Rival(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /// 1 when it calls the pair rightly, a half when it cannot tell.
  double credit(HeadlinePair pair) {
    double apart = strength(pair.winner()) - strength(pair.loser());
    return apart > 0 ? 1 : apart < 0 ? 0 : 0.5;
  }

  private double strength(String text) {
    return switch (this) {
      case LONGER -> text.length();
      case EASIER -> readingEase(text);
      case COIN -> new SplittableRandom(text.hashCode()).nextDouble();
    };
  }

  /// Flesch 1948: 206.835 - 1.015 words a sentence - 84.6 syllables a word; more is easier.
  private static double readingEase(String text) {
    List<String> words = Terms.words(text);
    if (words.isEmpty()) {
      return 0;
    }
    long sentences = Terms.tokens(text).stream().filter(token -> ".!?".contains(token)).count();
    long syllables = words.stream().mapToLong(Rival::syllables).sum();
    return 206.835
        - 1.015 * words.size() / Math.max(1, sentences)
        - 84.6 * syllables / words.size();
  }

  /// Groups of vowels, a silent `e` at the end left out; at least one.
  private static long syllables(String word) {
    String heard = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouy])e$", "");
    long groups = heard.replaceAll("[^aeiouy]+", " ").strip().split(" ", -1).length;
    return Math.max(1, groups);
  }
}
