/// Morning light that falls through a window and a plant onto a wall and a table.
final class Sunlight {
  private Sunlight() {}

  /// 0 in the shade to 1 in the sun, at a place on the wall in picture heights. The frame of the
  /// window leans, its bars and the leaves before it are out of focus.
  static double at(double u, double v) {
    double x = u + 0.34 * v;
    double panes = pane(x, 0.30, 0.60) + pane(x, 0.64, 0.94);
    double bars = 1 - 0.92 * Ink.bell(v, 0.335, 0.012) - 0.92 * Ink.bell(v, 0.02, 0.012);
    return panes * Math.max(0, bars) * leaves(x, v);
  }

  private static double pane(double x, double from, double to) {
    return Ink.step(from - 0.012, from + 0.012, x) * Ink.step(to + 0.012, to - 0.012, x);
  }

  /// One branch with pointed leaves on either side.
  private static double leaves(double x, double v) {
    double shade = 0;
    for (int i = 0; i < 11; i++) {
      double t = i / 10.0;
      double sx = 1.02 - 0.52 * t;
      double sy = -0.02 + 0.36 * t + 0.06 * Math.sin(3 * t);
      double angle = 2.5 + (i % 2 == 0 ? 0.75 : -0.8) + 0.15 * Math.sin(i * 2.3);
      double size = 0.155 - 0.05 * t;
      double dx = x - sx;
      double dy = v - sy;
      double a = (dx * Math.cos(angle) + dy * Math.sin(angle)) / size;
      double b = (dy * Math.cos(angle) - dx * Math.sin(angle)) / size;
      double wide =
          a > 0 && a < 1 ? 0.24 * Math.pow(Math.sin(Math.PI * Math.pow(a, 0.8)), 0.9) : -0.1;
      shade = Math.max(shade, Ink.step(-0.05, 0.06, wide - Math.abs(b)));
    }
    double line = (v + 0.02) / 0.36;
    double stem = x - (1.02 - 0.52 * line);
    shade = Math.max(shade, line < 1 ? 0.8 * Ink.bell(stem, 0, 0.006) : 0);
    return 1 - 0.80 * shade;
  }
}
