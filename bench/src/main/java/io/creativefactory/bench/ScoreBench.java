package io.creativefactory.bench;

import java.util.List;

/// A measurement of several parts, each of which brings its figures.
///
/// @param name of the measurement
/// @param parts in the order of the report
record ScoreBench(String name, List<Part> parts) implements Measurement {
  ScoreBench {
    parts = List.copyOf(parts);
  }

  /// Figures of one model or method.
  interface Part {
    List<BenchReport.BenchFigure> figures();
  }

  @Override
  public BenchReport measure() {
    return new BenchReport(
        name,
        BenchReport.thisMachine(),
        parts.stream().flatMap(part -> part.figures().stream()).toList());
  }
}
