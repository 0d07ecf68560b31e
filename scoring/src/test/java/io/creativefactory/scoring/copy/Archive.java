package io.creativefactory.scoring.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// An invented archive of headline tests whose truth is planted: the side that says "secret" wins,
/// nine times of ten.
final class Archive {
  private static final List<String> WORDS =
      List.of(
          "the", "dog", "house", "river", "found", "city", "garden", "little", "story", "morning",
          "bread", "walked", "window", "mother", "school", "seven", "green", "answer", "quiet",
          "street");

  private Archive() {}

  /// Two pairs a test; every text another.
  static List<HeadlinePair> of(int tests, long seed) {
    SplittableRandom lots = new SplittableRandom(seed);
    List<HeadlinePair> pairs = new ArrayList<>();
    for (int test = 0; test < tests; test++) {
      for (int pair = 0; pair < 2; pair++) {
        String with = words(lots) + " secret " + words(lots);
        String without = words(lots) + " " + words(lots);
        boolean asPlanted = lots.nextInt(10) > 0;
        pairs.add(
            new HeadlinePair(
                "test" + seed + "-" + test,
                asPlanted ? with : without,
                asPlanted ? without : with));
      }
    }
    return pairs;
  }

  private static String words(SplittableRandom lots) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      words.add(WORDS.get(lots.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  /// A meaning of 8 numbers by the letters of a text, for tests only.
  static float[] letters(String text) {
    float[] meaning = new float[8];
    text.chars().forEach(letter -> meaning[letter % 8]++);
    double length = 0;
    for (float number : meaning) {
      length += number * number;
    }
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] /= (float) Math.sqrt(length);
    }
    return meaning;
  }

  static CopyModel learned(int tests) {
    return CopyTraining.train(of(tests, 1), Archive::letters, (what, share) -> {});
  }
}
