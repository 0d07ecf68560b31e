package io.creativefactory.domain.editor;

import io.creativefactory.domain.Checks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is spoken.
///
/// @param language BCP 47, for example `en-GB`
/// @param lines in any order; two of them must not overlap in time
/// @param captions how the spoken words are shown
public record Voice(String language, List<Line> lines, Captions captions) {
  public Voice {
    Checks.text("language", language);
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a voice without lines");
    }
  }

  /// @param scene the id of the scene that it starts in; it may reach into later ones
  /// @param at from the start of that scene
  /// @param words as they are written in captions
  /// @param recording an audio file below the assets folder, or null to let the voice on this
  ///   machine speak
  /// @param timed each word of `words` in order, from the line's start; may be empty, then it comes
  ///   from the voice or, for a recording, is shared out over the line by letters
  public record Line(
      String scene, Duration at, String words, @Nullable String recording, List<TimedWord> timed) {
    public Line {
      Checks.text("scene", scene);
      Checks.text("words", words);
      TimeSpan.check("line '" + words + "'", at, null);
      timed = List.copyOf(timed);
    }
  }

  public enum Captions {
    /// Beside the video only, as SRT and VTT.
    NONE,
    /// Phrase by phrase.
    PHRASES,
    /// Phrase by phrase, the spoken word marked.
    SPOKEN
  }
}
