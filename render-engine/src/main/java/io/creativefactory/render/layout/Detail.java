package io.creativefactory.render.layout;

import java.util.Collections;
import java.util.List;

/// Where a picture is busy and where calm: words stand better on sky than on a face.
///
/// @param columns of the grid
/// @param cells row by row from the upper left; each the mean difference between neighbouring
///   pixels, 0 (plain) upwards
public record Detail(int columns, List<Double> cells) {
  /// Nothing is known: everywhere the same.
  public static final Detail EVEN = new Detail(1, Collections.nCopies(1, 1.0));

  private static final double GROUND = 0.5;

  public Detail {
    cells = List.copyOf(cells);
  }

  /// The mean in a part of the picture against the mean of the whole; 1 where it is as busy as the
  /// rest.
  ///
  /// @param x and the others as shares of the picture's width and height
  double in(double x, double y, double width, double height) {
    int rows = cells.size() / columns;
    int left = cell(x, columns);
    int right = cell(x + width, columns);
    int top = cell(y, rows);
    int bottom = cell(y + height, rows);
    double sum = 0;
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        sum += cells.get(row * columns + column);
      }
    }
    double whole = mean();
    return whole == 0 ? 1 : sum / ((bottom - top + 1) * (right - left + 1)) / whole;
  }

  /// Of the whole picture.
  double mean() {
    return cells.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// Whether a quarter of the picture is much calmer than the rest: a ground.
  boolean hasCalm() {
    List<Double> sorted = cells.stream().sorted().toList();
    return sorted.get(sorted.size() / 4) < GROUND * mean();
  }

  private static int cell(double share, int count) {
    return Math.clamp((int) (share * count), 0, count - 1);
  }
}
