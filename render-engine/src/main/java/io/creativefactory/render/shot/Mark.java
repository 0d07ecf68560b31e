package io.creativefactory.render.shot;

/// What is kept of a frame to compare it with others, on grids of a fixed size whatever the shape
/// of the picture: places and movements are shares of its width and height.
final class Mark {
  static final int FINE_WIDTH = 96;
  static final int FINE_HEIGHT = 54;
  static final int WIDTH = 32;
  static final int HEIGHT = 18;
  static final int CELLS = WIDTH * HEIGHT;

  private static final double DARK = 14;
  private static final double BRIGHT = 238;
  private static final double DIM = 50;
  private static final double FAINT = 0.045;
  private static final double STRAY = 22;
  private static final int FEW = 26;
  private static final int LUMA_LEVELS = 8;
  private static final int COLOUR_LEVELS = 7;
  private static final int[] COLOUR_LEVEL = colourLevels();

  /// Brightness, 0 to 255.
  final int[] fine = new int[FINE_WIDTH * FINE_HEIGHT];

  /// Brightness, then both colour differences: three grids of [#CELLS], 0 to 255.
  final float[] coarse = new float[3 * CELLS];

  /// Share of the pixels in each class of brightness and colour.
  final float[] colours = new float[LUMA_LEVELS * COLOUR_LEVELS * COLOUR_LEVELS];

  private Mark() {}

  static Mark of(SmallPicture picture) {
    Mark mark = new Mark();
    mark.shrink(picture);
    mark.shrinkColours(picture);
    return mark;
  }

  private void shrink(SmallPicture picture) {
    int[] counts = new int[fine.length];
    byte[] luma = picture.planes()[0];
    int[] columns = cells(picture.width(), FINE_WIDTH);
    for (int y = 0, at = 0; y < picture.height(); y++) {
      int row = y * FINE_HEIGHT / picture.height() * FINE_WIDTH;
      for (int x = 0; x < picture.width(); x++) {
        int cell = row + columns[x];
        fine[cell] += luma[at++] & 0xff;
        counts[cell]++;
      }
    }
    for (int i = 0; i < fine.length; i++) {
      fine[i] /= Math.max(1, counts[i]);
    }
    int step = FINE_WIDTH / WIDTH;
    for (int i = 0; i < fine.length; i++) {
      int cell = i / FINE_WIDTH / step * WIDTH + i % FINE_WIDTH / step;
      coarse[cell] += fine[i] / (float) (step * step);
    }
  }

  private void shrinkColours(SmallPicture picture) {
    int width = picture.colourWidth();
    int height = picture.colourHeight();
    int[] counts = new int[CELLS];
    int[] columns = cells(width, WIDTH);
    byte[][] planes = picture.planes();
    float share = 1f / (width * height);
    for (int y = 0, at = 0; y < height; y++) {
      int row = y * HEIGHT / height * WIDTH;
      int lumaRow = Math.min(picture.height() - 1, 2 * y) * picture.width();
      for (int x = 0; x < width; x++, at++) {
        int cell = row + columns[x];
        int blue = planes[1][at] & 0xff;
        int red = planes[2][at] & 0xff;
        coarse[CELLS + cell] += blue;
        coarse[2 * CELLS + cell] += red;
        counts[cell]++;
        int luma = planes[0][lumaRow + Math.min(picture.width() - 1, 2 * x)] & 0xff;
        int level = (luma * LUMA_LEVELS) >> 8;
        colours[(level * COLOUR_LEVELS + COLOUR_LEVEL[blue]) * COLOUR_LEVELS + COLOUR_LEVEL[red]] +=
            share;
      }
    }
    for (int i = 0; i < CELLS; i++) {
      coarse[CELLS + i] /= Math.max(1, counts[i]);
      coarse[2 * CELLS + i] /= Math.max(1, counts[i]);
    }
  }

  private static int[] cells(int pixels, int cells) {
    int[] map = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      map[i] = i * cells / pixels;
    }
    return map;
  }

  /// Most colours of a film lie near grey: the classes are narrow there.
  private static int[] colourLevels() {
    int[] edges = {100, 116, 124, 132, 140, 156};
    int[] levels = new int[256];
    for (int value = 0; value < levels.length; value++) {
      int level = 0;
      while (level < edges.length && value >= edges[level]) {
        level++;
      }
      levels[value] = level;
    }
    return levels;
  }

  /// Mean brightness, 0 to 1.
  double brightness() {
    double sum = 0;
    for (int i = 0; i < CELLS; i++) {
      sum += coarse[i];
    }
    return sum / 255 / CELLS;
  }

  /// Spread of the brightness, 0 to about 0.5.
  double contrast() {
    double mean = brightness() * 255;
    double squares = 0;
    for (int i = 0; i < CELLS; i++) {
      squares += (coarse[i] - mean) * (coarse[i] - mean);
    }
    return Math.sqrt(squares / CELLS) / 255;
  }

  /// Nothing but black or white, without as much as a lamp in it, or the faint beginnings of a
  /// picture.
  boolean isEmpty() {
    double mean = brightness() * 255;
    if (mean < DIM && contrast() < FAINT) {
      return true;
    }
    if (mean > DARK && mean < BRIGHT) {
      return false;
    }
    int strays = 0;
    for (int value : fine) {
      strays += Math.abs(value - mean) > STRAY ? 1 : 0;
    }
    return strays < FEW;
  }

  /// How differently the colours are shared out, 0 to 1.
  double colourDistance(Mark other) {
    double sum = 0;
    for (int i = 0; i < colours.length; i++) {
      sum += Math.abs(colours[i] - other.colours[i]);
    }
    return sum / 2;
  }

  /// Mean squared difference of the coarse grids.
  double squaredDistance(Mark other) {
    double sum = 0;
    for (int i = 0; i < coarse.length; i++) {
      double off = coarse[i] - other.coarse[i];
      sum += off * off;
    }
    return sum / coarse.length;
  }
}
