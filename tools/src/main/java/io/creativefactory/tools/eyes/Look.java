package io.creativefactory.tools.eyes;

import io.creativefactory.domain.Checks;
import io.creativefactory.render.look.Probe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen and heard in a file.
///
/// @param pictureHash of its middle, see [io.creativefactory.render.shot.PictureHash]; null for
///   sound
/// @param faces the most that are seen at a time; null when nobody looked for faces
/// @param words that were read or heard in it; empty when none were or nobody looked
public record Look(
    Probe probe, @Nullable String pictureHash, @Nullable Integer faces, List<Words> words) {
  public Look {
    words = List.copyOf(words);
    if (faces != null) {
      Checks.atLeast("faces", faces, 0);
    }
  }

  /// Where words come from.
  public enum Field {
    /// What somebody said it shows.
    CAPTION("caption"),
    /// The file's name.
    NAME("name"),
    /// Text in the picture.
    SCREEN("seen in the picture:"),
    /// Speech in the sound.
    SPEECH("said in it:");

    private final String spoken;

    Field(String spoken) {
      this.spoken = spoken;
    }

    /// As a person says where it was found, before the words themselves.
    public String spoken() {
      return spoken;
    }
  }

  /// @param text not blank
  public record Words(Field field, String text) {
    public Words {
      Checks.text("words", text);
    }
  }
}
