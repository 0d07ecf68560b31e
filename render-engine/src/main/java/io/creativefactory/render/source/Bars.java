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

  static Bars of(List<BufferedImage> frames) {
    BufferedImage first = frames.getFirst();
    int width = first.getWidth();
    int height = first.getHeight();
    boolean[] columns = new boolean[width];
    boolean[] rows = new boolean[height];
    for (BufferedImage frame : frames) {
      int[] argb = frame.getRGB(0, 0, width, height, null, 0, width);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (isLit(argb[y * width + x])) {
            columns[x] = true;
            rows[y] = true;
          }
        }
      }
    }
    return new Bars(edge(columns, true), edge(rows, true), edge(columns, false), edge(rows, false));
  }

  private static boolean isLit(int argb) {
    return Math.max(argb >> 16 & 0xff, Math.max(argb >> 8 & 0xff, argb & 0xff)) > BLACK;
  }

  /// The dark share at one end, one sample wider than seen because edges are soft.
  private static double edge(boolean[] lit, boolean start) {
    int dark = 0;
    while (dark < lit.length && !lit[start ? dark : lit.length - 1 - dark]) {
      dark++;
    }
    if (dark == 0) {
      return 0;
    }
    double share = (dark + 1.0) / lit.length;
    return share > LARGEST ? 0 : share;
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
