package io.creativefactory.render.look;

/// What is kept of each frame to compare it with others: a thumbnail in grey and the share of each
/// colour.
final class FrameMark {
  private static final int LONG_SIDE = 40;
  private static final int LEVELS = 6;
  private static final int REACH = 3;

  private final int width;
  private final int height;
  private final byte[] grey;
  private final float[] colours = new float[LEVELS * LEVELS * LEVELS];
  private final double brightness;

  private FrameMark(int width, int height, byte[] grey, double brightness) {
    this.width = width;
    this.height = height;
    this.grey = grey;
    this.brightness = brightness;
  }

  static FrameMark of(SmallFrame frame, int[] luma) {
    double scale = Math.min(1.0, (double) LONG_SIDE / Math.max(frame.width(), frame.height()));
    int width = Math.max(1, (int) (frame.width() * scale));
    int height = Math.max(1, (int) (frame.height() * scale));
    long[] sums = new long[width * height];
    int[] counts = new int[width * height];
    long total = 0;
    for (int i = 0; i < luma.length; i++) {
      int x = i % frame.width() * width / frame.width();
      int y = i / frame.width() * height / frame.height();
      sums[y * width + x] += luma[i];
      counts[y * width + x]++;
      total += luma[i];
    }
    byte[] grey = new byte[sums.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (sums[i] / counts[i]);
    }
    FrameMark mark = new FrameMark(width, height, grey, total / 255.0 / luma.length);
    mark.count(frame, luma.length);
    return mark;
  }

  private void count(SmallFrame frame, int pixels) {
    for (int i = 0; i < pixels; i++) {
      int bin = 0;
      for (int channel = 0; channel < 3; channel++) {
        bin = bin * LEVELS + frame.channel(i, channel) * LEVELS / 256;
      }
      colours[bin] += 1f / pixels;
    }
  }

  /// Mean luma, 0 to 1.
  double brightness() {
    return brightness;
  }

  /// Spread of the luma, 0 to about 0.5.
  double contrast() {
    double squares = 0;
    for (byte value : grey) {
      double off = (value & 0xff) / 255.0 - brightness;
      squares += off * off;
    }
    return Math.sqrt(squares / grey.length);
  }

  /// How unlike two frames are, 0 to 1; movement of the whole picture by a little counts for
  /// nothing.
  double unlike(FrameMark other) {
    return 0.5 * colourDistance(other) + 0.5 * Math.min(1, 4 * movedDistance(other));
  }

  private double colourDistance(FrameMark other) {
    double sum = 0;
    for (int i = 0; i < colours.length; i++) {
      sum += Math.abs(colours[i] - other.colours[i]);
    }
    return sum / 2;
  }

  /// Mean difference of the thumbnails, 0 to 1.
  double distance(FrameMark other) {
    return shifted(other, 0, 0);
  }

  private double movedDistance(FrameMark other) {
    double best = 1;
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        best = Math.min(best, shifted(other, dx, dy));
      }
    }
    return best;
  }

  private double shifted(FrameMark other, int dx, int dy) {
    long sum = 0;
    int count = 0;
    for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
      for (int x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
        int there = (y + dy) * width + x + dx;
        sum += Math.abs((grey[y * width + x] & 0xff) - (other.grey[there] & 0xff));
        count++;
      }
    }
    return count == 0 ? 1 : sum / 255.0 / count;
  }

  /// How far this frame is from the mixture of two others, 0 to 1.
  ///
  /// @param share of `after` in the mixture
  double offMixture(FrameMark before, FrameMark after, double share) {
    double sum = 0;
    for (int i = 0; i < grey.length; i++) {
      double mixed = (1 - share) * (before.grey[i] & 0xff) + share * (after.grey[i] & 0xff);
      sum += Math.abs(mixed - (grey[i] & 0xff));
    }
    return sum / 255 / grey.length;
  }
}
