package io.creativefactory.render.source;

import java.awt.image.BufferedImage;

/// A product on transparency.
final class CutOut {
  private static final int SOLID = 140;
  private static final int CLEAR = 16;
  private static final double CLEAR_SHARE = 0.06;

  private CutOut() {}

  /// Whether enough can be seen through a picture for it to stand freely: rounded corners alone are
  /// not enough.
  static boolean isOne(BufferedImage image) {
    long clear = 0;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int argb : row(image, y, row)) {
        clear += argb >>> 24 < CLEAR ? 1 : 0;
      }
    }
    long all = (long) image.getWidth() * image.getHeight();
    return clear > all * CLEAR_SHARE && clear < all;
  }

  /// The solid part alone. What lies outside its box is the packshot's own shadow at low alpha; the
  /// engine draws one itself, at the right place.
  static BufferedImage of(BufferedImage image) {
    int left = image.getWidth();
    int right = -1;
    int top = image.getHeight();
    int bottom = -1;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      row(image, y, row);
      for (int x = 0; x < row.length; x++) {
        if (row[x] >>> 24 >= SOLID) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    if (right < left) {
      return image;
    }
    int width = right - left + 1;
    int height = bottom - top + 1;
    BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    cut.setRGB(
        0, 0, width, height, image.getRGB(left, top, width, height, null, 0, width), 0, width);
    return cut;
  }

  private static int[] row(BufferedImage image, int y, int[] row) {
    return image.getRGB(0, y, row.length, 1, row, 0, row.length);
  }
}
