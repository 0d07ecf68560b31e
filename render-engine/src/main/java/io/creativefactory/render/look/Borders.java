package io.creativefactory.render.look;

import io.creativefactory.domain.PixelSize;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Finds black bars and pillars: edges that stay near black through the whole clip.
final class Borders {
  private static final int SAMPLES = 8;
  private static final int LONG_SIDE = 640;
  private static final int NEAR_BLACK = 30;
  private static final double ONE_SIDED = 0.03;
  private static final double NEARLY_ALL = 0.98;

  private final Frames frames;

  Borders(Frames frames) {
    this.frames = frames;
  }

  /// @return null when there are none, or when the clip is dark from edge to edge
  MediaReport.@Nullable CropBox find(Path file, Duration length, PixelSize shown) {
    double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(shown.width(), shown.height()));
    int width = Math.max(1, (int) Math.round(shown.width() * scale));
    int height = Math.max(1, (int) Math.round(shown.height() * scale));
    int[] brightest = brightest(file, length, new PixelSize(width, height));
    IntPredicate darkColumn = x -> isDark(column(brightest, width, x));
    IntPredicate darkRow = y -> isDark(Arrays.copyOfRange(brightest, y * width, (y + 1) * width));
    Pair sides =
        Pair.of(run(darkColumn, width), run(x -> darkColumn.test(width - 1 - x), width), width);
    Pair ends =
        Pair.of(run(darkRow, height), run(y -> darkRow.test(height - 1 - y), height), height);
    if (sides.sum() + ends.sum() == 0) {
      return null;
    }
    int x = (int) Math.ceil(sides.first / scale);
    int y = (int) Math.ceil(ends.first / scale);
    return new MediaReport.CropBox(
        x,
        y,
        (int) ((width - sides.second) / scale) - x,
        (int) ((height - ends.second) / scale) - y);
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

  /// The brightest value that each pixel reaches in any sample.
  private int[] brightest(Path file, Duration length, PixelSize size) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      times.add(length.multipliedBy(2L * i + 1).dividedBy(2L * SAMPLES));
    }
    int[] brightest = new int[size.width() * size.height()];
    for (BufferedImage image : frames.at(file, times, size)) {
      int[] pixels = image.getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
      for (int i = 0; i < pixels.length; i++) {
        int rgb = pixels[i];
        int luma = (54 * (rgb >> 16 & 0xff) + 183 * (rgb >> 8 & 0xff) + 19 * (rgb & 0xff)) >> 8;
        brightest[i] = Math.max(brightest[i], luma);
      }
    }
    return brightest;
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
