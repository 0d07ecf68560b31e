package io.creativefactory.render.canvas;

import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;

/// How a still lives inside its box: a window of its canvas that grows, shrinks or wanders.
///
/// @param from magnification in the first frame, 1 or more
/// @param to magnification in the last frame
/// @param fromX where the window stands in its free room at first, 0 (left) to 1 (right)
/// @param toX where it ends
/// @param fromY as `fromX`, 0 is the top
/// @param toY where it ends
/// @param easing the curve of its way
public record Zoom(
    double from,
    double to,
    double fromX,
    double toX,
    double fromY,
    double toY,
    Staging.Easing easing) {
  public static final double REACH = 1.06;

  /// At an even speed.
  public Zoom(double from, double to, double fromX, double toX, double fromY, double toY) {
    this(from, to, fromX, toX, fromY, toY, Staging.Easing.LINEAR);
  }

  public static Zoom of(Scene.Move move, Shot.Focus focus) {
    double x = focus.x();
    double y = focus.y();
    return switch (move) {
      case NONE -> new Zoom(1, 1, 0.5, 0.5, 0.5, 0.5);
      case PUSH_IN -> new Zoom(1, REACH, x, x, y, y);
      case PULL_OUT -> new Zoom(REACH, 1, x, x, y, y);
      case PAN_LEFT -> new Zoom(REACH, REACH, 0, 1, y, y);
      case PAN_RIGHT -> new Zoom(REACH, REACH, 1, 0, y, y);
      case RISE -> new Zoom(REACH, REACH, x, x, 0, 1);
    };
  }

  public Zoom eased(Staging.Easing curve) {
    return new Zoom(from, to, fromX, toX, fromY, toY, curve);
  }

  public boolean isStill() {
    return from == 1 && to == 1;
  }
}
