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
  private static final double MARGIN = 0.03;

  /// At an even speed.
  public Zoom(double from, double to, double fromX, double toX, double fromY, double toY) {
    this(from, to, fromX, toX, fromY, toY, Staging.Easing.LINEAR);
  }

  /// A move that never loses sight of a point, whatever part of its room that costs.
  ///
  /// @param focus the point that must stay in the frame, as shares of the box
  public static Zoom of(Scene.Move move, Shot.Focus focus) {
    double x = focus.x();
    double y = focus.y();
    return switch (move) {
      case NONE -> new Zoom(1, 1, 0.5, 0.5, 0.5, 0.5);
      case PUSH_IN -> new Zoom(1, REACH, x, x, y, y);
      case PULL_OUT -> new Zoom(REACH, 1, x, x, y, y);
      case PAN_LEFT -> new Zoom(REACH, REACH, seeing(0, x), seeing(1, x), y, y);
      case PAN_RIGHT -> new Zoom(REACH, REACH, seeing(1, x), seeing(0, x), y, y);
      case RISE -> new Zoom(REACH, REACH, x, x, seeing(0, y), seeing(1, y));
    };
  }

  public Zoom eased(Staging.Easing curve) {
    return new Zoom(from, to, fromX, toX, fromY, toY, curve);
  }

  /// The place nearest to a wanted one at which the window still holds a point well inside.
  private static double seeing(double place, double point) {
    double room = 1 - 1 / REACH;
    double first = Math.clamp((point - 1 / REACH + MARGIN) / room, 0.0, 1.0);
    double last = Math.clamp((point - MARGIN) / room, 0.0, 1.0);
    return Math.clamp(place, Math.min(first, last), Math.max(first, last));
  }

  public boolean isStill() {
    return from == 1 && to == 1;
  }
}
