package io.creativefactory.render.shot;

/// How far the picture as a whole went between two frames, found on the coarse grid.
final class Drift {
  private static final int REACH_X = 8;
  private static final int REACH_Y = 5;
  private static final int SCALE = Mark.FINE_WIDTH / Mark.WIDTH;

  private Drift() {}

  /// @return to the right and down, in cells of the fine grid
  static int[] of(Mark before, Mark after) {
    int bestX = 0;
    int bestY = 0;
    double least = difference(before, after, 0, 0);
    for (int dy = -REACH_Y; dy <= REACH_Y; dy++) {
      for (int dx = -REACH_X; dx <= REACH_X; dx++) {
        double off = difference(before, after, dx, dy);
        if (off < 0.97 * least) {
          least = off;
          bestX = dx;
          bestY = dy;
        }
      }
    }
    return new int[] {bestX * SCALE, bestY * SCALE};
  }

  private static double difference(Mark before, Mark after, int dx, int dy) {
    float sum = 0;
    int fromX = Math.max(0, dx);
    int toX = Math.min(Mark.WIDTH, Mark.WIDTH + dx);
    int fromY = Math.max(0, dy);
    int toY = Math.min(Mark.HEIGHT, Mark.HEIGHT + dy);
    for (int y = fromY; y < toY; y++) {
      int one = y * Mark.WIDTH;
      int other = (y - dy) * Mark.WIDTH - dx;
      for (int x = fromX; x < toX; x++) {
        sum += Math.abs(after.coarse[one + x] - before.coarse[other + x]);
      }
    }
    return sum / ((toX - fromX) * (toY - fromY));
  }
}
