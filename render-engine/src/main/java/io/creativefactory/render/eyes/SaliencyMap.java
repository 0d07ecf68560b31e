package io.creativefactory.render.eyes;

import io.creativefactory.render.shot.ShotWatch;
import java.util.Arrays;
import java.util.List;

/// What draws the eye: what differs in colour from its surroundings and from the picture's rim,
/// what moves against the rest, faces, and the middle a little more than the edges.
final class SaliencyMap {
  private static final int WIDTH = Glimpse.WIDTH;
  private static final int HEIGHT = Glimpse.HEIGHT;
  private static final double FACE = 1.5;

  /// Differences of colour below this, in levels, are not blown up.
  private static final double FAINT = 12;

  /// A part that moves by a hundredth of the width a frame against the rest is plainly seen.
  private static final double LIVELY = 0.01;

  private SaliencyMap() {}

  /// @param thumb `0xrrggbb`
  /// @param against of [ShotWatch#against]
  /// @return the same grid, 0 to 1, its greatest 1 unless all is even
  static double[] of(int[] thumb, double[] against, List<Gaze.FaceBox> faces) {
    double[][] planes = planes(thumb);
    double[] map = new double[thumb.length];
    for (double[] plane : planes) {
      double rim = rim(plane);
      double[] wide = blurred(plane, 5);
      double[] near = blurred(plane, 1);
      for (int i = 0; i < map.length; i++) {
        map[i] += Math.abs(near[i] - wide[i]) + 0.5 * Math.abs(near[i] - rim);
      }
    }
    scale(map, FAINT);
    for (int i = 0; i < map.length; i++) {
      int column = i % WIDTH * ShotWatch.COLUMNS / WIDTH;
      int row = i / WIDTH * ShotWatch.ROWS / HEIGHT;
      map[i] += Math.min(1, against[row * ShotWatch.COLUMNS + column] / LIVELY);
      double x = (i % WIDTH + 0.5) / WIDTH;
      int line = i / WIDTH;
      double y = (line + 0.5) / HEIGHT;
      double off = Math.hypot(x - 0.5, y - 0.5);
      map[i] *= Math.exp(-off * off / (2 * 0.35 * 0.35));
      for (Gaze.FaceBox face : faces) {
        map[i] += holds(face, x, y) ? FACE : 0;
      }
    }
    double[] smooth = blurred(map, 1);
    scale(smooth, 0.05);
    return smooth;
  }

  private static boolean holds(Gaze.FaceBox face, double x, double y) {
    return x >= face.x()
        && x <= face.x() + face.width()
        && y >= face.y()
        && y <= face.y() + face.height();
  }

  /// Brightness and two opponent colours.
  private static double[][] planes(int[] thumb) {
    double[][] planes = new double[3][thumb.length];
    for (int i = 0; i < thumb.length; i++) {
      double red = thumb[i] >> 16 & 0xff;
      double green = thumb[i] >> 8 & 0xff;
      double blue = thumb[i] & 0xff;
      planes[0][i] = (red + green + blue) / 3;
      planes[1][i] = red - green;
      planes[2][i] = (red + green) / 2 - blue;
    }
    return planes;
  }

  private static double rim(double[] plane) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < plane.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      if (x == 0 || y == 0 || x == WIDTH - 1 || y == HEIGHT - 1) {
        sum += plane[i];
        count++;
      }
    }
    return sum / count;
  }

  private static double[] blurred(double[] plane, int reach) {
    double[] across = new double[plane.length];
    double[] both = new double[plane.length];
    for (int i = 0; i < plane.length; i++) {
      int x = i % WIDTH;
      int from = Math.max(0, x - reach);
      int to = Math.min(WIDTH - 1, x + reach);
      for (int k = from; k <= to; k++) {
        across[i] += plane[i - x + k] / (to - from + 1);
      }
    }
    for (int i = 0; i < plane.length; i++) {
      int y = i / WIDTH;
      int from = Math.max(0, y - reach);
      int to = Math.min(HEIGHT - 1, y + reach);
      for (int k = from; k <= to; k++) {
        both[i] += across[k * WIDTH + i % WIDTH] / (to - from + 1);
      }
    }
    return both;
  }

  /// To 1 at most.
  ///
  /// @param least what the greatest value counts as at least, so that noise stays small
  private static void scale(double[] map, double least) {
    double top = Math.max(least, Arrays.stream(map).max().orElse(0));
    for (int i = 0; i < map.length; i++) {
      map[i] /= top;
    }
  }
}
