package io.creativefactory.render.proof;

/// One decoded frame in full size. Its bytes are not copied: whoever made it leaves them alone.
final class Still {
  private static final double[] LINEAR = linear();

  private final int width;
  private final int height;
  private final byte[] rgb;

  /// @param rgb three bytes a pixel, row by row
  Still(int width, int height, byte[] rgb) {
    if (rgb.length != 3 * width * height) {
      throw new IllegalArgumentException(rgb.length + " bytes for " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// Relative luminance of sRGB by WCAG 2.2, 0 to 1.
  double luminance(int x, int y) {
    int at = 3 * (y * width + x);
    return 0.2126 * LINEAR[rgb[at] & 0xff]
        + 0.7152 * LINEAR[rgb[at + 1] & 0xff]
        + 0.0722 * LINEAR[rgb[at + 2] & 0xff];
  }

  /// 0 to 255.
  ///
  /// @param channel 0 red, 1 green, 2 blue
  int channel(int x, int y, int channel) {
    return rgb[3 * (y * width + x) + channel] & 0xff;
  }

  private static double[] linear() {
    double[] linear = new double[256];
    for (int i = 0; i < 256; i++) {
      double c = i / 255.0;
      linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return linear;
  }
}
