package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A figure over seeds: its mean, and two ends.
record Spread(double mean, double low, double high) {

  /// The mean, and where 95 of 100 seeds lie.
  ///
  /// @param values one for each seed, at least one
  static Spread of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int cut = sorted.length / 40;
    return new Spread(
        Arrays.stream(sorted).average().orElseThrow(),
        sorted[cut],
        sorted[sorted.length - 1 - cut]);
  }

  /// Seed by seed what the first has more than the second.
  static List<Double> apart(List<Double> some, List<Double> others) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i) - others.get(i)).toList();
  }

  /// The mean, with the 95 % interval of the mean itself.
  ///
  /// @param values one for each seed, at least two
  static Spread meanOf(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum();
    double reach = 1.96 * Math.sqrt(squares / (values.size() - 1.0) / values.size());
    return new Spread(mean, mean - reach, mean + reach);
  }

  /// The mean with the ends.
  void tell(String name, String unit, List<BenchFigure> figures) {
    figures.add(BenchFigure.told(name, mean, unit));
    figures.add(BenchFigure.told(name + ", 95 % from", low, unit));
    figures.add(BenchFigure.told(name + ", 95 % to", high, unit));
  }

  /// A difference that should lie below nothing: its mean has the goal, its ends say how sure that
  /// is.
  void compare(String name, String unit, List<BenchFigure> figures) {
    figures.add(BenchFigure.atMost(name, mean, unit, 0));
    figures.add(BenchFigure.told(name + ", 95 % from", low, unit));
    figures.add(BenchFigure.told(name + ", 95 % to", high, unit));
  }
}
