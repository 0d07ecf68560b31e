package io.creativefactory.tools.scorer;

import java.util.List;

/// Arithmetic on values at even distances; each list holds at least one.
final class Series {
  private Series() {}

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /// Standard deviation.
  static double spread(List<Double> values) {
    double mean = mean(values);
    return Math.sqrt(
        values.stream()
            .mapToDouble(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }

  /// @param share of the values that lie below, 0 to 1
  static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(sorted.size() - 1, below + 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
