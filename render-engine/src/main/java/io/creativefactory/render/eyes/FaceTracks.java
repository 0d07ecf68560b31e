package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Believes a face only when it is seen again close by: a cascade sees faces in leaves and clouds,
/// but seldom twice.
final class FaceTracks {
  private static final int REACH = 2;
  private static final double SAME = 0.25;

  private FaceTracks() {}

  /// Drops from the glimpses of a shot what is seen only once, when there is more than one glimpse.
  ///
  /// @param glimpses that were searched
  static void confirm(List<Glimpse> glimpses) {
    if (glimpses.size() < 2) {
      return;
    }
    List<List<Gaze.FaceBox>> seen = glimpses.stream().map(each -> List.copyOf(each.faces)).toList();
    for (int i = 0; i < seen.size(); i++) {
      int at = i;
      glimpses.get(i).faces.removeIf(face -> !isSeenAgain(face, at, seen));
    }
  }

  /// Gives the glimpses that nobody searched the faces of the nearest one that was.
  static void fill(List<Glimpse> glimpses) {
    List<Glimpse> searched = glimpses.stream().filter(each -> each.searched).toList();
    for (Glimpse glimpse : glimpses) {
      if (!glimpse.searched) {
        searched.stream()
            .min(Comparator.comparingInt(each -> Math.abs(each.frame - glimpse.frame)))
            .ifPresent(nearest -> glimpse.faces.addAll(nearest.faces));
      }
    }
  }

  private static boolean isSeenAgain(Gaze.FaceBox face, int at, List<List<Gaze.FaceBox>> seen) {
    for (int i = Math.max(0, at - REACH); i <= Math.min(seen.size() - 1, at + REACH); i++) {
      if (i != at && seen.get(i).stream().anyMatch(other -> other.overlap(face) > SAME)) {
        return true;
      }
    }
    return false;
  }

  /// @param times of the glimpses
  static Gaze.Faces faces(List<Glimpse> glimpses, long[] times, Measuring measuring) {
    if (glimpses.stream().noneMatch(each -> each.searched)) {
      Figure unknown = new Figure.Unknown("the shot is too short to be searched for faces");
      return new Gaze.Faces(unknown, unknown, unknown, List.of());
    }
    List<Gaze.FaceBox> boxes = new ArrayList<>();
    int most = 0;
    int with = 0;
    int all = 0;
    for (int i = 0; i < times.length; i++) {
      List<Gaze.FaceBox> faces = glimpses.get(i).faces;
      most = Math.max(most, faces.size());
      with += faces.isEmpty() ? 0 : 1;
      all += faces.size();
      for (Gaze.FaceBox face : glimpses.get(i).searched ? faces : List.<Gaze.FaceBox>of()) {
        boxes.add(new Gaze.FaceBox(times[i], face.x(), face.y(), face.width(), face.height()));
      }
    }
    String source = "OpenCV cascades, twice a second";
    double moments = times.length;
    return new Gaze.Faces(
        measuring.of(most, "faces", source),
        measuring.of(all / moments, "faces", source),
        measuring.of(with / moments, "ratio", source),
        boxes);
  }
}
