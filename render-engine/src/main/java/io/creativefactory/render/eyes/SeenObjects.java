package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.objects.Spotted;
import java.util.List;

/// Objects in a shot.
///
/// @param most how many are seen at once at most; unknown where nobody looked for them
/// @param moments in the order of time
public record SeenObjects(Figure most, List<Moment> moments) {
  public SeenObjects {
    moments = List.copyOf(moments);
  }

  static SeenObjects unseen(String why) {
    return new SeenObjects(new Figure.Unknown(why), List.of());
  }

  /// What is seen at a moment.
  ///
  /// @param atMs from the first frame of the clip
  /// @param objects the surest first
  public record Moment(long atMs, List<Spotted> objects) {
    public Moment {
      objects = List.copyOf(objects);
    }
  }
}
