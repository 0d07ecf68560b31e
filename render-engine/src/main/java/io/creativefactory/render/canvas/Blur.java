package io.creativefactory.render.canvas;

/// A soft blur of one plane: three box blurs in each direction come close to a Gaussian.
public final class Blur {
  private Blur() {}

  /// @param plane `width * height` values, blurred in place
  /// @param radius of each box, in pixels
  public static void soften(float[] plane, int width, int height, int radius) {
    if (radius < 1) {
      return;
    }
    float[] line = new float[Math.max(width, height)];
    for (int pass = 0; pass < 3; pass++) {
      for (int y = 0; y < height; y++) {
        box(plane, y * width, 1, new Span(line, width, radius));
      }
      for (int x = 0; x < width; x++) {
        box(plane, x, width, new Span(line, height, radius));
      }
    }
  }

  private static final class Span {
    final float[] line;
    final int length;
    final int radius;

    Span(float[] line, int length, int radius) {
      this.line = line;
      this.length = length;
      this.radius = radius;
    }
  }

  private static void box(float[] plane, int start, int step, Span span) {
    int length = span.length;
    int radius = span.radius;
    for (int i = 0; i < length; i++) {
      span.line[i] = plane[start + i * step];
    }
    float sum = 0;
    for (int i = -radius; i <= radius; i++) {
      sum += i < 0 || i >= length ? 0 : span.line[i];
    }
    float scale = 1f / (2 * radius + 1);
    for (int i = 0; i < length; i++) {
      plane[start + i * step] = sum * scale;
      int out = i - radius;
      int in = i + radius + 1;
      sum += (in < length ? span.line[in] : 0) - (out >= 0 ? span.line[out] : 0);
    }
  }
}
