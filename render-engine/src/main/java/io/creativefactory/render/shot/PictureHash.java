package io.creativefactory.render.shot;

import java.util.HexFormat;

/// A difference hash of 64 bits: pictures that look alike differ in few of them. Below about 10 two
/// pictures are twins; unrelated ones differ in about 32.
public final class PictureHash {
  private static final int SIDE = 8;

  private PictureHash() {}

  /// @param luma row by row, 0 to 255
  /// @return 16 hexadecimal digits
  public static String of(int[] luma, int width, int height) {
    double[][] small = new double[SIDE][SIDE + 1];
    for (int i = 0; i < luma.length; i++) {
      int x = i % width * (SIDE + 1) / width;
      int y = i / width * SIDE / height;
      small[y][x] += luma[i] / (double) cellSize(x, y, width, height);
    }
    long bits = 0;
    for (double[] row : small) {
      for (int x = 0; x < SIDE; x++) {
        bits = bits << 1 | (row[x + 1] > row[x] ? 1 : 0);
      }
    }
    return HexFormat.of().toHexDigits(bits);
  }

  /// @return 0 to 64
  public static int distance(String one, String other) {
    return Long.bitCount(HexFormat.fromHexDigitsToLong(one) ^ HexFormat.fromHexDigitsToLong(other));
  }

  private static int cellSize(int x, int y, int width, int height) {
    return span(x, SIDE + 1, width) * span(y, SIDE, height);
  }

  /// How many of `pixels` fall into one of `cells`.
  private static int span(int cell, int cells, int pixels) {
    return Math.ceilDiv((cell + 1) * pixels, cells) - Math.ceilDiv(cell * pixels, cells);
  }
}
