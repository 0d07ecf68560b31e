package io.creativefactory.render.words;

import io.creativefactory.domain.PixelSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts together what belongs to one line of a picture. The reader cuts a line at every wide blank,
/// in one frame here and in the next one there.
final class Rows {
  /// Blank that words of one line leave at most, in heights of its letters.
  private static final double BLANK = 0.6;

  /// How much two parts of a line share of the height of the lower one.
  private static final double LEVEL = 0.6;

  /// How much higher one part of a line may be than the other.
  private static final double HIGHER = 1.7;

  private Rows() {}

  /// @param lines of one frame
  /// @param size of the frame
  static List<TextLine> joined(List<TextLine> lines, PixelSize size) {
    List<TextLine> left = new ArrayList<>(lines);
    left.sort(Comparator.comparingDouble(TextLine::x));
    double across = (double) size.width() / size.height();
    List<TextLine> rows = new ArrayList<>();
    for (TextLine line : left) {
      int at = 0;
      while (at < rows.size() && !follows(rows.get(at), line, across)) {
        at++;
      }
      if (at < rows.size()) {
        rows.set(at, both(rows.get(at), line));
      } else {
        rows.add(line);
      }
    }
    rows.sort(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::x));
    return List.copyOf(rows);
  }

  /// @param across width of the picture in its heights
  private static boolean follows(TextLine row, TextLine next, double across) {
    double lower = Math.min(row.height(), next.height());
    double higher = Math.max(row.height(), next.height());
    double shared =
        Math.min(row.y() + row.height(), next.y() + next.height()) - Math.max(row.y(), next.y());
    double blank = (next.x() - row.x() - row.width()) * across;
    return shared >= LEVEL * lower
        && higher <= HIGHER * lower
        && blank <= BLANK * lower
        && blank >= -BLANK * lower;
  }

  private static TextLine both(TextLine row, TextLine next) {
    double right = Math.max(row.x() + row.width(), next.x() + next.width());
    double bottom = Math.max(row.y() + row.height(), next.y() + next.height());
    double top = Math.min(row.y(), next.y());
    double letters = row.words().length() + next.words().length();
    double sure =
        (row.confidence() * row.words().length() + next.confidence() * next.words().length())
            / letters;
    return new TextLine(
        row.fromMs(),
        row.toMs(),
        row.words() + " " + next.words(),
        WordReader.rounded(sure),
        row.x(),
        top,
        WordReader.rounded(right - row.x()),
        WordReader.rounded(bottom - top));
  }
}
