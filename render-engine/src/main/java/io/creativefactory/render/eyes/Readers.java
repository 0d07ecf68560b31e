package io.creativefactory.render.eyes;

import io.creativefactory.render.words.WordReader;

/// Who reads for the eyes what takes a reader. Who is absent leaves its reason in every look.
public record Readers(Asked<WordReader> words) {
  /// Nobody, because nobody was asked for.
  public static final Readers NONE = new Readers(new Asked.Absent<>("reading was not asked for"));

  /// Somebody, or the reason why nobody.
  public sealed interface Asked<T> {
    record Here<T>(T reader) implements Asked<T> {}

    /// @param why in a few words, as a look tells it
    record Absent<T>(String why) implements Asked<T> {}
  }
}
