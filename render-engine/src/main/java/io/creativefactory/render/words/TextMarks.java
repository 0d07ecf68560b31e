package io.creativefactory.render.words;

import io.creativefactory.render.shot.SmallPicture;

/// Where a small picture looks like writing: strong edges in both directions beside each other, in
/// rows. It is a guess that lets no writing through that can be read from a chair; foliage passes
/// too. The picture is cut into cells of eight pixels.
final class TextMarks {
  static final int CELL = 8;

  /// A step in brightness within two pixels, of 255.
  private static final int STEEP = 36;

  /// Strokes of large letters stand further apart than a cell is wide.
  private static final int[] SIDES = {1, 3};

  private static final int LEAST_EDGES = 4;
  private static final int LEAST_ROW = 3;
  private static final double SAME = 0.6;

  final int columns;
  final int rows;

  /// For each pixel: 1 where it gets lighter to the right, -1 where darker, else 0.
  private final byte[] edges;

  private final int width;
  private final boolean[] written;

  private TextMarks(int width, int height) {
    this.width = width;
    this.columns = width / CELL;
    this.rows = height / CELL;
    this.edges = new byte[width * height];
    this.written = new boolean[columns * rows];
  }

  static TextMarks of(SmallPicture picture) {
    TextMarks marks = new TextMarks(picture.width(), picture.height());
    byte[] luma = picture.planes()[0];
    int width = picture.width();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = y * width + x;
        int step = (luma[at + 1] & 0xff) - (luma[at - 1] & 0xff);
        marks.edges[at] = (byte) (step >= STEEP ? 1 : step <= -STEEP ? -1 : 0);
      }
    }
    marks.findWriting();
    return marks;
  }

  private void findWriting() {
    int[] up = new int[columns * rows];
    int[] down = new int[columns * rows];
    for (int y = 0; y < rows * CELL; y++) {
      for (int x = 0; x < columns * CELL; x++) {
        int edge = edges[y * width + x];
        int cell = y / CELL * columns + x / CELL;
        up[cell] += edge > 0 ? 1 : 0;
        down[cell] += edge < 0 ? 1 : 0;
      }
    }
    for (int side : SIDES) {
      boolean[] busy = new boolean[columns * rows];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          int at = row * columns + column;
          busy[at] =
              up[at] + down[at] > 0
                  && around(up, row, column, side) >= LEAST_EDGES * side
                  && around(down, row, column, side) >= LEAST_EDGES * side;
        }
      }
      keepRows(busy, LEAST_ROW * side);
    }
  }

  /// The sum of a square of cells about one.
  private int around(int[] counts, int row, int column, int side) {
    int sum = 0;
    for (int y = Math.max(0, row - side / 2); y <= Math.min(rows - 1, row + side / 2); y++) {
      for (int x = Math.max(0, column - side / 2);
          x <= Math.min(columns - 1, column + side / 2);
          x++) {
        sum += counts[y * columns + x];
      }
    }
    return sum;
  }

  /// Writing is wider than high; a lonely edge is none.
  private void keepRows(boolean[] busy, int least) {
    for (int row = 0; row < rows; row++) {
      int from = 0;
      for (int column = 0; column <= columns; column++) {
        if (column == columns || !busy[row * columns + column]) {
          for (int x = from; column - from >= least && x < column; x++) {
            written[row * columns + x] = true;
          }
          from = column + 1;
        }
      }
    }
  }

  int cells() {
    return written.length;
  }

  boolean isWritten(int cell) {
    return written[cell];
  }

  /// How many cells look like writing.
  int count() {
    int count = 0;
    for (boolean cell : written) {
      count += cell ? 1 : 0;
    }
    return count;
  }

  /// Whether the same strokes stand in a cell, whatever moves behind them.
  boolean agrees(TextMarks other, int cell) {
    int left = cell % columns * CELL;
    int top = cell / columns * CELL;
    int mine = 0;
    int theirs = 0;
    int both = 0;
    for (int y = top; y < top + CELL; y++) {
      for (int x = left; x < left + CELL; x++) {
        int here = edges[y * width + x];
        int there = other.edges[y * width + x];
        mine += here != 0 ? 1 : 0;
        theirs += there != 0 ? 1 : 0;
        both += here != 0 && here == there ? 1 : 0;
      }
    }
    return both >= SAME * Math.max(mine, theirs);
  }
}
