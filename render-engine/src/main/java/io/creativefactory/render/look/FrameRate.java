package io.creativefactory.render.look;

/// Frames per second as an exact fraction, for example 30000/1001.
///
/// @param variable whether the frames stand at uneven distances; the fraction is then their mean
public record FrameRate(int numerator, int denominator, boolean variable) {
  public FrameRate {
    if (numerator < 1 || denominator < 1) {
      throw new IllegalArgumentException(
          "frame rate " + numerator + "/" + denominator + " is not positive");
    }
  }

  public double perSecond() {
    return (double) numerator / denominator;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator + (variable ? " variable" : "");
  }
}
