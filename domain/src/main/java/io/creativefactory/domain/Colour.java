package io.creativefactory.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/// An opaque sRGB colour.
///
/// @param rgb `0xRRGGBB`
public record Colour(int rgb) {
  private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
  public static final Colour WHITE = new Colour(0xffffff);
  public static final Colour BLACK = new Colour(0x000000);

  public Colour {
    if ((rgb & 0xff000000) != 0) {
      throw new IllegalArgumentException(
          "colour 0x" + Integer.toHexString(rgb) + " has no place for alpha");
    }
  }

  /// @throws IllegalArgumentException when the text is not `#rrggbb`
  public static Colour parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a colour such as #1b4dff");
    }
    return new Colour(Integer.parseInt(text.substring(1), 16));
  }

  public int red() {
    return rgb >> 16;
  }

  public int green() {
    return rgb >> 8 & 0xff;
  }

  public int blue() {
    return rgb & 0xff;
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance,
  /// read 2026-11-20).
  public double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  /// Contrast ratio to another colour, 1 to 21 (WCAG 2.2); text needs 4.5.
  public double contrastTo(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// The mix of both, `share` of the other, 0 to 1.
  public Colour mixedWith(Colour other, double share) {
    return new Colour(
        mix(red(), other.red(), share) << 16
            | mix(green(), other.green(), share) << 8
            | mix(blue(), other.blue(), share));
  }

  private static int mix(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * Math.clamp(share, 0.0, 1.0));
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /// As people write it: `#1b4dff`.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
