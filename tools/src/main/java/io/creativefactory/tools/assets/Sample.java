package io.creativefactory.tools.assets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one small grey frame tells.
///
/// @param light mean, 0 to 1
/// @param detail mean strength of its edges, 0 or more
/// @param change mean difference to the frame before, 0 to 1; 0 for the first
record Sample(double light, double detail, double change) {
  static final int WIDTH = 96;
  static final int HEIGHT = 96;
  private static final int PIXELS = WIDTH * HEIGHT;

  /// @param frames whole frames, one byte a pixel, one after another
  static List<Sample> read(byte[] frames) {
    List<Sample> samples = new ArrayList<>();
    byte[] before = new byte[0];
    for (int at = 0; at + PIXELS <= frames.length; at += PIXELS) {
      byte[] frame = Arrays.copyOfRange(frames, at, at + PIXELS);
      samples.add(new Sample(light(frame), detail(frame), change(before, frame)));
      before = frame;
    }
    return List.copyOf(samples);
  }

  private static double light(byte[] frame) {
    long sum = 0;
    for (byte pixel : frame) {
      sum += pixel & 0xff;
    }
    return sum / 255.0 / PIXELS;
  }

  private static double change(byte[] before, byte[] frame) {
    if (before.length == 0) {
      return 0;
    }
    long sum = 0;
    for (int i = 0; i < PIXELS; i++) {
      sum += Math.abs((frame[i] & 0xff) - (before[i] & 0xff));
    }
    return sum / 255.0 / PIXELS;
  }

  /// Mean absolute Laplacian.
  private static double detail(byte[] frame) {
    long sum = 0;
    for (int y = 1; y < HEIGHT - 1; y++) {
      for (int x = 1; x < WIDTH - 1; x++) {
        int i = y * WIDTH + x;
        int around =
            at(frame, i - 1) + at(frame, i + 1) + at(frame, i - WIDTH) + at(frame, i + WIDTH);
        sum += Math.abs(4 * at(frame, i) - around);
      }
    }
    return sum / 255.0 / PIXELS;
  }

  private static int at(byte[] frame, int i) {
    return frame[i] & 0xff;
  }
}
