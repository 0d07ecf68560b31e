package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is heard. Without music the video still carries a silent track.
///
/// @param music the bed, or null
/// @param voice what is spoken, or null
/// @param effects sounds at chosen moments
/// @param accents whether small synthesised sounds mark the text hits
public record Sound(
    @Nullable Music music, @Nullable Voice voice, List<Effect> effects, boolean accents) {
  public Sound {
    effects = List.copyOf(effects);
  }

  /// Music alone.
  public Sound(@Nullable Music music, boolean accents) {
    this(music, null, List.of(), accents);
  }

  /// @param path below the assets folder
  /// @param from where in the piece the ad starts; it loops when it is too short
  /// @param volume 0 to 2; 1 is the usual level of a bed
  public record Music(String path, Duration from, double volume) {
    public Music(String path, Duration from) {
      this(path, from, 1);
    }

    public Music {
      Checks.text("path", path);
      Checks.between("volume", volume, 0, 2);
      TimeSpan.place("music", from);
    }
  }

  /// @param scene the id of the scene that it starts in
  /// @param at from the start of that scene
  /// @param path of an audio file below the assets folder
  /// @param volume 0 to 2; 1 leaves it as it is
  public record Effect(String scene, Duration at, String path, double volume) {
    public Effect {
      Checks.text("scene", scene);
      Checks.text("path", path);
      Checks.between("volume", volume, 0, 2);
      TimeSpan.check("effect " + path, at, null);
    }
  }
}
