package io.creativefactory.tools.scorer;

import io.creativefactory.domain.editor.SubjectTrack.Point;
import io.creativefactory.render.eyes.ShotLook;
import java.util.List;
import java.util.OptionalDouble;

/// Where the followed subject of a shot stands and how far it goes.
final class Placing {
  private static final double DIAGONAL = Math.sqrt(2);

  private Placing() {}

  /// The mean distance from the nearest crossing of the lines at a third and two thirds, both
  /// directions in shares of the picture and the whole in shares of its diagonal.
  static double fromThirds(ShotLook shot) {
    return shot.gaze().subject().points().stream()
        .mapToDouble(point -> Math.hypot(fromThird(point.x()), fromThird(point.y())) / DIAGONAL)
        .average()
        .orElseThrow();
  }

  private static double fromThird(double place) {
    return Math.min(Math.abs(place - 1 / 3.0), Math.abs(place - 2 / 3.0));
  }

  /// In widths of the picture a second; nothing for a subject seen at one moment only.
  static OptionalDouble speed(ShotLook shot) {
    List<Point> points = shot.gaze().subject().points();
    long time = points.getLast().atMs() - points.getFirst().atMs();
    if (time <= 0) {
      return OptionalDouble.empty();
    }
    double way = 0;
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point now = points.get(i);
      way += Math.hypot(now.x() - before.x(), now.y() - before.y());
    }
    return OptionalDouble.of(way * 1000 / time);
  }
}
