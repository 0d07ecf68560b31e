import java.awt.image.BufferedImage;

/// A bottle of cold tea as a studio would light it: a large soft light on the left, a strip on the
/// right, a bright field behind. It is a turned body, so its shape is one curve and its light
/// follows from the angle of the surface alone.
final class Bottle implements Pixels.Shader {
  static final double LEVEL = 0.79;
  private static final double TILT = 0.11;
  private static final double LABEL_LOW = 0.105;
  private static final double LABEL_HIGH = 0.475;
  private static final double LABEL_TURN = Math.toRadians(84);
  private static final BufferedImage LABEL = Lettering.label();

  private final double middle;
  private final double foot;
  private final double scale;

  /// @param middle axis, in pixels
  /// @param foot where the axis meets the table
  /// @param scale height in pixels
  Bottle(double middle, double foot, double scale) {
    this.middle = middle;
    this.foot = foot;
    this.scale = scale;
  }

  /// Half its width at a height of 0 to 1, in heights.
  static double radius(double h) {
    double body = 0.168;
    double neck = 0.0585;
    if (h < 0.028) {
      double t = 1 - Math.max(0, h) / 0.028;
      return body - 0.024 * (1 - Math.sqrt(1 - t * t));
    }
    if (h < 0.53) {
      return body;
    }
    if (h < 0.80) {
      double t = (h - 0.53) / 0.27;
      return Ink.mix(body, neck, t * t * t * (t * (6 * t - 15) + 10));
    }
    if (h < 0.875) {
      return neck + 0.006 * Ink.bell(h, 0.868, 0.007);
    }
    double top = Math.max(0, (h - 0.985) / 0.015);
    return 0.0675 - 0.012 * (1 - Math.sqrt(Math.max(0, 1 - top * top)));
  }

  @Override
  public void at(double px, double py, Ink out) {
    double x = (px - middle) / scale;
    double up = (foot - py) / scale;
    if (Math.abs(x) > 0.18 || up < -0.05 || up > 1.05) {
      return;
    }
    double h = up;
    double z = 0;
    for (int i = 0; i < 5; i++) {
      double r = radius(Math.clamp(h, 0.0, 1.0));
      z = Math.sqrt(Math.max(0, r * r - x * x));
      h = up + z * TILT;
    }
    if (h > 1) {
      lid(x, (up - 1) / TILT, out);
      return;
    }
    double r = radius(h);
    if (h < 0 || Math.abs(x) >= r) {
      return;
    }
    surface(x / r, h, r, out);
  }

  private static void lid(double x, double back, Ink out) {
    if (Ink.far(x, back) < radius(1)) {
      out.set(0x2a625a, 1);
      out.shine(1, 1, 1, 0.10 * Ink.bell(x, -0.02, 0.03));
    }
  }

  private static void surface(double nx, double h, double r, Ink out) {
    double slope = (radius(Math.min(1, h + 0.002)) - radius(Math.max(0, h - 0.002))) / 0.004;
    double length = Ink.far(1, slope);
    double flat = Math.sqrt(1 - nx * nx);
    double ny = -slope / length;
    double nz = flat / length;
    if (h > 0.878) {
      cap(nx, ny, nz, h, out);
      return;
    }
    double turn = Math.asin(nx);
    if (h > LABEL_LOW && h < LABEL_HIGH && Math.abs(turn) < LABEL_TURN) {
      paper(turn, nx, nz, h, out);
      return;
    }
    if (h < LEVEL) {
      tea(nx, flat, h, r, out);
    } else {
      air(nx, out);
    }
    meniscus(nx, flat, h, out);
    gloss(nx, ny, nz, 1, out);
  }

