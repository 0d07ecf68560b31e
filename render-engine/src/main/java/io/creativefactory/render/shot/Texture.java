package io.creativefactory.render.shot;

/// How busy each part of a picture is and how much of it is neither black nor white, counted by
/// pixel. A grid of `columns` by `rows`, row by row.
public final class Texture {
  /// An edge is a Sobel gradient above an eighth of the way from black to white.
  private static final int EDGE = 32;

  private static final int DARK = 16;
  private static final int BRIGHT = 239;

  private final byte[] busy;
  private final double lit;

  private Texture(byte[] busy, double lit) {
    this.busy = busy;
    this.lit = lit;
  }

  public static Texture of(SmallPicture picture, int columns, int rows) {
    int[] edges = new int[columns * rows];
    int[] pixels = new int[columns * rows];
    byte[] luma = picture.planes()[0];
    int width = picture.width();
    int height = picture.height();
    for (int y = 1; y < height - 1; y++) {
      int row = y * rows / height * columns;
      for (int x = 1; x < width - 1; x++) {
        int cell = row + x * columns / width;
        pixels[cell]++;
        edges[cell] += isEdge(luma, y * width + x, width) ? 1 : 0;
      }
    }
    byte[] busy = new byte[edges.length];
    for (int i = 0; i < busy.length; i++) {
      busy[i] = (byte) Math.round(255.0 * edges[i] / Math.max(1, pixels[i]));
    }
    return new Texture(busy, lit(luma));
  }

  private static boolean isEdge(byte[] luma, int at, int width) {
    int above = at - width;
    int below = at + width;
    int across =
        of(luma, above + 1)
            + 2 * of(luma, at + 1)
            + of(luma, below + 1)
            - of(luma, above - 1)
            - 2 * of(luma, at - 1)
            - of(luma, below - 1);
    int down =
        of(luma, below - 1)
            + 2 * of(luma, below)
            + of(luma, below + 1)
            - of(luma, above - 1)
            - 2 * of(luma, above)
            - of(luma, above + 1);
    return across * across + down * down > 16 * EDGE * EDGE;
  }

  private static double lit(byte[] luma) {
    int lit = 0;
    for (byte each : luma) {
      int level = each & 0xff;
      lit += level >= DARK && level <= BRIGHT ? 1 : 0;
    }
    return (double) lit / luma.length;
  }

  private static int of(byte[] luma, int at) {
    return luma[at] & 0xff;
  }

  /// Share of the pixels of a cell that stand on an edge, 0 to 1.
  public double busy(int cell) {
    return (busy[cell] & 0xff) / 255.0;
  }

  /// Share of the pixels that are neither darker than 16 nor brighter than 239 of 255.
  public double lit() {
    return lit;
  }
}
