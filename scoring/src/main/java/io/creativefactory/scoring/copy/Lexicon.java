package io.creativefactory.scoring.copy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The terms of the headlines learned from, each with its rarity: what stands in few headlines
/// tells more of the one it stands in.
final class Lexicon {
  private final int[] terms;
  private final double[] rarity;

  /// @param terms hashes, rising
  /// @param rarity `1 + ln((1 + headlines) / (1 + headlines with the term))`, at least 1
  Lexicon(int[] terms, double[] rarity) {
    this.terms = terms;
    this.rarity = rarity;
  }

  int[] terms() {
    return terms;
  }

  double[] rarity() {
    return rarity;
  }

  static Lexicon of(Collection<Headline> headlines) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Headline headline : headlines) {
      for (int term : headline.terms()) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    int[] terms = counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] rarity =
        Arrays.stream(terms)
            .mapToDouble(term ->
                1 + Math.log((1.0 + headlines.size()) / (1.0 + counts.getOrDefault(term, 0))))
            .toArray();
    return new Lexicon(terms, rarity);
  }

  /// Its place, or a negative number when the term is new.
  int at(int term) {
    return Arrays.binarySearch(terms, term);
  }

  int size() {
    return terms.length;
  }
}
