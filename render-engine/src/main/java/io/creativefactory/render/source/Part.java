package io.creativefactory.render.source;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.render.layout.Box;

/// The part of an upright picture that is used.
///
/// @param whole size of the upright picture in square pixels
/// @param box what is left of it; even where its sides allow
public record Part(PixelSize whole, Box box) {
  static Part all(PixelSize whole) {
    return new Part(whole, new Box(0, 0, whole.width(), whole.height()));
  }

  static Part of(PixelSize whole, Treatment.Crop crop) {
    int left = even(whole.width() * crop.x());
    int top = even(whole.height() * crop.y());
    int right = Math.min(whole.width(), even(whole.width() * (crop.x() + crop.width())));
    int bottom = Math.min(whole.height(), even(whole.height() * (crop.y() + crop.height())));
    int width = Math.max(Math.min(2, whole.width()), right - left);
    int height = Math.max(Math.min(2, whole.height()), bottom - top);
    return new Part(
        whole,
        new Box(
            Math.min(left, whole.width() - width),
            Math.min(top, whole.height() - height),
            width,
            height));
  }

  PixelSize size() {
    return new PixelSize(box.width(), box.height());
  }

  boolean isAll() {
    return box.width() == whole.width() && box.height() == whole.height();
  }

  /// A point of the whole picture as shares of this part; a point outside becomes the nearest one
  /// inside.
  public Shot.Focus in(Shot.Focus focus) {
    double x = (focus.x() * whole.width() - box.x()) / box.width();
    double y = (focus.y() * whole.height() - box.y()) / box.height();
    return new Shot.Focus(Math.clamp(x, 0.0, 1.0), Math.clamp(y, 0.0, 1.0));
  }

  /// For FFmpeg's crop filter.
  String crop() {
    return "crop=" + box.width() + ":" + box.height() + ":" + box.x() + ":" + box.y() + ":exact=1";
  }

  private static int even(double length) {
    return (int) Math.round(length / 2) * 2;
  }
}
