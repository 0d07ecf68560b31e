/// One sample of light: linear sRGB, premultiplied by its cover `a`.
final class Ink {
  double r;
  double g;
  double b;
  double a;

  Ink set(double red, double green, double blue, double cover) {
    r = red * cover;
    g = green * cover;
    b = blue * cover;
    a = cover;
    return this;
  }

  /// A colour as people write it, `0xff8a5c`.
  Ink set(int rgb, double cover) {
    return set(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255), cover);
  }

  void clear() {
    r = g = b = a = 0;
  }

  /// Lays a colour over what is there.
  void over(double red, double green, double blue, double cover) {
    r = red * cover + r * (1 - cover);
    g = green * cover + g * (1 - cover);
    b = blue * cover + b * (1 - cover);
    a = cover + a * (1 - cover);
  }

  void over(int rgb, double cover) {
    over(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255), cover);
  }

  void times(double red, double green, double blue) {
    r *= red;
    g *= green;
    b *= blue;
  }

  /// Adds light and leaves the cover.
  void shine(double red, double green, double blue, double strength) {
    r += red * strength;
    g += green * strength;
    b += blue * strength;
  }

  static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  /// 0 below `low`, 1 above `high`, smooth between; falls when `low` is the greater.
  static double step(double low, double high, double x) {
    double t = Math.clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3 - 2 * t);
  }

  /// `Math.hypot` minds overflow, which costs ten times as much and cannot happen here.
  static double far(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  static double bell(double x, double middle, double width) {
    double d = (x - middle) / width;
    return Math.exp(-d * d);
  }
}
