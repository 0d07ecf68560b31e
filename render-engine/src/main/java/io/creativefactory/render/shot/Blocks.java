package io.creativefactory.render.shot;

import java.util.Arrays;

/// Follows 108 blocks of the fine grid from one frame to the next. Remembers the last movement of
/// each block as a first guess for the next. Not safe for use by several threads.
final class Blocks {
  static final int BLOCK_WIDTH = 8;
  static final int BLOCK_HEIGHT = 6;
  static final int COLUMNS = Mark.FINE_WIDTH / BLOCK_WIDTH;
  static final int ROWS = Mark.FINE_HEIGHT / BLOCK_HEIGHT;
  static final int COUNT = COLUMNS * ROWS;

  private static final int PIXELS = BLOCK_WIDTH * BLOCK_HEIGHT;
  private static final int FAR_X = 24;
  private static final int FAR_Y = 15;
  private static final double TEXTURE = 2.5;

  /// A block that moved must match by this much better than one that stays, in levels a pixel.
  private static final double INERTIA = 0.35;

  private final int[] moveX = new int[COUNT];
  private final int[] moveY = new int[COUNT];
  private final int[] moved = new int[Mark.FINE_WIDTH * Mark.FINE_HEIGHT];
  private final boolean[] textured = new boolean[COUNT];
  private double left;

  /// Compares two frames.
  Step step(Mark before, Mark after) {
    int[] whole = Drift.of(before, after);
    long sum = 0;
    for (int block = 0; block < COUNT; block++) {
      sum += follow(before, after, block, whole);
    }
    left = sum / 255.0 / moved.length;
    return new Step(unlike(after.fine), left, before.colourDistance(after), flow());
  }

  /// Whether a block moved against the rest of the picture after the last [#step]; for finding what
  /// a picture is about. In shares of the picture's width.
  double against(int block, Flow whole) {
    if (!textured[block]) {
      return 0;
    }
    double right = moveX[block] / (double) Mark.FINE_WIDTH - whole.right();
    double down = moveY[block] / (double) Mark.FINE_HEIGHT - whole.down();
    return Math.hypot(right, down);
  }

  private int follow(Mark before, Mark after, int block, int[] whole) {
    int x = block % COLUMNS * BLOCK_WIDTH;
    int y = block / COLUMNS * BLOCK_HEIGHT;
    Search search = new Search(before.fine, after.fine, x, y);
    search.look(0, 0);
    int staying = search.least;
    search.look(moveX[block], moveY[block]);
    search.look(whole[0], whole[1]);
    if (block % COLUMNS > 0) {
      search.look(moveX[block - 1], moveY[block - 1]);
    }
    search.around(2);
    search.around(1);
    search.around(1);
    if (staying - search.least <= INERTIA * PIXELS) {
      search.stay(staying);
    }
    moveX[block] = search.bestX;
    moveY[block] = search.bestY;
    textured[block] = texture(after.fine, x, y) > TEXTURE;
    paint(before.fine, x, y, block);
    return search.least;
  }

  private void paint(int[] before, int x, int y, int block) {
    for (int row = 0; row < BLOCK_HEIGHT; row++) {
      int from = (y + row - moveY[block]) * Mark.FINE_WIDTH + x - moveX[block];
      System.arraycopy(before, from, moved, (y + row) * Mark.FINE_WIDTH + x, BLOCK_WIDTH);
    }
  }

  private static double texture(int[] fine, int x, int y) {
    int sum = 0;
    for (int row = 1; row < BLOCK_HEIGHT; row++) {
      for (int column = 1; column < BLOCK_WIDTH; column++) {
        int at = (y + row) * Mark.FINE_WIDTH + x + column;
        sum += Math.abs(fine[at] - fine[at - 1]) + Math.abs(fine[at] - fine[at - Mark.FINE_WIDTH]);
      }
    }
    return sum / (double) PIXELS;
  }

  /// One less the correlation of the frame with what moving made of the one before. In an even
  /// picture there is nothing to correlate; the difference then has to be more than noise.
  private double unlike(int[] after) {
    double meanMoved = Arrays.stream(moved).average().orElse(0);
    double meanAfter = Arrays.stream(after).average().orElse(0);
    double both = 0;
    double ofMoved = 0;
    double ofAfter = 0;
    for (int i = 0; i < after.length; i++) {
      double one = moved[i] - meanMoved;
      double other = after[i] - meanAfter;
      both += one * other;
      ofMoved += one * one;
      ofAfter += other * other;
    }
    double noise = 4.0 * after.length;
    double alike = (both + noise) / Math.sqrt((ofMoved + noise) * (ofAfter + noise));
    return Math.clamp(1 - alike, 0, 1);
  }

  private Flow flow() {
    double amount = 0;
    int count = 0;
    int[] rights = new int[COUNT];
    int[] downs = new int[COUNT];
    for (int block = 0; block < COUNT; block++) {
      if (textured[block]) {
        amount +=
            Math.hypot(
                moveX[block] / (double) Mark.FINE_WIDTH, moveY[block] / (double) Mark.FINE_HEIGHT);
        rights[count] = moveX[block];
        downs[count++] = moveY[block];
      }
    }
    if (count == 0) {
      return Flow.STILL;
    }
    return new Flow(
        amount / count,
        middle(rights, count) / (double) Mark.FINE_WIDTH,
        middle(downs, count) / (double) Mark.FINE_HEIGHT);
  }

  private static int middle(int[] values, int count) {
    int[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted[count / 2];
  }

  /// The place in the earlier frame that a block came from.
  private static final class Search {
    private final int[] before;
    private final int[] after;
    private final int x;
    private final int y;
    private int bestX;
    private int bestY;
    private int least = Integer.MAX_VALUE;

    Search(int[] before, int[] after, int x, int y) {
      this.before = before;
      this.after = after;
      this.x = x;
      this.y = y;
    }

    void stay(int difference) {
      bestX = 0;
      bestY = 0;
      least = difference;
    }

    void around(int reach) {
      int middleX = bestX;
      int middleY = bestY;
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          look(middleX + dx, middleY + dy);
        }
      }
    }

    void look(int dx, int dy) {
      int fromX = x - dx;
      int fromY = y - dy;
      if (fromX < 0
          || fromY < 0
          || fromX + BLOCK_WIDTH > Mark.FINE_WIDTH
          || fromY + BLOCK_HEIGHT > Mark.FINE_HEIGHT
          || Math.abs(dx) > FAR_X
          || Math.abs(dy) > FAR_Y) {
        return;
      }
      int sum = 0;
      for (int row = 0; row < BLOCK_HEIGHT && sum < least; row++) {
        int one = (y + row) * Mark.FINE_WIDTH + x;
        int other = (fromY + row) * Mark.FINE_WIDTH + fromX;
        for (int column = 0; column < BLOCK_WIDTH; column++) {
          sum += Math.abs(after[one + column] - before[other + column]);
        }
      }
      if (sum < least) {
        least = sum;
        bestX = dx;
        bestY = dy;
      }
    }
  }
}
