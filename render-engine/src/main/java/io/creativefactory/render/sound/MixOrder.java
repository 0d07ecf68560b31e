package io.creativefactory.render.sound;

import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What to mix.
///
/// @param hits moments for accents; used only when [Sound#accents] says so
/// @param length of the finished sound, exactly
/// @param loudness what the encoded sound has to reach
/// @param assets the folder that the music stays below
public record MixOrder(
    Sound sound, List<Hit> hits, Duration length, Placement.Loudness loudness, Path assets) {
  public MixOrder {
    hits = List.copyOf(hits);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("sound of length " + length);
    }
  }
}