  private static void tea(double nx, double flat, double h, double r, Ink out) {
    double far = Math.abs(nx);
    double way = 2 * 0.95 * r * Math.max(0.62 * Ink.step(1.0, 0.90, far), flat);
    // what the round body throws together: light from the left leaves on the right, low down
    double thrown =
        0.75 * Ink.bell(nx, 0.42, 0.30) * Ink.bell(h, 0.06, 0.26)
            + 0.45 * Ink.bell(nx, 0.35, 0.25) * Ink.bell(h, 0.60, 0.13);
    double field = 0.50 + 0.48 * Ink.step(1.0, 0.25, far) + thrown;
    field *= 0.80 + 0.34 * h;
    double edge = Ink.mix(0.40, 1, Ink.step(0.995, 0.84, far));
    out.set(
        1.06 * field * edge * Math.exp(-0.45 * way),
        0.96 * field * Math.pow(edge, 1.35) * Math.exp(-4.4 * way),
        0.84 * field * Math.pow(edge, 1.6) * Math.exp(-12.5 * way),
        1);
    double wall = Ink.step(0.945, 0.965, far) * Ink.step(1.0, 0.985, far);
    out.over(1.0, 0.80, 0.60, 0.55 * wall);
    double foot = Ink.step(0.05, 0.02, h);
    out.over(0.98, 0.66, 0.40, 0.45 * foot * (0.4 + 0.6 * Ink.bell(nx, 0.2, 0.5)));
  }

  private static void air(double nx, Ink out) {
    double far = Math.abs(nx);
    out.set(0.72, 0.78, 0.76, 0.26 + 0.5 * Ink.step(0.6, 1.0, far));
    out.over(0.16, 0.24, 0.22, 0.55 * Ink.step(0.90, 0.99, far));
  }

  /// The tea's own surface, a thin bright ring.
  private static void meniscus(double nx, double flat, double h, Ink out) {
    double ring = Ink.bell(h, LEVEL + 0.001, 0.0032);
    out.over(1.0, 0.74, 0.46, 0.75 * ring * (0.5 + 0.5 * flat));
  }

  private static void gloss(double nx, double ny, double nz, double strength, Ink out) {
    double azimuth = Math.toDegrees(2 * Math.asin(nx));
    double rise = 2 * nz * ny;
    double reach = Ink.step(0.80, 0.30, rise) * Ink.step(-0.75, -0.4, rise);
    double fresnel = 0.05 + 0.95 * Math.pow(1 - nz, 5);
    double box = Ink.step(-104, -92, azimuth) * Ink.step(-58, -66, azimuth) * reach;
    double cross = 1 - 0.55 * Ink.bell(azimuth, -81, 1.6);
    double strip = Ink.step(94, 99, azimuth) * Ink.step(116, 110, azimuth) * reach;
    double roof = Ink.bell(rise, 0.86, 0.16) * Ink.bell(azimuth, -14, 34);
    double light = 0.66 * box * cross + 0.40 * strip + 0.06 * roof;
    double cover = Math.min(1, strength * (light + 0.24 * fresnel));
    out.over(1, 0.985, 0.96, cover);
  }

  private static void paper(double turn, double nx, double nz, double h, Ink out) {
    double u = 0.5 + turn / (2 * LABEL_TURN);
    double v = 1 - (h - LABEL_LOW) / (LABEL_HIGH - LABEL_LOW);
    int rgb = texel(u * (LABEL.getWidth() - 1), v * (LABEL.getHeight() - 1));
    out.set(rgb, 1);
    double lambert = -0.62 * nx + 0.76 * nz;
    double shade = 0.40 + 0.66 * Math.max(0, lambert) + 0.10 * Ink.step(0.5, 1, nx);
    double edge = 1 - 0.28 * Ink.step(LABEL_TURN - 0.05, LABEL_TURN, Math.abs(turn));
    double rim = 1 - 0.16 * (Ink.step(LABEL_HIGH - 0.004, LABEL_HIGH, h));
    double fibre = 0.985 + 0.03 * Noise.at(u * 900, v * 620, 3);
    double all = shade * edge * rim * fibre;
    out.times(all * 1.01, all, all * 0.975);
    out.shine(1, 0.97, 0.93, 0.05 * Ink.bell(nx, -0.6, 0.16));
  }

