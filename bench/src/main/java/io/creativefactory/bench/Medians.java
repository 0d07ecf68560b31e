package io.creativefactory.bench;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/// The middle of several readings; of an even number the mean of both in the middle.
final class Medians {
  private Medians() {}

  static <T> double of(Collection<T> readings, ToDoubleFunction<T> figure) {
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("no readings");
    }
    double[] sorted = readings.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
