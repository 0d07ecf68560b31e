import java.io.IOException;
import java.nio.file.Path;

/// The pictures that stand still.
final class Stills {
  private Stills() {}

  /// The bottle alone, on nothing.
  static Pixels pack() {
    return new Pixels(700, 1800).draw(new Bottle(350, 1752, 1700), 3);
  }

  static void all(Path folder) throws IOException {
    morning().jpeg(folder.resolve("morning.jpg"));
    row().jpeg(folder.resolve("row.jpg"));
    dew().jpeg(folder.resolve("dew.jpg"));
  }

  /// Bottle and glass in the first sun of the day.
  static Pixels morning() {
    Pixels p = new Pixels(1440, 1800);
    double edge = 1395;
    Bottle bottle = new Bottle(560, 1575, 1230);
    Tumbler glass = new Tumbler(1040, 1640, 520, 0.80, 0.4, false);
    p.draw((x, y, out) -> room(x, y, edge, out), 1);
    p.draw(
        (x, y, out) -> {
          if (y > edge) {
            bottle.shadow(x, y, 0.42, 0.75, out);
            glass.shadow(x, y, 0.42, out);
          }
        },
        2);
    p.draw(bottle, 3).draw(glass, 3);
    p.draw((x, y, out) -> vignette(x / 1440, y / 1800, out), 1);
    return p;
  }

  private static void room(double x, double y, double edge, Ink out) {
    double u = x / 1800;
    double v = y / 1800;
    if (y < edge) {
      double sun = Sunlight.at(u, v);
      double plaster = 0.97 + 0.06 * Noise.cloud(x / 90, y / 90, 4, 61);
      out.set(0xf0a783, 1);
      out.times(plaster * 0.86, plaster * 0.80, plaster * 0.82);
      out.over(1.0, 0.72, 0.47, 0.80 * sun * plaster);
      double low = Ink.step(edge - 260, edge, y);
      out.over(0.62, 0.25, 0.14, 0.22 * low);
      return;
    }
    double near = (y - edge) / (1800 - edge);
    double grain = Noise.cloud(x / 340, y / 16, 4, 71);
    out.set(0xffd9b8, 1);
    double shade = 0.72 + 0.30 * near + 0.06 * (grain - 0.5);
    out.times(shade, shade * 0.97, shade * 0.94);
    double light = Ink.step(-0.1, 0.3, u - 0.05 + 0.2 * near) * Ink.step(1.1, 0.5, u);
    out.over(1.0, 0.86, 0.66, 0.35 * light);
    out.over(0.45, 0.17, 0.10, 0.35 * Ink.step(0.03, 0, near));
  }

  /// Seven bottles on parade, long shadows.
  static Pixels row() {
    Pixels p = new Pixels(1440, 1440);
    double edge = 560;
    p.draw(
        (x, y, out) -> {
          out.set(0x1d5a50, 1);
          double shine = Ink.bell(Ink.far((x - 460) / 1.3, y - 420), 0, 760);
          out.over(0.09, 0.36, 0.29, 0.75 * shine);
          if (y > edge) {
            out.over(0x2b6f62, Ink.step(edge, edge + 10, y));
            out.over(0.10, 0.42, 0.34, 0.5 * shine);
          }
        },
        1);
    double[][] places = {{1262, 1000, 660}, {985, 1060, 755}, {655, 1140, 870}, {262, 1245, 1020}};
    for (double[] place : places) {
      Bottle bottle = new Bottle(place[0], place[1], place[2]);
      p.draw(
          (x, y, out) -> {
            if (y > edge) {
              bottle.shadow(x, y, 0.5, 0.62, out);
            }
          },
          2);
      p.draw(bottle, 2);
    }
    p.draw((x, y, out) -> vignette(x / 1440, y / 1440, out), 1);
    return p;
  }

  /// Close on the cold glass.
  static Pixels dew() {
    Pixels p = new Pixels(1440, 1800);
    p.draw(
        (x, y, out) -> {
          out.set(0xffb487, 1);
          double sun = Ink.bell(Ink.far(x - 1150, y - 300), 0, 900);
          out.over(1.0, 0.83, 0.62, 0.8 * sun);
          out.over(0.80, 0.24, 0.12, 0.35 * Ink.step(900, 1900, y));
        },
        1);
    Bottle bottle = new Bottle(690, 3030, 3600);
    p.draw(new Dew(bottle), 2);
    p.draw((x, y, out) -> vignette(x / 1440, y / 1800, out), 1);
    return p;
  }

  private static void vignette(double u, double v, Ink out) {
    double far = Ink.far(u - 0.5, v - 0.5) / 0.7071;
    out.over(0.03, 0.018, 0.016, 0.20 * Math.pow(far, 3));
  }
}
