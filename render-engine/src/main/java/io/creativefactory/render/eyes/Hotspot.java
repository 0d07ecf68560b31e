package io.creativefactory.render.eyes;

import org.jspecify.annotations.Nullable;

/// Finds the one part of a saliency map that draws the eye most. The mean of the whole map would
/// lie between two things, on neither.
final class Hotspot {
  private static final int WIDTH = Glimpse.WIDTH;
  private static final int HEIGHT = Glimpse.HEIGHT;

  /// Cells of the part: about a third of the width and half of the height, what a tall crop holds.
  private static final int ACROSS = 10;

  private static final int DOWN = 9;

  /// Raised to this power, the brightest part of the map outweighs a dim and wide rest.
  private static final int SHARPENING = 3;

  /// How much more another part must draw than the one that was looked at before.
  private static final double MORE = 1.35;

  private final double[] weights = new double[WIDTH * HEIGHT];
  private double sum;

  /// @param saliency 0 to 255, row by row
  Hotspot(byte[] saliency) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.pow((saliency[i] & 0xff) / 255.0, SHARPENING);
      sum += weights[i];
    }
  }

  /// What a part of the map holds.
  ///
  /// @param mass sum of its weights
  private record Part(double x, double y, double mass) {}

  /// @param before where the eye was, as shares of width and height; null for the first look
  /// @return x and y as shares of width and height, and how sure: 0.05 (all is even) to 0.95 (all
  ///   lies in one place); the middle and 0 for an empty map
  double[] find(double @Nullable [] before) {
    if (sum < 1e-6) {
      return new double[] {0.5, 0.5, 0};
    }
    Part best = new Part(0.5, 0.5, 0);
    for (int top = 0; top + DOWN <= HEIGHT; top++) {
      for (int left = 0; left + ACROSS <= WIDTH; left++) {
        Part part = part(left, top);
        best = part.mass > best.mass ? part : best;
      }
    }
    if (before != null) {
      Part same = around(before[0], before[1]);
      best = best.mass > MORE * same.mass ? best : same;
    }
    // A second look about what was found puts it into the middle of the part.
    Part found = around(best.x, best.y);
    double area = ACROSS * DOWN / (double) (WIDTH * HEIGHT);
    double sure = Math.clamp((found.mass / sum - area) / (1 - area), 0.05, 0.95);
    return new double[] {found.x, found.y, sure};
  }

  private Part around(double x, double y) {
    int left = (int) Math.round(x * WIDTH - ACROSS / 2.0);
    int top = (int) Math.round(y * HEIGHT - DOWN / 2.0);
    return part(Math.clamp(left, 0, WIDTH - ACROSS), Math.clamp(top, 0, HEIGHT - DOWN));
  }

  private Part part(int left, int top) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int row = top; row < top + DOWN; row++) {
      for (int column = left; column < left + ACROSS; column++) {
        double weight = weights[row * WIDTH + column];
        mass += weight;
        x += weight * (column + 0.5);
        y += weight * (row + 0.5);
      }
    }
    return mass == 0
        ? new Part((left + ACROSS / 2.0) / WIDTH, (top + DOWN / 2.0) / HEIGHT, 0)
        : new Part(x / mass / WIDTH, y / mass / HEIGHT, mass);
  }
}
