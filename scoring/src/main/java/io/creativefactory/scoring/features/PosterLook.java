package io.creativefactory.scoring.features;

import static io.creativefactory.scoring.features.FeatureName.BRIGHTNESS_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.COLOR_VIBRANCY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.FOCUS_SHARPNESS;
import static io.creativefactory.scoring.features.FeatureName.SATURATION_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.VISUAL_COMPLEXITY;

import io.creativefactory.domain.Figure;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Measures the frame that stands for a video, scaled to 270 pixels of width so that figures of
/// different sizes compare.
public final class PosterLook {
  private static final int WIDTH = 270;
  private static final double EDGE = 0.25;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final double[] luma;

  private PosterLook(BufferedImage poster) {
    BufferedImage small = scaled(poster);
    this.width = small.getWidth();
    this.height = small.getHeight();
    this.pixels = small.getRGB(0, 0, width, height, null, 0, width);
    this.luma = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      luma[i] = (0.2126 * red(i) + 0.7152 * green(i) + 0.0722 * blue(i)) / 255;
    }
  }

  /// The features with source `POSTER`.
  public static Map<FeatureName, Figure> of(BufferedImage poster, Instant at) {
    PosterLook look = new PosterLook(poster);
    Map<FeatureName, Double> values =
        Map.of(
            BRIGHTNESS_LEVEL, look.brightness(),
            SATURATION_LEVEL, look.saturation(),
            COLOR_VIBRANCY_SCORE, look.colourfulness(),
            VISUAL_COMPLEXITY, look.edges(),
            FOCUS_SHARPNESS, look.sharpness());
    Map<FeatureName, Figure> measured = new EnumMap<>(FeatureName.class);
    values.forEach(
        (name, value) -> measured.put(name, new Figure.Measured(value, name.unit(), "poster", at)));
    return measured;
  }

  private static BufferedImage scaled(BufferedImage poster) {
    int height = Math.max(3, Math.round((float) poster.getHeight() * WIDTH / poster.getWidth()));
    BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(poster, 0, 0, WIDTH, height, null);
    pen.dispose();
    return small;
  }

  private double brightness() {
    return mean(luma);
  }

  private double saturation() {
    double sum = 0;
    for (int i = 0; i < pixels.length; i++) {
      int max = Math.max(red(i), Math.max(green(i), blue(i)));
      int min = Math.min(red(i), Math.min(green(i), blue(i)));
      sum += max == 0 ? 0 : (double) (max - min) / max;
    }
    return sum / pixels.length;
  }

  /// Hasler and Süsstrunk, "Measuring colourfulness in natural images" (2003), from the opponent
  /// colours red-green and yellow-blue.
  private double colourfulness() {
    double[] redGreen = new double[pixels.length];
    double[] yellowBlue = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      redGreen[i] = red(i) - green(i);
      yellowBlue[i] = (red(i) + green(i)) / 2.0 - blue(i);
    }
    return Math.sqrt(variance(redGreen) + variance(yellowBlue))
        + 0.3 * Math.hypot(mean(redGreen), mean(yellowBlue));
  }

  /// Share of inner pixels whose Sobel gradient exceeds a quarter of the way from black to white.
  private double edges() {
    int found = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        double across = column(x + 1, y) - column(x - 1, y);
        double down = row(x, y + 1) - row(x, y - 1);
        found += Math.hypot(across, down) / 4 > EDGE ? 1 : 0;
      }
    }
    return (double) found / ((width - 2) * (height - 2));
  }

  private double sharpness() {
    double[] laplacian = new double[(width - 2) * (height - 2)];
    int i = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        laplacian[i++] = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      }
    }
    return variance(laplacian);
  }

  private double column(int x, int y) {
    return at(x, y - 1) + 2 * at(x, y) + at(x, y + 1);
  }

  private double row(int x, int y) {
    return at(x - 1, y) + 2 * at(x, y) + at(x + 1, y);
  }

  private double at(int x, int y) {
    return luma[y * width + x];
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  private int red(int i) {
    return pixels[i] >> 16 & 0xff;
  }

  private int green(int i) {
    return pixels[i] >> 8 & 0xff;
  }

  private int blue(int i) {
    return pixels[i] & 0xff;
  }
}
