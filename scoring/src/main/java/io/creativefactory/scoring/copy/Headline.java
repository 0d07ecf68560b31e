package io.creativefactory.scoring.copy;

/// A headline as the model sees it.
final class Headline {
  private final int[] terms;
  private final float[] meaning;

  /// @param terms hashes, rising
  /// @param meaning one direction
  Headline(int[] terms, float[] meaning) {
    this.terms = terms;
    this.meaning = meaning;
  }

  int[] terms() {
    return terms;
  }

  float[] meaning() {
    return meaning;
  }

  static Headline of(String text, TextMeaning meaning) {
    return new Headline(Terms.of(text), meaning.of(Terms.plain(text)));
  }
}
