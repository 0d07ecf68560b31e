package io.creativefactory.render.signal;

/// A second-order filter that remembers where it is.
final class Biquad {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;
  private double first;
  private double second;

  /// @param forward three coefficients
  /// @param back two coefficients; the leading one is 1
  Biquad(double[] forward, double[] back) {
    this.b0 = forward[0];
    this.b1 = forward[1];
    this.b2 = forward[2];
    this.a1 = back[0];
    this.a2 = back[1];
  }

  static Biquad lowPass(double hertz) {
    double angle = 2 * Math.PI * hertz / SoundDecoder.RATE;
    double alpha = Math.sin(angle) / Math.sqrt(2);
    double cos = Math.cos(angle);
    double scale = 1 + alpha;
    double side = (1 - cos) / 2 / scale;
    return new Biquad(
        new double[] {side, 2 * side, side}, new double[] {-2 * cos / scale, (1 - alpha) / scale});
  }

  static Biquad highPass(double hertz) {
    double angle = 2 * Math.PI * hertz / SoundDecoder.RATE;
    double alpha = Math.sin(angle) / Math.sqrt(2);
    double cos = Math.cos(angle);
    double scale = 1 + alpha;
    double side = (1 + cos) / 2 / scale;
    return new Biquad(
        new double[] {side, -2 * side, side}, new double[] {-2 * cos / scale, (1 - alpha) / scale});
  }

  double next(double sample) {
    double out = b0 * sample + first;
    first = b1 * sample - a1 * out + second;
    second = b2 * sample - a2 * out;
    return out;
  }
}
