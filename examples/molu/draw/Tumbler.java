/// A glass of tea over ice, in the same light as the bottle. It may be filled, stirred and poured
/// into: all that moves follows from `time` in seconds.
final class Tumbler implements Pixels.Shader {
  private static final double TILT = 0.17;
  private static final double FLOOR = 0.085;

  /// x, depth under the surface, half a side, angle, pace, height at rest on the floor
  private static final double[][] ICE = {
    {-0.16, 0.02, 0.135, 0.35, 1.3, 0.36},
    {0.17, 0.05, 0.125, -0.5, 1.1, 0.30},
    {0.01, 0.19, 0.12, 0.9, 0.9, 0.23},
    {-0.20, 0.30, 0.10, -0.2, 1.2, 0.20},
  };

  private final double middle;
  private final double foot;
  private final double scale;
  private final double level;
  private final double time;
  private final boolean pouring;
  private final double[][] bubbles;
  private final double[][] cubes;

  /// @param scale height in pixels
  /// @param level of the tea, as a share of the height
  Tumbler(double middle, double foot, double scale, double level, double time, boolean pouring) {
    this.middle = middle;
    this.foot = foot;
    this.scale = scale;
    this.level = level;
    this.time = time;
    this.pouring = pouring;
    this.bubbles = pouring ? risen() : new double[0][];
    this.cubes = floating();
  }

  private static double outer(double h) {
    double rest = Math.max(0, 1 - Math.max(0, h) / 0.022);
    double heel = 0.016 * (1 - Math.sqrt(1 - rest * rest));
    return 0.365 + 0.05 * h - heel;
  }

  private static double inner(double h) {
    return outer(h) - 0.024;
  }

  @Override
  public void at(double px, double py, Ink out) {
    double x = (px - middle) / scale;
    double up = (foot - py) / scale;
    if (Math.abs(x) > 0.44 || up < -0.09 || up > (pouring ? 3 : 1.1)) {
      return;
    }
    double h = front(x, up, false);
    boolean body = h >= 0 && h <= 1 && Math.abs(x) < outer(h);
    double rim = ring(x, up, 1, outer(1));
    if (body || rim < 1) {
      back(x, up, out);
    }
    if (pouring) {
      stream(x, up, out);
    }
    liquid(x, up, out);
    ice(x, up, out);
    if (body) {
      glass(x, h, out);
    }
    lip(x, up, out);
  }

  /// The height of the front wall that is seen at a point.
  private static double front(double x, double up, boolean inside) {
    double h = up;
    for (int i = 0; i < 5; i++) {
      double r = inside ? inner(h) : outer(h);
      h = up + TILT * Math.sqrt(Math.max(0, r * r - x * x));
    }
    return h;
  }

  /// Below 1 inside the ellipse that a circle at a height is seen as.
  private static double ring(double x, double up, double h, double r) {
    return Ink.far(x / r, (up - h) / (r * TILT));
  }

  private static void back(double x, double up, Ink out) {
    double far = Math.abs(x) / outer(1);
    out.over(1, 0.97, 0.93, 0.10 + 0.10 * far * far);
  }

  private void liquid(double x, double up, Ink out) {
    double ri = inner(level);
    double swell =
        pouring ? 0.006 * Math.sin(9 * x + 11 * time) + 0.004 * Math.sin(23 * x - 15 * time) : 0;
    double top = ring(x, up - swell, level, ri);
    double h = front(x, up, true);
    if (top < 1) {
      surface(x, up, top, out);
    } else if (h > FLOOR && h < level + 0.02 && Math.abs(x) < inner(h) && up < level) {
      depth(x, h, out);
    } else if (h > 0 && h <= FLOOR && Math.abs(x) < outer(h)) {
      double nx = x / outer(h);
      double band = 0.5 + 0.5 * Math.sin(nx * 9 + 1);
      out.over(0.98, 0.58 + 0.2 * band, 0.28 + 0.3 * band, 0.72);
      out.over(1, 0.9, 0.75, 0.5 * Ink.bell(h, 0.055, 0.012) * Ink.bell(nx, 0.25, 0.5));
    }
  }

  private void depth(double x, double h, Ink out) {
    double nx = x / inner(h);
    double flat = Math.sqrt(Math.max(0, 1 - nx * nx));
    double way = 0.42 * 2 * inner(h) * Math.max(0.62, flat);
    double thrown = 0.8 * Ink.bell(nx, 0.45, 0.30) * Ink.bell(h, FLOOR, 0.30);
    double field = 0.60 + 0.42 * Ink.step(1, 0.3, Math.abs(nx)) + thrown;
    double swirl = Noise.cloud(x * 5 + 1.5 * Math.sin(h * 5 + time), h * 4 - time * 1.1, 3, 11);
    field *= 0.86 + 0.30 * swirl + 0.16 * h;
    double edge = Ink.mix(0.5, 1, Ink.step(1, 0.85, Math.abs(nx)));
    out.over(
        1.08 * field * edge * Math.exp(-0.5 * way),
        0.98 * field * Math.pow(edge, 1.35) * Math.exp(-4.0 * way),
        0.86 * field * Math.pow(edge, 1.6) * Math.exp(-11 * way),
        1);
    if (pouring) {
      bubbles(x, h, out);
    }
  }

