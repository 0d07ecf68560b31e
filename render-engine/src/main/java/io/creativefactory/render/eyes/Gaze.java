package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.SubjectTrack;
import java.util.List;

/// Where to look in a shot.
///
/// @param faces who is in it
/// @param saliency what draws the eye
/// @param subject what the shot is about, followed through it
/// @param text what is written in it
/// @param objects what else is in it
public record Gaze(
    Faces faces, Saliency saliency, SubjectTrack subject, ScreenText text, SeenObjects objects) {
  Gaze with(ScreenText read) {
    return new Gaze(faces, saliency, subject, read, objects);
  }

  Gaze with(SeenObjects seen) {
    return new Gaze(faces, saliency, subject, text, seen);
  }

  /// The faces of a shot.
  ///
  /// @param most how many are seen at once at most
  /// @param mean how many are seen at once in the mean over the shot
  /// @param screenTime share of the shot in which at least one is seen, 0 to 1
  /// @param boxes where they were seen, in the order of time
  public record Faces(Figure most, Figure mean, Figure screenTime, List<FaceBox> boxes) {
    public Faces {
      boxes = List.copyOf(boxes);
    }
  }

  /// A face at a moment. Places are shares of the picture's width and height.
  ///
  /// @param atMs from the first frame of the clip
  public record FaceBox(long atMs, double x, double y, double width, double height) {
    double middleX() {
      return x + width / 2;
    }

    double middleY() {
      return y + height / 2;
    }

    double area() {
      return width * height;
    }

    /// What both share, as a part of what either covers.
    double overlap(FaceBox other) {
      double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
      double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
      double both = Math.max(0, across) * Math.max(0, down);
      return both / (area() + other.area() - both);
    }
  }

  /// How much each part of the picture draws the eye, as a mean over the shot.
  ///
  /// @param columns from the left
  /// @param rows from above
  /// @param values row by row, 0 to 100
  public record Saliency(int columns, int rows, List<Integer> values) {
    public Saliency {
      values = List.copyOf(values);
      if (values.size() != columns * rows) {
        throw new IllegalArgumentException(
            values.size() + " values for " + columns + " columns and " + rows + " rows");
      }
    }
  }
}
