package io.creativefactory.render.eyes;

import io.creativefactory.render.objects.ObjectFinder;
import io.creativefactory.render.words.WordReader;

/// Who reads for the eyes what takes a reader. Who is absent leaves its reason in every look.
///
/// @param words of text on screen
/// @param objects of what is seen; its owner closes it
public record Readers(Asked<WordReader> words, Asked<ObjectFinder> objects) {
  /// What a look tells where the operator supplied no model.
  public static final Asked<ObjectFinder> NO_DETECTOR =
      new Asked.Absent<>("no detector configured");

  /// Nobody, because nobody was asked for.
  public static final Readers NONE =
      new Readers(new Asked.Absent<>("reading was not asked for"), NO_DETECTOR);

  /// Who reads text, and nobody else.
  public static Readers of(Asked<WordReader> words) {
    return new Readers(words, NO_DETECTOR);
  }

  /// Somebody, or the reason why nobody.
  public sealed interface Asked<T> {
    record Here<T>(T reader) implements Asked<T> {}

    /// @param why in a few words, as a look tells it
    record Absent<T>(String why) implements Asked<T> {}
  }
}
