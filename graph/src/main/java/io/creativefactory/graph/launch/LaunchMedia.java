package io.creativefactory.graph.launch;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.platform.NewObject.Shape;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of one ad that go to a platform: the video, and still pictures cut from the posters of
/// the same ad, each from the format that loses least.
///
/// @param leading the video that goes there
/// @param all every format of the ad
/// @param logo null when the brief names none
public record LaunchMedia(Video leading, List<Video> all, @Nullable Path logo) {
  private static final Ratio SQUARE = new Ratio(1, 1);

  /// 1.913 to 1: the nearest to 1.91 to 1 in two digits.
  private static final Ratio LANDSCAPE = new Ratio(44, 23);

  public LaunchMedia {
    all = List.copyOf(all);
  }

  Path video() {
    return Path.of(leading.path());
  }

  /// Whether there is a picture of this shape.
  boolean has(Shape shape) {
    return shape != Shape.LOGO || logo != null;
  }

  /// @throws FactoryException MEDIA_UNREADABLE
  Path picture(Shape shape) {
    Path poster = Path.of(leading.poster());
    return switch (shape) {
      case COVER -> poster;
      case SQUARE -> Stills.cut(nearest(SQUARE), SQUARE, poster);
      case LANDSCAPE -> Stills.cut(nearest(LANDSCAPE), LANDSCAPE, poster);
      case LOGO -> Stills.square(mark(), poster);
    };
  }

  private Path mark() {
    if (logo == null) {
      throw new FactoryException(ErrorCode.MEDIA_UNREADABLE, "the brief names no brand.logo");
    }
    return logo;
  }

  private Path nearest(Ratio wanted) {
    Comparator<Video> loss =
        Comparator.comparingDouble(
            video -> Math.abs(Math.log(video.format().value() / wanted.value())));
    return Path.of(all.stream().min(loss).orElse(leading).poster());
  }
}
