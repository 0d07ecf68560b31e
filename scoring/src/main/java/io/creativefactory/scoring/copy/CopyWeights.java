package io.creativefactory.scoring.copy;

import java.util.Arrays;

/// What a copy model has learned, as plain arrays.
final class CopyWeights {
  private final int[] terms;
  private final float[] words;
  private final float[] meaning;
  private final Member[] members;

  /// @param terms hashes of the terms known, rising
  /// @param words weight of each term on the scale of log odds
  /// @param meaning weight of each number of a meaning
  /// @param members the same learned from other draws of the tests
  CopyWeights(int[] terms, float[] words, float[] meaning, Member[] members) {
    this.terms = terms;
    this.words = words;
    this.meaning = meaning;
    this.members = members;
  }

  int[] terms() {
    return terms;
  }

  float[] words() {
    return words;
  }

  float[] meaning() {
    return meaning;
  }

  Member[] members() {
    return members;
  }

  /// One draw. Its term weights are kept as bytes, for they only serve the width of an interval.
  static final class Member {
    private final byte[] words;
    private final float unit;
    private final float[] meaning;

    /// @param unit what one step of a byte is worth
    Member(byte[] words, float unit, float[] meaning) {
      this.words = words;
      this.unit = unit;
      this.meaning = meaning;
    }

    byte[] words() {
      return words;
    }

    float unit() {
      return unit;
    }

    float[] meaning() {
      return meaning;
    }

    static Member of(double[] words, double[] meaning) {
      double most = 0;
      for (double word : words) {
        most = Math.max(most, Math.abs(word));
      }
      float unit = (float) (most / Byte.MAX_VALUE);
      byte[] steps = new byte[words.length];
      for (int i = 0; i < words.length; i++) {
        steps[i] = unit > 0 ? (byte) Math.round(words[i] / unit) : 0;
      }
      return new Member(steps, unit, floats(meaning));
    }
  }

  static CopyWeights of(int[] terms, Learner.Weights point, Member[] members) {
    return new CopyWeights(terms, floats(point.words()), floats(point.meaning()), members);
  }

  boolean knows(String word) {
    return Arrays.binarySearch(terms, Terms.hash(word)) >= 0;
  }

  Strength strength(Headline headline) {
    double point = dot(meaning, headline.meaning());
    double[] drawn = new double[members.length];
    for (int m = 0; m < members.length; m++) {
      drawn[m] = dot(members[m].meaning(), headline.meaning());
    }
    for (int term : headline.terms()) {
      int at = Arrays.binarySearch(terms, term);
      if (at >= 0) {
        point += words[at];
        for (int m = 0; m < members.length; m++) {
          drawn[m] += members[m].words()[at] * (double) members[m].unit();
        }
      }
    }
    return new Strength(point, drawn);
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  private static double dot(float[] weights, float[] numbers) {
    if (weights.length != numbers.length) {
      throw new IllegalArgumentException(
          "the copy model knows meanings of %d numbers, not of %d"
              .formatted(weights.length, numbers.length));
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (double) weights[i] * numbers[i];
    }
    return sum;
  }
}
