package io.creativefactory.render.layout;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot;

/// Takes the part of a picture that fills a shape.
public final class Cover {
  private Cover() {}

  /// The largest part of a shape that keeps a point as near to its middle as the picture allows.
  ///
  /// @param aspect of the shape, width to height
  /// @param focus the point, as shares of the picture
  public static Box of(PixelSize size, double aspect, Shot.Focus focus) {
    double own = (double) size.width() / size.height();
    double width = own > aspect ? size.height() * aspect : size.width();
    double height = own > aspect ? size.height() : size.width() / aspect;
    double x = Math.clamp(focus.x() * size.width() - width / 2, 0, size.width() - width);
    double y = Math.clamp(focus.y() * size.height() - height / 2, 0, size.height() - height);
    return new Box(
        (int) Math.floor(x),
        (int) Math.floor(y),
        (int) Math.floor(width),
        (int) Math.floor(height));
  }
}
