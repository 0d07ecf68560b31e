/// Smooth random fields that are the same on every machine.
final class Noise {
  private Noise() {}

  /// A number in [0, 1) for a lattice point.
  static double hash(int x, int y, int seed) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
    h = (h ^ h >>> 15) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return ((h ^ h >>> 16) >>> 8) / (double) (1 << 24);
  }

  /// Value noise in [0, 1].
  static double at(double x, double y, int seed) {
    int i = (int) Math.floor(x);
    int j = (int) Math.floor(y);
    double u = fade(x - i);
    double v = fade(y - j);
    double top = Ink.mix(hash(i, j, seed), hash(i + 1, j, seed), u);
    double bottom = Ink.mix(hash(i, j + 1, seed), hash(i + 1, j + 1, seed), u);
    return Ink.mix(top, bottom, v);
  }

  /// Octaves of it, in [0, 1].
  static double cloud(double x, double y, int octaves, int seed) {
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    for (int o = 0; o < octaves; o++) {
      sum += weight * at(x, y, seed + o);
      total += weight;
      weight *= 0.5;
      double turned = 1.6 * x - 1.2 * y;
      y = 1.2 * x + 1.6 * y;
      x = turned;
    }
    return sum / total;
  }

  private static double fade(double t) {
    return t * t * t * (t * (6 * t - 15) + 10);
  }
}
