package io.creativefactory.render.eyes;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.shot.SmallPicture;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Finds black bars and pillars: edges that stay near black through the whole clip.
final class Borders {
  private static final int NEAR_BLACK = 30;
  private static final double ONE_SIDED = 0.03;
  private static final double NEARLY_ALL = 0.98;

  /// The brightest value that each pixel reached.
  private int[] brightest = new int[0];

  private int width;
  private int height;

  void see(SmallPicture picture) {
    byte[] luma = picture.planes()[0];
    if (brightest.length != luma.length) {
      brightest = new int[luma.length];
      width = picture.width();
      height = picture.height();
    }
    for (int i = 0; i < luma.length; i++) {
      brightest[i] = Math.max(brightest[i], luma[i] & 0xff);
    }
  }

  /// @param shown size of the file
  /// @return null when there are none, or when the clip is dark from edge to edge
  Look.@Nullable CropBox find(PixelSize shown) {
    IntPredicate darkColumn = x -> isDark(column(brightest, width, x));
    IntPredicate darkRow = y -> isDark(Arrays.copyOfRange(brightest, y * width, (y + 1) * width));
    Pair sides =
        Pair.of(run(darkColumn, width), run(x -> darkColumn.test(width - 1 - x), width), width);
    Pair ends =
        Pair.of(run(darkRow, height), run(y -> darkRow.test(height - 1 - y), height), height);
    if (sides.sum() + ends.sum() == 0) {
      return null;
    }
    double across = (double) width / shown.width();
    double down = (double) height / shown.height();
    int x = (int) Math.ceil(sides.first / across);
    int y = (int) Math.ceil(ends.first / down);
    return new Look.CropBox(
        x,
        y,
        (int) ((width - sides.second) / across) - x,
        (int) ((height - ends.second) / down) - y);
  }

  /// The dark lines at two opposite edges.
  private record Pair(int first, int second) {
    int sum() {
      return first + second;
    }

    /// Bars come in pairs; a wide dark edge on one side alone is a dark picture, and so is darkness
    /// from edge to edge.
    static Pair of(int first, int second, int lines) {
      int wide = Math.max(first, second);
      boolean alone = wide > ONE_SIDED * lines && Math.min(first, second) < wide / 2;
      return alone || first == lines ? new Pair(0, 0) : new Pair(first, second);
    }
  }

  private static int[] column(int[] pixels, int width, int x) {
    int[] column = new int[pixels.length / width];
    Arrays.setAll(column, y -> pixels[y * width + x]);
    return column;
  }

  private static boolean isDark(int[] line) {
    long dark = Arrays.stream(line).filter(luma -> luma < NEAR_BLACK).count();
    return dark >= NEARLY_ALL * line.length;
  }

  private static int run(IntPredicate dark, int lines) {
    int at = 0;
    while (at < lines && dark.test(at)) {
      at++;
    }
    return at;
  }
}
