package io.creativefactory.render.look;

import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How much compression shows as a grid of 8 by 8 pixels, the block of JPEG and of most video. Seen
/// in key frames at their full size; what was made smaller or larger since its compression no
/// longer has the grid and shows none. Safe for use by several threads.
public final class Blockiness {
  private static final int BLOCK = 8;

  /// More key frames tell nothing new.
  private static final int FRAMES = 12;

  /// A step above this many levels of 255 is an edge of a thing.
  private static final int EDGE = 32;

  /// A picture whose neighbours differ by less in the mean, in levels, has nothing to be seen in.
  private static final double EVEN = 0.02;

  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(5));

  private final Ffmpeg ffmpeg;

  public Blockiness(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// The mean over up to a dozen key frames of (g − o) / (g + o), where g is the mean step between
  /// neighbours on the lines of the grid and o that between all others: 0 without a grid, 1 when
  /// every step stands on it. Nothing when all frames are even.
  ///
  /// @param length zero for a still
  /// @throws io.creativefactory.domain.FactoryException those of [Ffmpeg]
  public OptionalDouble measure(Path file, Duration length) {
    List<String> line = new ArrayList<>();
    if (length.isZero()) {
      line.addAll(MediaInput.media(file));
    } else {
      line.addAll(MediaInput.media(file, "-skip_frame", "nokey"));
    }
    String apart = String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0 / FRAMES);
    line.addAll(List.of("-map", "0:v:0", "-fps_mode", "passthrough"));
    line.addAll(
        List.of("-vf", "select='isnan(prev_selected_t)+gte(t-prev_selected_t," + apart + ")'"));
    line.addAll(List.of("-frames:v", Integer.toString(FRAMES), "-pix_fmt", "gray"));
    line.addAll(List.of("-c:v", "pgm", "-f", "image2pipe", "pipe:1"));
    double[] sum = new double[2];
    ffmpeg.stream(
        line,
        LIMITS,
        output -> {
          InputStream in = new BufferedInputStream(output);
          while (in.readNBytes(2).length == 2) {
            ofFrame(frame(in))
                .ifPresent(value -> {
                  sum[0] += value;
                  sum[1]++;
                });
          }
        });
    return sum[1] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum[0] / sum[1]);
  }

  /// Pixels row by row.
  private static final class Grey {
    private final int width;
    private final int height;
    private final byte[] pixels;

    Grey(int width, int height, byte[] pixels) {
      this.width = width;
      this.height = height;
      this.pixels = pixels;
    }

    int step(int x, int y, int right, int down) {
      return Math.abs(
          (pixels[(y + down) * width + x + right] & 0xff) - (pixels[y * width + x] & 0xff));
    }
  }

  /// A binary PGM after its two letters.
  private static Grey frame(InputStream in) throws IOException {
    int width = number(in);
    int height = number(in);
    number(in);
    return new Grey(width, height, in.readNBytes(width * height));
  }

  private static int number(InputStream in) throws IOException {
    StringBuilder digits = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (Character.isDigit(c)) {
        digits.append((char) c);
      } else if (!digits.isEmpty()) {
        break;
      }
    }
    return Integer.parseInt(digits.toString());
  }

  private static OptionalDouble ofFrame(Grey grey) {
    if (grey.pixels.length < grey.width * grey.height
        || grey.width < 4 * BLOCK
        || grey.height < 4 * BLOCK) {
      return OptionalDouble.empty();
    }
    double[] across = steps(grey, 1, 0);
    double[] down = steps(grey, 0, 1);
    return mean(across) + mean(down) < 2 * EVEN
        ? OptionalDouble.empty()
        : OptionalDouble.of((onGrid(across) + onGrid(down)) / 2);
  }

  /// The mean step for each of the eight places that a line of the grid may have: a picture that
  /// was turned or cropped has its grid elsewhere.
  private static double[] steps(Grey grey, int right, int down) {
    long[] sums = new long[BLOCK];
    long[] counts = new long[BLOCK];
    for (int y = 0; y < grey.height - down; y++) {
      for (int x = 0; x < grey.width - right; x++) {
        int step = grey.step(x, y, right, down);
        int phase = (right * x + down * y) % BLOCK;
        sums[phase] += step > EDGE ? 0 : step;
        counts[phase] += step > EDGE ? 0 : 1;
      }
    }
    double[] means = new double[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      means[i] = sums[i] / (double) Math.max(1, counts[i]);
    }
    return means;
  }

  private static double onGrid(double[] means) {
    double most = 0;
    double sum = 0;
    for (double each : means) {
      most = Math.max(most, each);
      sum += each;
    }
    double others = (sum - most) / (BLOCK - 1);
    return sum == 0 ? 0 : (most - others) / (most + others);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value / values.length;
    }
    return sum;
  }
}
