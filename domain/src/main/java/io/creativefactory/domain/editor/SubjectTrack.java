package io.creativefactory.domain.editor;

import io.creativefactory.domain.editor.Shot.Focus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a shot is about, followed through it for a crop: smooth, and never faster than [#FASTEST].
///
/// @param points at even distances in the order of time, at least one
public record SubjectTrack(List<Point> points) {
  /// The greatest speed, in shares of the picture's width or height a second.
  public static final double FASTEST = 0.35;

  /// @param atMs from the first frame of the clip
  /// @param x share of the picture's width
  /// @param y share of its height
  /// @param sure how clearly there is one subject, 0 to 1; a face is 1
  public record Point(long atMs, double x, double y, double sure) {}

  public SubjectTrack {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a track without a point");
    }
  }

  /// Where the subject is at a moment; before the first and after the last point it stays there.
  public Focus at(long ms) {
    Point before = points.getFirst();
    for (Point point : points) {
      if (point.atMs() >= ms) {
        long step = point.atMs() - before.atMs();
        double share = step <= 0 ? 1 : Math.clamp((ms - before.atMs()) / (double) step, 0, 1);
        return new Focus(
            before.x() + share * (point.x() - before.x()),
            before.y() + share * (point.y() - before.y()));
      }
      before = point;
    }
    return new Focus(before.x(), before.y());
  }

  /// The points inside of a window and where the subject is at both of its ends, for a crop that
  /// moves along.
  public List<Point> path(long fromMs, long toMs) {
    List<Point> path = new ArrayList<>();
    path.add(point(fromMs));
    points.stream()
        .filter(point -> point.atMs() > fromMs && point.atMs() < toMs)
        .forEach(path::add);
    if (toMs > fromMs) {
      path.add(point(toMs));
    }
    return List.copyOf(path);
  }

  /// The one place for a crop that stays: the middle between the extremes, so that neither is lost
  /// for the sake of the other.
  public Focus mean(long fromMs, long toMs) {
    List<Point> path = path(fromMs, toMs);
    double left = path.stream().mapToDouble(Point::x).min().orElseThrow();
    double right = path.stream().mapToDouble(Point::x).max().orElseThrow();
    double top = path.stream().mapToDouble(Point::y).min().orElseThrow();
    double bottom = path.stream().mapToDouble(Point::y).max().orElseThrow();
    return new Focus((left + right) / 2, (top + bottom) / 2);
  }

  private Point point(long ms) {
    Focus focus = at(ms);
    double sure =
        points.stream()
            .min(Comparator.comparingLong(point -> Math.abs(point.atMs() - ms)))
            .orElseThrow()
            .sure();
    return new Point(ms, focus.x(), focus.y(), sure);
  }
}
