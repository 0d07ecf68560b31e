package io.creativefactory.domain;

import java.util.regex.Pattern;

/// The shape of a picture, width to height, as people write it: `9:16`.
public record Ratio(int width, int height) {
  /// An odd row or column of pixels, as encoders cut them, makes no other shape.
  private static final double ROUNDED = 0.005;

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d?):([1-9]\\d?)");

  public Ratio {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("ratio " + width + ":" + height + " is not positive");
    }
  }

  /// @throws IllegalArgumentException when the text is not `W:H` with whole numbers from 1 to 99
  public static Ratio parse(String text) {
    var match = WRITTEN.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a ratio such as 9:16");
    }
    return new Ratio(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  /// The shape of a size: its own in smallest whole numbers, or the nearest of two digits.
  public static Ratio of(PixelSize size) {
    for (int height = 1; height < 100; height++) {
      double width = (double) size.width() * height / size.height();
      if (Math.rint(width) >= 1 && Math.abs(width - Math.rint(width)) < ROUNDED * width) {
        return new Ratio((int) Math.rint(width), height);
      }
    }
    throw new IllegalArgumentException("no shape of two digits is near " + size);
  }

  public double value() {
    return (double) width / height;
  }

  public boolean isPortrait() {
    return width < height;
  }

  /// For file names: `9x16`.
  public String slug() {
    return width + "x" + height;
  }

  @Override
  public String toString() {
    return width + ":" + height;
  }
}
