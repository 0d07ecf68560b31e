package io.creativefactory.tools.memory;

import java.util.Locale;

/// An embedder that a reader can check by hand: every word has a place of its own, and texts are
/// alike as far as they share words.
public final class WordPlaces implements Embedder {
  @Override
  public float[] embed(String text) {
    float[] counts = new float[DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
      counts[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
    }
    return counts;
  }
}
