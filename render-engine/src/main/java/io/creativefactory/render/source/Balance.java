package io.creativefactory.render.source;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Brings footage of mixed origin near one another: half of the way to a neutral white and to an
/// ordinary contrast, never more than 12 %.
///
/// The goal is the same for all ads instead of the mean of one ad. So a shot's correction depends
/// on that shot alone: formats agree, variants share their encoded body, and a new opening clip
/// does not repaint the scenes behind it.
///
/// @param blue how much blueness a white gains, as a share of the signal's range
/// @param red as `blue`
/// @param contrast gain around the middle
public record Balance(double blue, double red, double contrast) {
  public static final Balance NONE = new Balance(0, 0, 1);

  /// Gain of a channel or of the contrast that is never passed.
  static final double MOST = 0.12;

  private static final double WAY = 0.5;
  private static final double LEAST_GREY = 0.04;
  private static final double GREY = 0.28;
  private static final double ORDINARY_SPAN = 0.72;
  private static final double NOTHING = 0.004;

  /// @param frames a few of the shot, treated, not graded; clear pixels do not count
  public static Balance of(List<BufferedImage> frames) {
    double[] sums = new double[3];
    double[] lumas = new double[1 << 12];
    int count = 0;
    int grey = 0;
    for (BufferedImage frame : frames) {
      int step = Math.max(1, frame.getWidth() * frame.getHeight() * frames.size() / 3000);
      for (int i = step / 2; i < frame.getWidth() * frame.getHeight(); i += step) {
        int argb = frame.getRGB(i % frame.getWidth(), i / frame.getWidth());
        if (argb >>> 24 < 200 || count == lumas.length) {
          continue;
        }
        double[] rgb = {
          (argb >> 16 & 0xff) / 255.0, (argb >> 8 & 0xff) / 255.0, (argb & 0xff) / 255.0
        };
        double luma = luma(rgb);
        lumas[count++] = luma;
        if (isGreyish(rgb, luma)) {
          grey++;
          for (int c = 0; c < 3; c++) {
            sums[c] += rgb[c];
          }
        }
      }
    }
    return count == 0 ? NONE : of(sums, grey < count * LEAST_GREY, Arrays.copyOf(lumas, count));
  }

  /// Nearly without colour, neither black nor burnt out: what a cast is read from.
  private static boolean isGreyish(double[] rgb, double luma) {
    double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
    double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
    return luma > 0.15 && most < 0.97 && (most - least) / most < GREY;
  }

  private static Balance of(double[] sums, boolean colourful, double[] lumas) {
    Arrays.sort(lumas);
    double span = lumas[lumas.length * 95 / 100] - lumas[lumas.length * 5 / 100];
    double contrast = span < 0.05 ? 1 : bounded(ORDINARY_SPAN / span);
    if (colourful) {
      return new Balance(0, 0, settled(contrast, 1));
    }
    double luma = luma(sums);
    double red = bounded(luma / sums[0]) - 1;
    double blue = bounded(luma / sums[2]) - 1;
    // A channel's gain moves its colour difference by gain / 2(1 - weight) of the signal (BT.709).
    return new Balance(
        settled(blue / (2 * (1 - 0.0722)), 0),
        settled(red / (2 * (1 - 0.2126)), 0),
        settled(contrast, 1));
  }

  private static double bounded(double gain) {
    return Math.clamp(1 + (gain - 1) * WAY, 1 - MOST, 1 + MOST);
  }

  /// Small differences are left alone.
  private static double settled(double value, double neutral) {
    return Math.abs(value - neutral) < NOTHING ? neutral : value;
  }

  private static double luma(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  /// FFmpeg's steps on BT.709 video of any colour resolution.
  List<String> steps() {
    String white =
        blue == 0 && red == 0
            ? ""
            : String.format(Locale.ROOT, "colorcorrect=rl=0:bl=0:rh=%.4f:bh=%.4f", red, blue);
    String span = contrast == 1 ? "" : String.format(Locale.ROOT, "eq=contrast=%.4f", contrast);
    return java.util.stream.Stream.of(white, span).filter(s -> !s.isEmpty()).toList();
  }
}