  private void bubbles(double x, double h, Ink out) {
    for (double[] bubble : bubbles) {
      double r = bubble[2];
      double dx = (x - bubble[0]) / r;
      double dy = (h - bubble[1]) / r;
      if (dx * dx + dy * dy < 1.44) {
        double wall = Ink.bell(Ink.far(dx, dy), 0.85, 0.22);
        double spark = Ink.bell(Ink.far(dx + 0.35, dy - 0.35), 0, 0.3);
        out.over(1, 0.86, 0.62, 0.5 * wall * bubble[3]);
        out.over(1, 1, 0.96, 0.8 * spark * bubble[3]);
      }
    }
  }

  /// Where the bubbles are now: x, height, radius, strength.
  private double[][] risen() {
    double[][] all = new double[46][];
    for (int i = 0; i < all.length; i++) {
      double age = (time + Noise.hash(i, 1, 5) * 1.4) % 1.4 / 1.4;
      double there = Math.sin(Math.PI * age);
      double x = 0.03 + (Noise.hash(i, 2, 5) - 0.5) * (0.16 + 0.42 * age);
      double h = level - 0.03 - (level - FLOOR) * 0.75 * Noise.hash(i, 3, 5) * there;
      all[i] = new double[] {x, h, 0.005 + 0.011 * Noise.hash(i, 4, 5), there};
    }
    return all;
  }

  private void surface(double x, double up, double top, Ink out) {
    double depth = (up - level) / TILT;
    double light = 0.92 + 0.18 * Ink.step(-0.4, 0.4, depth);
    out.over(1.0 * light, 0.62 * light, 0.26 * light, 1);
    out.over(1, 0.95, 0.85, 0.40 * Ink.bell(top, 0.97, 0.035));
    out.over(1, 0.96, 0.88, 0.34 * Ink.bell(x, -0.14, 0.10) * Ink.bell(depth, 0.16, 0.14));
    if (pouring) {
      double from = Ink.far(x - 0.03, depth);
      double wave = Math.sin(from * 62 - time * 21) * Math.exp(-5.5 * from);
      out.shine(1, 0.75, 0.45, 0.30 * wave);
      out.over(1, 0.92, 0.75, 0.75 * Ink.step(0.085, 0.03, from));
    }
  }

  private void ice(double x, double up, Ink out) {
    for (double[] cube : cubes) {
      double dx = x - cube[0];
      double dy = up - cube[1];
      double u = (dx * cube[3] + dy * cube[4]) / cube[2];
      double v = (dy * cube[3] - dx * cube[4]) / cube[2];
      block(u, v, cube, out);
    }
  }

  /// Where the ice is now: x, height, half a side, cosine and sine of its angle.
  private double[][] floating() {
    double[][] all = new double[ICE.length][];
    for (int i = 0; i < all.length; i++) {
      double[] ice = ICE[i];
      double bob = 0.012 * Math.sin(time * 2.1 * ice[4] + ice[0] * 20) * (pouring ? 2 : 1);
      double y = Math.max(level - 0.02 - ice[1] + bob, ice[5] + 0.3 * bob);
      double angle = ice[3] + 0.16 * Math.sin(time * 0.9 * ice[4] + ice[1] * 30);
      all[i] = new double[] {ice[0], y, ice[2], Math.cos(angle), Math.sin(angle)};
    }
    return all;
  }

  private static void block(double u, double v, double[] cube, Ink out) {
    double corner = 0.30;
    double qx = Math.max(Math.abs(u) - 1 + corner, 0);
    double qy = Math.max(Math.abs(v) - 1 + corner, 0);
    double d =
        Ink.far(qx, qy) + Math.min(Math.max(Math.abs(u), Math.abs(v)) - 1 + corner, 0) - corner;
    if (d > 0) {
      return;
    }
    double soft = Ink.step(0, -0.04, d);
    double wall = Ink.bell(d, -0.06, 0.07);
    double facet = Ink.step(-0.1, 0.1, u * 0.8 + v * 0.35 + 0.25 * Math.sin(3 * v + cube[0] * 9));
    double heart = Noise.cloud(u * 2 + cube[0] * 50, v * 2, 3, 21);
    double top = Ink.step(0.36, 0.44, v + 0.12 * u);
    double side = Ink.step(0.44, 0.52, u - 0.10 * v) * (1 - top);
    out.over(1, 0.92, 0.78, soft * (0.13 + 0.12 * facet + 0.26 * top));
    out.over(0.80, 0.40, 0.14, soft * 0.22 * side);
    out.over(1, 0.98, 0.93, soft * (0.34 * wall + 0.30 * Ink.step(0.58, 0.85, heart)));
    out.over(1, 1, 1, soft * 0.55 * Ink.bell(v + 0.12 * u, 0.40, 0.035));
    out.over(1, 1, 1, soft * 0.70 * Ink.bell(u + v, -0.95, 0.13) * Ink.bell(u - v, 0.2, 0.5));
    out.over(0.62, 0.26, 0.06, soft * 0.28 * Ink.bell(d, -0.02, 0.03) * Ink.step(-0.3, 0.8, u - v));
  }