  private static int texel(double x, double y) {
    int i = (int) Math.clamp(x, 0, LABEL.getWidth() - 2);
    int j = (int) Math.clamp(y, 0, LABEL.getHeight() - 2);
    int rgb = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double top = Ink.mix(part(i, j, shift), part(i + 1, j, shift), x - i);
      double bottom = Ink.mix(part(i, j + 1, shift), part(i + 1, j + 1, shift), x - i);
      rgb |= (int) Math.round(Ink.mix(top, bottom, y - j)) << shift;
    }
    return rgb;
  }

  private static int part(int x, int y, int shift) {
    return LABEL.getRGB(x, y) >> shift & 255;
  }

  private static void cap(double nx, double ny, double nz, double h, Ink out) {
    out.set(0x1d4c46, 1);
    double ridge = h < 0.972 && h > 0.893 ? 0.5 + 0.5 * Math.cos(Math.asin(nx) * 46) : 0.6;
    double shade = 0.45 + 0.55 * Math.max(0, -0.5 * nx + 0.75 * nz + 0.3 * ny);
    double seam = 1 - 0.5 * Ink.bell(h, 0.893, 0.0022);
    out.times(
        shade * seam * (0.72 + 0.34 * ridge),
        shade * seam * (0.72 + 0.34 * ridge),
        shade * seam * (0.72 + 0.34 * ridge));
    double azimuth = Math.toDegrees(2 * Math.asin(nx));
    double box = Ink.step(-112, -88, azimuth) * Ink.step(-48, -68, azimuth);
    double strip = Ink.step(90, 98, azimuth) * Ink.step(120, 110, azimuth);
    out.shine(0.9, 1, 0.97, 0.26 * box * (0.55 + 0.45 * ridge) + 0.12 * strip);
    out.shine(1, 1, 1, 0.25 * Ink.bell(h, 0.984, 0.004) * Ink.bell(nx, -0.4, 0.45));
  }

  /// The shadow that a light from the left throws on a table at a pixel, with the glow that the tea
  /// lets through: table depth is seen foreshortened by the tilt.
  ///
  /// @param turn direction of the shadow, from the right towards the back
  /// @param steep how high the light stands for each length
  void shadow(double px, double py, double turn, double steep, Ink out) {
    double x = (px - middle) / scale;
    double back = (foot - py) / scale / TILT;
    double along = x * Math.cos(turn) + back * Math.sin(turn);
    double aside = back * Math.cos(turn) - x * Math.sin(turn);
    double h = along * steep;
    double blur = 0.010 + 0.06 * Math.max(0, along);
    double r = radius(Math.clamp(h, 0.0, 1.0));
    double inside = Ink.step(-blur, blur, r - Math.abs(aside));
    double begun = Ink.step(-0.02, 0.05, along) * Ink.step(1.06, 0.94, h);
    double dark = 0.66 * inside * begun * Math.exp(-0.35 * Math.max(0, along));
    double near = Ink.far(aside, along);
    dark = Math.max(dark, 0.78 * Ink.step(0.205, 0.15, near));
    dark = Math.max(dark, 0.30 * Math.exp(-Math.pow(near / 0.30, 3)));
    out.over(0.055, 0.022, 0.018, 0.72 * dark);
    double paper = Ink.step(0.06, 0.13, h) * Ink.step(0.52, 0.45, h);
    double tea = Ink.step(0.0, 0.10, h) * Ink.step(LEVEL + 0.03, LEVEL - 0.10, h);
    double glow = Ink.bell(aside, 0, 0.30 * r + 0.02) * begun * tea * (1 - 0.94 * paper);
    out.shine(1.0, 0.40, 0.08, 0.62 * glow * inside);
  }
}
