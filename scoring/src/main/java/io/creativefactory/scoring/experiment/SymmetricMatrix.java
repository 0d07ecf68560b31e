package io.creativefactory.scoring.experiment;

/// A small symmetric matrix with a positive diagonal that dominates enough to be inverted.
final class SymmetricMatrix {
  private SymmetricMatrix() {}

  /// By Gauss and Jordan without pivots, which positive definite matrices do not need.
  ///
  /// @param matrix positive definite; it is not changed
  static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] left = new double[size][];
    double[][] right = new double[size][size];
    for (int row = 0; row < size; row++) {
      left[row] = matrix[row].clone();
      right[row][row] = 1;
    }
    for (int at = 0; at < size; at++) {
      scale(left[at], right[at], 1 / left[at][at]);
      for (int row = 0; row < size; row++) {
        if (row != at) {
          double factor = left[row][at];
          for (int column = 0; column < size; column++) {
            left[row][column] -= factor * left[at][column];
            right[row][column] -= factor * right[at][column];
          }
        }
      }
    }
    return right;
  }

  private static void scale(double[] left, double[] right, double by) {
    for (int column = 0; column < left.length; column++) {
      left[column] *= by;
      right[column] *= by;
    }
  }
}
