package io.creativefactory.render.shot;

/// How steep the edges of a picture are.
public final class Edges {
  private static final double SHARE = 0.01;

  private Edges() {}

  /// The difference of neighbouring pixels that only a hundredth of them exceeds, 0 to 1. Blurring
  /// lowers it whatever the picture shows; an even wall behind a sharp face does not.
  public static double steepest(SmallPicture picture) {
    int[] counts = new int[256];
    byte[] luma = picture.planes()[0];
    int width = picture.width();
    int total = 0;
    for (int y = 1; y < picture.height(); y += 2) {
      int row = y * width;
      for (int x = 1; x < width; x++) {
        int here = luma[row + x] & 0xff;
        int across = Math.abs(here - (luma[row + x - 1] & 0xff));
        int along = Math.abs(here - (luma[row + x - width] & 0xff));
        counts[Math.max(across, along)]++;
        total++;
      }
    }
    int above = 0;
    int level = 255;
    while (level > 0 && above + counts[level] <= SHARE * total) {
      above += counts[level--];
    }
    return level / 255.0;
  }
}
