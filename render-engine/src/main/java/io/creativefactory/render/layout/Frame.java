package io.creativefactory.render.layout;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;

/// The sheet that a scene is laid out on.
///
/// @param size of the whole frame
/// @param safe what no platform covers: pictures that matter stay here
/// @param content the safe part less a margin of 6 % of the short side: words stay here
/// @param edge the side that all text blocks align to; LEFT is the side where reading starts
/// @param mirrored whether reading starts at the right: for words in Arabic, Hebrew and the like
public record Frame(PixelSize size, Box safe, Box content, Look.Edge edge, boolean mirrored) {
  private static final double MARGIN = 0.06;
  private static final double DEEP = 0.12;
  private static final double WIDE_FROM = 1.3;
  private static final double SQUARISH_FROM = 0.78;

  public static Frame of(Placement placement, Look.Edge edge) {
    PixelSize size = placement.size();
    Placement.Margins margins = placement.safe();
    Box safe =
        Box.between(
            (int) Math.ceil(size.width() * margins.left()),
            (int) Math.ceil(size.height() * margins.top()),
            (int) Math.floor(size.width() * (1 - margins.right())),
            (int) Math.floor(size.height() * (1 - margins.bottom())));
    int margin = (int) Math.round(size.shortSide() * MARGIN);
    Box content =
        Box.between(
            safe.x() + margin, safe.y() + margin, safe.right() - margin, safe.bottom() - margin);
    return new Frame(size, safe, content, edge, false);
  }

  /// The same sheet for words of a direction.
  Frame mirrored(boolean rightToLeft) {
    return new Frame(size, safe, content, edge, rightToLeft);
  }

  /// Where the lines of a text block stand.
  Element.Align align() {
    return edge == Look.Edge.CENTRE ? Element.Align.CENTRE : start();
  }

  /// The side where reading starts.
  Element.Align start() {
    return mirrored ? Element.Align.RIGHT : Element.Align.LEFT;
  }

  /// A length given as a share of the short side.
  public int share(double share) {
    return (int) Math.round(size.shortSide() * share);
  }

  /// Whether words and picture stand side by side rather than one above the other.
  public boolean isWide() {
    return (double) size.width() / size.height() >= WIDE_FROM;
  }

  public Box whole() {
    return new Box(0, 0, size.width(), size.height());
  }

  /// Whether a column of half the width is still wide enough for words.
  boolean isSquarish() {
    return (double) size.width() / size.height() >= SQUARISH_FROM;
  }

  /// Whether platforms cover so much of the foot that words end far above it: the picture then
  /// comes last and goes on below.
  boolean isDeep() {
    return size.height() - safe.bottom() > DEEP * size.height();
  }

  /// As near to the foot as content comes to the sides.
  int foot() {
    return size.height() - share(MARGIN);
  }

  /// Where a picture may reach: from the edge that the words align to as far as the frame's other
  /// margin, as low as the safe part.
  ///
  /// @param dips the share of its own height that may lie below, in what platforms cover
  Box stage(Box below, double dips) {
    int lowest = Math.max(below.bottom(), safe.bottom() - share(0.015));
    if (dips > 0) {
      int sunk = lowest + (int) (Math.max(0, lowest - below.y()) * dips / (1 - dips));
      lowest = Math.max(lowest, Math.min(foot(), sunk));
    }
    int first = share(MARGIN);
    int last = size.width() - first;
    return switch (align()) {
      case LEFT -> Box.between(content.x(), below.y(), last, lowest);
      case RIGHT -> Box.between(first, below.y(), content.right(), lowest);
      case CENTRE -> {
        int middle = content.x() + content.width() / 2;
        int half = Math.min(middle - first, last - middle);
        yield Box.between(middle - half, below.y(), middle + half, lowest);
      }
    };
  }
}
