package io.creativefactory.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a measurement found, in the shape that `--json` prints.
///
/// @param machine processors and Java, enough to judge the figures by
record BenchReport(String bench, String machine, List<BenchFigure> figures) {

  /// @param goal the bound that the figure must stay at or below
  /// @param holds whether it does
  record BenchFigure(String name, double value, String unit, double goal, boolean holds) {

    static BenchFigure atMost(String name, double value, String unit, double goal) {
      return new BenchFigure(name, value, unit, goal, value <= goal);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%-34s %10.2f %-4s goal <= %.2f  %s",
          name,
          value,
          unit,
          goal,
          holds ? "holds" : "MISSED");
    }
  }

  static String thisMachine() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", Java "
        + Runtime.version().feature();
  }

  Stream<String> lines() {
    return Stream.concat(
        Stream.of(bench + " on " + machine), figures.stream().map(BenchFigure::line));
  }
}
