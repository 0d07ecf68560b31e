package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A figure over seeds with the interval that drawing the seeds anew gives it (bootstrap, 95 of 100
/// of 4,000 resamples). The same seeds give the same interval.
record Resampled(double value, double low, double high) {
  private static final int TIMES = 4000;

  /// @param figure of any selection of the seeds, one seed may stand in it several times
  static <T> Resampled of(List<T> seeds, ToDoubleFunction<List<T>> figure) {
    SplittableRandom lots = new SplittableRandom(1);
    double[] drawn =
        IntStream.range(0, TIMES)
            .mapToDouble(_ ->
                figure.applyAsDouble(
                    IntStream.range(0, seeds.size())
                        .mapToObj(_ -> seeds.get(lots.nextInt(seeds.size())))
                        .toList()))
            .sorted()
            .toArray();
    return new Resampled(
        figure.applyAsDouble(seeds), drawn[TIMES / 40], drawn[TIMES - 1 - TIMES / 40]);
  }

  void tell(String name, String unit, List<BenchFigure> figures) {
    figures.add(BenchFigure.told(name, value, unit));
    figures.add(BenchFigure.told(name + ", 95 % from", low, unit));
    figures.add(BenchFigure.told(name + ", 95 % to", high, unit));
  }

  /// An advantage that should lie above nothing.
  void advantage(String name, List<BenchFigure> figures) {
    figures.add(BenchFigure.atLeast(name, 100 * value, "%", 0));
    figures.add(BenchFigure.told(name + ", 95 % from", 100 * low, "%"));
    figures.add(BenchFigure.told(name + ", 95 % to", 100 * high, "%"));
  }
}
