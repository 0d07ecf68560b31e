package io.creativefactory.scoring.features;

import io.creativefactory.domain.Figure;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/// A picture in 49 bits that change little when the picture does: each bit says whether a cell of
/// an 8 x 7 grid is brighter than its neighbour to the left (difference hash). Small enough to
/// travel as a [Figure] without loss; it is not among the features that a model sees.
public final class PosterHash {
  /// Its name beside the features.
  public static final String KEY = "poster_hash";

  /// Number of bits.
  public static final int BITS = 49;

  private static final int COLUMNS = 8;
  private static final int ROWS = 7;

  private PosterHash() {}

  public static Figure of(BufferedImage poster, Instant at) {
    BufferedImage grid = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = grid.createGraphics();
    pen.drawImage(poster.getScaledInstance(COLUMNS, ROWS, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    long bits = 0;
    for (int y = 0; y < ROWS; y++) {
      for (int x = 1; x < COLUMNS; x++) {
        int left = grid.getRaster().getSample(x - 1, y, 0);
        bits = bits << 1 | (grid.getRaster().getSample(x, y, 0) > left ? 1 : 0);
      }
    }
    return new Figure.Measured(bits, "49 bits", "difference hash of the poster", at);
  }

  /// How many bits differ between two creatives, 0 to 49; nothing when one has no hash.
  public static OptionalInt distance(Map<String, Figure> one, Map<String, Figure> other) {
    return one.get(KEY) instanceof Figure.Measured a && other.get(KEY) instanceof Figure.Measured b
        ? OptionalInt.of(Long.bitCount((long) a.value() ^ (long) b.value()))
        : OptionalInt.empty();
  }
}
