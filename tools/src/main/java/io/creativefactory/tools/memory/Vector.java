package io.creativefactory.tools.memory;

import java.util.Arrays;
import java.util.List;

/// A meaning: the direction that an [Embedder] gave a text. Immutable.
public final class Vector {
  private static final double ROUNDING = 1e-9;

  private final float[] numbers;

  private Vector(float[] numbers) {
    this.numbers = numbers;
  }

  /// @throws IllegalArgumentException when all numbers are zero, for that points nowhere
  public static Vector of(float... numbers) {
    double square = 0;
    for (float number : numbers) {
      square += (double) number * number;
    }
    if (!(square > 0)) {
      throw new IllegalArgumentException("a vector of squared length " + square + " has no angle");
    }
    return new Vector(numbers.clone());
  }

  /// The middle of several; at least one, all of one length.
  public static Vector mean(List<Vector> vectors) {
    float[] sum = new float[vectors.getFirst().numbers.length];
    for (Vector vector : vectors) {
      vector.requireLength(sum.length);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector.numbers[i] / vectors.size();
      }
    }
    return of(sum);
  }

  /// Cosine of the angle between both, -1 to 1.
  public double cosine(Vector other) {
    requireLength(other.numbers.length);
    double dot = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < numbers.length; i++) {
      dot += (double) numbers[i] * other.numbers[i];
      square += (double) numbers[i] * numbers[i];
      otherSquare += (double) other.numbers[i] * other.numbers[i];
    }
    return Math.clamp(dot / Math.sqrt(square * otherSquare), -1.0, 1.0);
  }

  /// What is left when a direction is taken out; this itself when nothing is.
  public Vector without(Vector direction) {
    requireLength(direction.numbers.length);
    double dot = 0;
    double square = 0;
    for (int i = 0; i < numbers.length; i++) {
      dot += (double) numbers[i] * direction.numbers[i];
      square += (double) direction.numbers[i] * direction.numbers[i];
    }
    float[] rest = new float[numbers.length];
    double left = 0;
    for (int i = 0; i < numbers.length; i++) {
      rest[i] = (float) (numbers[i] - dot / square * direction.numbers[i]);
      left += (double) rest[i] * rest[i];
    }
    return left < ROUNDING * square ? this : new Vector(rest);
  }

  private void requireLength(int length) {
    if (numbers.length != length) {
      throw new IllegalArgumentException(
          "vectors of " + numbers.length + " and " + length + " numbers have no angle");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector vector && Arrays.equals(numbers, vector.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "Vector of " + numbers.length;
  }
}
