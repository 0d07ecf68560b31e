package io.creativefactory.render.source;

import io.creativefactory.domain.editor.Grade;
import java.util.List;

/// The looks that a storyboard can name, as FFmpeg's steps on BT.709 video. All work on luma and
/// colour differences as they are stored, so that a look costs little on every frame.
final class NamedLooks {
  private NamedLooks() {}

  static List<String> steps(Grade.Name name) {
    return switch (name) {
      case NONE -> List.of();
      case GENTLE -> List.of("eq=contrast=1.04:saturation=1.07");
      case WARM ->
          List.of(
              "colorcorrect=rl=0.006:bl=-0.006:rh=0.034:bh=-0.044",
              "eq=contrast=1.03:saturation=1.06");
      case COOL ->
          List.of(
              "colorcorrect=rl=-0.008:bl=0.012:rh=-0.026:bh=0.03",
              "eq=contrast=1.05:saturation=0.98");
      case CRISP -> List.of("eq=contrast=1.12:saturation=1.12", "unsharp=5:5:0.55:5:5:0");
      // Blacks lifted to a tenth, whites held back, little colour.
      case FADED -> List.of("lutyuv=y='clip(38+(val-16)*0.84,16,235)'", "eq=saturation=0.78");
      case MONO -> List.of("eq=contrast=1.12:saturation=0");
    };
  }
}