  private static void glass(double x, double h, Ink out) {
    double r = outer(h);
    double nx = x / r;
    double far = Math.abs(nx);
    double azimuth = Math.toDegrees(2 * Math.asin(nx));
    double box = Ink.step(-104, -92, azimuth) * Ink.step(-60, -68, azimuth);
    double cross = 1 - 0.6 * Ink.bell(azimuth, -82, 1.6);
    double strip = Ink.step(96, 101, azimuth) * Ink.step(116, 110, azimuth);
    double ends = Ink.step(0.03, 0.10, h) * Ink.step(0.985, 0.95, h);
    out.over(1, 0.99, 0.97, (0.52 * box * cross + 0.34 * strip) * ends);
    out.over(0.45, 0.24, 0.14, 0.45 * Ink.step(0.955, 1.0, far));
    out.over(1, 0.98, 0.95, 0.55 * Ink.bell(far, 0.945, 0.012));
  }

  private static void lip(double x, double up, Ink out) {
    double d = ring(x, up, 1, outer(1));
    double depth = (up - 1) / (outer(1) * TILT);
    double edge = Ink.bell(d, 0.985, 0.022);
    out.over(1, 0.99, 0.97, 0.80 * edge * (0.45 + 0.55 * Math.abs(depth)));
    out.over(0.4, 0.24, 0.16, 0.35 * Ink.bell(d, 1.012, 0.012) * (depth < 0 ? 1 : 0.4));
  }

  /// The jet: a cord that thins as it falls, twisted a little by the lip it left.
  private void stream(double x, double up, Ink out) {
    if (up < level - 0.02) {
      return;
    }
    double fall = Math.max(0, 2.6 - up);
    double wide = 0.050 / Math.sqrt(0.55 + 0.45 * fall) + 0.004 * Math.sin(14 * up + 21 * time);
    double axis =
        0.03 + 0.006 * Math.sin(5 * up + 6 * time) + 0.004 * Noise.at(up * 6 + time * 9, 0, 31);
    double n = (x - axis) / wide;
    if (Math.abs(n) >= 1) {
      return;
    }
    double flat = Math.sqrt(1 - n * n);
    double ripple = Noise.cloud(n * 1.2, up * 3.4 + time * 8, 3, 41);
    double field = (0.55 + 0.7 * ripple) * (0.6 + 0.5 * flat) + 0.5 * Ink.bell(n, 0.45, 0.25);
    double soft = Ink.step(1, 0.9, Math.abs(n));
    out.over(1.05 * field, 0.56 * field, 0.17 * field, soft);
    out.over(
        1, 0.98, 0.92, 0.75 * Ink.bell(n, -0.45 + 0.1 * ripple, 0.16) * Ink.step(0.3, 0.6, ripple));
  }

  /// A soft shadow to the right and what light the tea throws into it.
  void shadow(double px, double py, double turn, Ink out) {
    double x = (px - middle) / scale;
    double back = (foot - py) / scale / TILT;
    double along = x * Math.cos(turn) + back * Math.sin(turn);
    double aside = back * Math.cos(turn) - x * Math.sin(turn);
    double blur = 0.03 + 0.07 * Math.max(0, along);
    double inside = Ink.step(-blur, blur, 0.38 - Math.abs(aside));
    double begun = Ink.step(-0.05, 0.1, along) * Ink.step(1.75, 1.1, along);
    double near = Ink.far(aside, along);
    double dark = Math.max(0.52 * inside * begun, 0.75 * Ink.step(0.43, 0.33, near));
    dark = Math.max(dark, 0.26 * Math.exp(-Math.pow(near / 0.6, 3)));
    out.over(0.055, 0.022, 0.018, 0.72 * dark);
    double glow = Ink.bell(aside, 0.02, 0.15) * Ink.bell(along, 0.72, 0.30);
    double web = 0.55 + 0.9 * Math.pow(Noise.cloud(along * 7, aside * 9 + time * 0.6, 3, 51), 2);
    out.shine(1.0, 0.45, 0.10, 0.95 * glow * inside * web);
  }
}
