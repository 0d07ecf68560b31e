package io.creativefactory.bench;

import io.creativefactory.tools.chart.RegretChart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes regret curves as SVG where that is wanted.
///
/// @param folder made when it is missing; null for none
record Regrets(@Nullable Path folder) {

  /// @param name of the file without its ending
  /// @param curves by policy, for each seed the regret at every point
  void draw(String name, Axis across, Map<String, List<List<Double>>> curves) {
    if (folder == null || curves.isEmpty()) {
      return;
    }
    List<RegretChart.Curve> drawn = new ArrayList<>();
    curves.forEach((policy, paths) -> drawn.add(curve(policy, across, paths)));
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(name + ".svg"),
          RegretChart.svg(across.words(), across.lost() + " lost against the best arm", drawn));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param step how many of what the axis counts lie between two points
  /// @param lost what the vertical axis counts
  record Axis(String words, int step, String lost) {}

  private static RegretChart.Curve curve(String policy, Axis across, List<List<Double>> paths) {
    List<RegretChart.Point> points = new ArrayList<>();
    for (int at = 0; at < paths.getFirst().size(); at++) {
      int place = at;
      Spread spread = Spread.of(paths.stream().map(path -> path.get(place)).toList());
      points.add(
          new RegretChart.Point(
              (at + 1.0) * across.step(), spread.mean(), spread.low(), spread.high()));
    }
    return new RegretChart.Curve(policy, points);
  }
}
