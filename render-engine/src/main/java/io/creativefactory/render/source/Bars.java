package io.creativefactory.render.source;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.layout.Box;
import java.awt.image.BufferedImage;
import java.util.List;

/// Black bars around footage, as shares of the picture's sides; found on sampled frames, a bar
/// counts only where every sample is black.
///
/// @param left and the others: 0 to 0.3
record Bars(double left, double top, double right, double bottom) {
  private static final int BLACK = 26;
  private static final double LARGEST = 0.3;

  /// A strip this narrow is a bar even when a part of its length is lit: the edge of a backdrop, a
  /// tilted frame.
  private static final double NARROW = 0.05;

  private static final double RAGGED = 0.7;

  static Bars of(List<BufferedImage> frames) {
    BufferedImage first = frames.getFirst();
    int width = first.getWidth();
    int height = first.getHeight();
    boolean[] lit = new boolean[width * height];
    for (BufferedImage frame : frames) {
      int[] argb = frame.getRGB(0, 0, width, height, null, 0, width);
      for (int i = 0; i < lit.length; i++) {
        lit[i] |= isLit(argb[i]);
      }
    }
    double[] columns = new double[width];
    double[] rows = new double[height];
    for (int i = 0; i < lit.length; i++) {
      columns[i % width] += lit[i] ? 1.0 / height : 0;
      rows[i / width] += lit[i] ? 1.0 / width : 0;
    }
    return new Bars(edge(columns, true), edge(rows, true), edge(columns, false), edge(rows, false));
  }

  private static boolean isLit(int argb) {
    return Math.max(argb >> 16 & 0xff, Math.max(argb >> 8 & 0xff, argb & 0xff)) > BLACK;
  }

  private static double edge(double[] lit, boolean start) {
    return Math.max(dark(lit, start, 0, LARGEST), dark(lit, start, RAGGED, NARROW));
  }

  /// The dark share at one end, one sample wider than seen because edges are soft.
  ///
  /// @param speck the share of a line that may be lit in a bar
  /// @param most beyond this it is no bar but a dark picture
  private static double dark(double[] lit, boolean start, double speck, double most) {
    int dark = 0;
    while (dark < lit.length && lit[start ? dark : lit.length - 1 - dark] <= speck) {
      dark++;
    }
    if (dark == 0) {
      return 0;
    }
    double share = (dark + 1.0) / lit.length;
    return share > most ? 0 : share;
  }

  Box visible(PixelSize size) {
    int x = even(size.width() * left);
    int y = even(size.height() * top);
    int width = even(size.width() * (1 - right)) - x;
    int height = even(size.height() * (1 - bottom)) - y;
    return new Box(
        x, y, Math.clamp(width, 2, size.width() - x), Math.clamp(height, 2, size.height() - y));
  }

  private static int even(double length) {
    return (int) Math.round(length / 2) * 2;
  }
}
