package io.creativefactory.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a measurement found, in the shape that `--json` prints.
///
/// @param machine processors and Java, enough to judge the figures by
record BenchReport(String bench, String machine, List<BenchFigure> figures) {

  /// @param goal the bound that the figure must stay at or below, or reach; null where there is
  ///   none
  /// @param holds whether it does; null without a goal
  record BenchFigure(
      String name, double value, String unit, @Nullable Double goal, @Nullable Boolean holds) {

    /// A figure that only explains the others.
    static BenchFigure told(String name, double value, String unit) {
      return new BenchFigure(name, value, unit, null, null);
    }

    static BenchFigure atMost(String name, double value, String unit, double goal) {
      return new BenchFigure(name, value, unit, goal, value <= goal);
    }

    static BenchFigure atLeast(String name, double value, String unit, double goal) {
      return new BenchFigure(name, value, unit, goal, value >= goal);
    }

    String line() {
      String figure = String.format(Locale.ROOT, "%-44s %10s %-4s", name, number(value), unit);
      if (goal == null) {
        return figure.stripTrailing();
      }
      boolean good = Boolean.TRUE.equals(holds);
      String sign = good == value <= goal ? "<=" : ">=";
      return figure + " goal " + sign + " " + number(goal) + "  " + (good ? "holds" : "MISSED");
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4f" : "%.2f", value);
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
