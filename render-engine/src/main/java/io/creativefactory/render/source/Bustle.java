package io.creativefactory.render.source;

import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Detail;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Measures where pictures are busy.
final class Bustle {
  private static final int CELLS = 24;
  private static final int FINEST = 240;

  private Bustle() {}

  /// @param frames of one shot, of one size; the mean of all counts
  static Detail of(List<BufferedImage> frames) {
    double[] sums = new double[CELLS * CELLS];
    int[] counts = new int[CELLS * CELLS];
    for (BufferedImage frame : frames) {
      int width = frame.getWidth();
      int height = frame.getHeight();
      int[] argb = Raster.pixels(frame);
      int step = Math.max(1, Math.max(width, height) / FINEST);
      for (int y = step; y < height; y += step) {
        for (int x = step; x < width; x += step) {
          int at = y * width + x;
          int here = luma(argb[at]);
          int cell = y * CELLS / height * CELLS + x * CELLS / width;
          sums[cell] += Math.abs(here - luma(argb[at - step]));
          sums[cell] += Math.abs(here - luma(argb[at - step * width]));
          counts[cell]++;
        }
      }
    }
    List<Double> cells = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      cells.add(sums[i] / Math.max(1, counts[i]));
    }
    return new Detail(CELLS, cells);
  }

  private static int luma(int rgb) {
    return (54 * (rgb >> 16 & 0xff) + 183 * (rgb >> 8 & 0xff) + 19 * (rgb & 0xff)) >> 8;
  }
}
