package io.creativefactory.render.encode;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.layout.Box;

/// From the pixels in which a scene is laid out to the pixels that are encoded. A draft is composed
/// in full size and shrunk piece by piece, so that its layout is the final one.
///
/// @param divisor 1 for the final size
public record Scaling(int divisor) {
  public static final Scaling FULL = new Scaling(1);

  /// A third of the size.
  public static final Scaling DRAFT = new Scaling(3);

  private static final String BT709 = "out_color_matrix=bt709:out_range=tv";

  /// The size that is encoded; both sides are even.
  public PixelSize size(PixelSize composed) {
    return new PixelSize(even(composed.width()), even(composed.height()));
  }

  /// A length or a place, rounded.
  int pixels(int composed) {
    return Math.round((float) composed / divisor);
  }

  double exact(double composed) {
    return composed / divisor;
  }

  Box box(Box composed) {
    return isFull()
        ? composed
        : new Box(
            even(composed.x()),
            even(composed.y()),
            even(composed.width()),
            even(composed.height()));
  }

  /// Brings a painted film to the encoder's colours and size.
  String painted(Film film) {
    return isFull()
        ? "scale=" + BT709
        : "scale=%d:%d:flags=area:%s"
            .formatted(
                Math.max(1, pixels(film.width())), Math.max(1, pixels(film.height())), BT709);
  }

  /// Brings what is as large as the composed frame to the encoder's colours and size.
  String filling(PixelSize composed) {
    PixelSize size = size(composed);
    return isFull()
        ? "scale=" + BT709
        : "scale=%d:%d:flags=area:%s".formatted(size.width(), size.height(), BT709);
  }

  /// Brings a still to the encoder's colours and to a box that [#box] gave: its mask has that size.
  String still(Box box) {
    return isFull()
        ? "scale=" + BT709
        : "scale=%d:%d:flags=area:%s".formatted(box.width(), box.height(), BT709);
  }

  /// Brings footage to a box.
  String footage(Box box) {
    String flags = isFull() ? "bicubic" : "fast_bilinear";
    return "scale=" + box.width() + ":" + box.height() + ":flags=" + flags + ":" + BT709;
  }

  boolean isFull() {
    return divisor == 1;
  }

  private int even(int composed) {
    return isFull() ? composed : Math.max(2, Math.round(composed / (2f * divisor)) * 2);
  }
}
