package io.creativefactory.render.canvas;

/// Fine noise, the same on every machine; breaks the bands that 8 bits make of a soft gradient.
public final class Grain {
  private long state;

  public Grain(long seed) {
    state = seed * 0x9e3779b97f4a7c15L + 1;
  }

  /// Evenly spread in [0, 1).
  public double next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (state >>> 11) * 0x1.0p-53;
  }

  /// Between -1 and 1, small values more often.
  public double triangle() {
    double first = next();
    return first - next();
  }
}
