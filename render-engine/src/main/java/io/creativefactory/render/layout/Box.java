package io.creativefactory.render.layout;

/// A rectangle in the pixels of one frame; its size may be zero.
public record Box(int x, int y, int width, int height) {
  public Box {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("box of " + width + "x" + height);
    }
  }

  static Box between(int left, int top, int right, int bottom) {
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  public boolean holds(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  public Box grown(int by) {
    return between(x - by, y - by, right() + by, bottom() + by);
  }

  /// The left edge of something of a width that stands in this box at a side.
  ///
  /// @param indent its distance from that side; nothing when it is centred
  int from(Element.Align align, int indent, int innerWidth) {
    return switch (align) {
      case LEFT -> x + indent;
      case CENTRE -> x + (width - innerWidth) / 2;
      case RIGHT -> right() - indent - innerWidth;
    };
  }

  /// A box of the given size in the middle of this one.
  Box centred(int innerWidth, int innerHeight) {
    return new Box(
        x + (width - innerWidth) / 2, y + (height - innerHeight) / 2, innerWidth, innerHeight);
  }

  Box below(int top) {
    return between(x, top, right(), bottom());
  }

  Box above(int end) {
    return between(x, y, right(), end);
  }
}
