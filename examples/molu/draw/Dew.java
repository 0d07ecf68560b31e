import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Drops of water on something: each bends what lies behind it, carries a light above and a glow
/// below, and lays a small shadow.
final class Dew implements Pixels.Shader {
  private record Drop(double x, double y, double r, double tall) {}

  private static final int CELL = 120;

  private final Pixels.Shader behind;
  private final List<List<Drop>> cells = new ArrayList<>();

  Dew(Pixels.Shader behind) {
    this.behind = behind;
    for (int i = 0; i < 12 * 15; i++) {
      cells.add(new ArrayList<>());
    }
    List<Drop> placed = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 9000 && placed.size() < 900; i++) {
      double size = Math.pow(random.nextDouble(), 5);
      double r = 3.5 + 34 * size * (1 - placed.size() / 1100.0);
      Drop drop =
          new Drop(
              random.nextDouble() * 1440,
              random.nextDouble() * 1800,
              r,
              1 + 0.25 * random.nextDouble() * size * 4);
      if (placed.stream().noneMatch(other -> near(drop, other))) {
        placed.add(drop);
      }
    }
    placed.sort(Comparator.comparingDouble(Drop::r));
    placed.forEach(this::file);
  }

  private static boolean near(Drop a, Drop b) {
    return Ink.far(a.x - b.x, (a.y - b.y) / 1.2) < 1.15 * (a.r + b.r) + 2;
  }

  /// Into every cell that the drop or its shadow can reach.
  private void file(Drop drop) {
    for (int cx = 0; cx < 12; cx++) {
      for (int cy = 0; cy < 15; cy++) {
        boolean reaches =
            Math.abs(drop.x - (cx + 0.5) * CELL) < CELL / 2.0 + 2 * drop.r
                && Math.abs(drop.y - (cy + 0.5) * CELL) < CELL / 2.0 + 3 * drop.r;
        if (reaches) {
          cells.get(cx * 15 + cy).add(drop);
        }
      }
    }
  }

  @Override
  public void at(double x, double y, Ink out) {
    int cx = Math.clamp((int) (x / CELL), 0, 11);
    int cy = Math.clamp((int) (y / CELL), 0, 14);
    Ink probe = new Ink();
    for (Drop drop : cells.get(cx * 15 + cy)) {
      double u = (x - drop.x) / drop.r;
      double v = (y - drop.y) / (drop.r * drop.tall);
      double d = Ink.far(u, v);
      if (d < 1) {
        behind.at(drop.x, drop.y, probe);
        if (probe.a > 0.5) {
          inside(drop, u, v, d, out);
          return;
        }
      }
    }
    behind.at(x, y, out);
    if (out.a > 0.5) {
      for (Drop drop : cells.get(cx * 15 + cy)) {
        double u = (x - drop.x - 0.16 * drop.r) / drop.r;
        double v = (y - drop.y - 0.30 * drop.r) / (drop.r * drop.tall);
        double d = Ink.far(u, v);
        out.over(0.20, 0.06, 0.02, 0.34 * Ink.step(1.25, 0.80, d));
      }
    }
  }

  private void inside(Drop drop, double u, double v, double d, Ink out) {
    double bend = -0.55 * (1 - 0.5 * d * d);
    behind.at(drop.x + u * drop.r * bend * 2.2, drop.y + v * drop.r * bend * 2.2, out);
    double below = Ink.step(-0.3, 0.95, 0.35 * u + 0.95 * v) * Ink.step(1.02, 0.75, d);
    out.shine(1, 0.78, 0.52, 0.30 * below);
    out.over(
        0.16, 0.05, 0.02, 0.34 * Ink.step(0.2, 1, -0.45 * u - 0.85 * v) * Ink.step(0.35, 1, d));
    out.over(0.10, 0.03, 0.01, 0.30 * Ink.step(0.86, 1.0, d));
    double spot = Ink.step(0.30, 0.16, Ink.far((u + 0.36) / 0.9, (v + 0.42) / 0.7));
    out.over(1, 1, 1, 0.92 * spot);
    out.over(1, 0.97, 0.9, 0.45 * Ink.bell(d, 0.84, 0.07) * Ink.step(0.2, 0.9, 0.5 * u + 0.8 * v));
  }
}
