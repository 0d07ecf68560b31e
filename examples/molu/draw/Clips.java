import java.io.IOException;
import java.nio.file.Path;

/// The pictures that move. What matters stays in the middle square, for every format crops them.
final class Clips {
  private static final int W = 810;
  private static final int H = 1440;

  private Clips() {}

  /// Tea is poured over ice.
  static void pour(Path file, int frames) throws IOException {
    try (Film film = new Film(file, W, H)) {
      for (int i = 0; i < frames; i++) {
        film.add(poured(i / (double) Film.FRAMES_PER_SECOND, i / (double) frames));
      }
    }
  }

  static Pixels poured(double time, double share) {
    double level = 0.34 + 0.47 * share;
    Tumbler glass = new Tumbler(405, 1105, 700, level, time, true);
    Pixels p = new Pixels(W, H);
    p.draw(Clips::terrace, 1);
    p.draw(
        (x, y, out) -> {
          if (y > 985) {
            glass.shadow(x, y, 0.35, out);
          }
        },
        1,
        985,
        H);
    p.draw(glass, 2, 0, 1190);
    return p;
  }

  private static void terrace(double x, double y, Ink out) {
    double edge = 985;
    out.set(0xf39a70, 1);
    double sun = Ink.far(x - 590, y - 380);
    out.over(1.0, 0.62, 0.36, 0.75 * Ink.bell(sun, 0, 640));
    out.over(1.0, 0.80, 0.52, 0.80 * Ink.step(236, 196, sun));
    double hills = 800 + 46 * Math.sin(x * 0.0062 + 0.4) + 16 * Math.sin(x * 0.015);
    out.over(0.60, 0.20, 0.11, 0.70 * Ink.step(hills - 26, hills + 26, y));
    double nearer = 890 + 40 * Math.sin(x * 0.0056 + 2.6);
    out.over(0.035, 0.16, 0.13, 0.86 * Ink.step(nearer - 20, nearer + 20, y));
    if (y > edge - 4) {
      double near = (y - edge) / (H - edge);
      double grain = Noise.cloud(x / 190, y / 9, 4, 71);
      double shade = 0.60 + 0.36 * Math.max(0, near) + 0.08 * (grain - 0.5);
      double cover = Ink.step(edge - 4, edge + 4, y);
      out.over(0.98 * shade, 0.60 * shade, 0.36 * shade, cover);
    }
  }

  /// Tea that unfolds in cold water.
  static void steep(Path file, int frames) throws IOException {
    try (Film film = new Film(file, W / 2, H / 2)) {
      for (int i = 0; i < frames; i++) {
        double time = i / (double) Film.FRAMES_PER_SECOND;
        film.add(steeped(time));
      }
    }
  }

  static Pixels steeped(double time) {
    Pixels p = new Pixels(W / 2, H / 2);
    return p.draw((x, y, out) -> water(x / (W / 2.0), y / (W / 2.0), time, out), 1);
  }

  private static void water(double u, double v, double time, Ink out) {
    double d = brewed(u, v, time);
    double lit = brewed(u - 0.012, v - 0.016, time) - d;
    double back = 0.80 + 0.30 * Ink.bell(Ink.far(u - 0.28, v - 0.42), 0, 0.75);
    double k = 2.6 * d;
    out.set(
        1.02 * back * Math.exp(-0.13 * k),
        0.95 * back * Math.exp(-0.60 * k),
        0.84 * back * Math.exp(-1.75 * k),
        1);
    out.shine(1, 0.86, 0.6, 0.55 * Math.max(0, lit));
    double deep = Math.clamp(1 + 1.1 * Math.min(0, lit), 0, 1);
    out.times(Ink.mix(1, deep, 0.5), deep, deep);
  }

  /// How much tea there is at a point: a front that sinks and folds over itself.
  private static double brewed(double u, double v, double time) {
    double sink = 0.16 * time;
    double wx = Noise.cloud(u * 2.3, v * 1.9 - sink * 1.5, 3, 101) - 0.5;
    double wy = Noise.cloud(u * 2.1 + 7, v * 1.8 - sink, 3, 111) - 0.5;
    double x = u + 0.55 * wx + 0.10 * Math.sin(3.1 * v + 0.7 * time);
    double y = v + 0.62 * wy - sink;
    double body = Noise.cloud(x * 3.4 + 0.35 * wy, y * 2.5, 4, 121);
    double front = Ink.step(0.95, -0.25, y - 0.62 * (wx + 0.5));
    double veil = Ink.step(0.22, 0.90, body);
    return 0.10 * Ink.step(2.0, 0, v) + 1.15 * front * veil + 0.35 * Math.pow(front, 3);
  }
}
