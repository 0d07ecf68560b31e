package io.creativefactory.render.sound;

import java.time.Duration;

/// A moment at which something appears, and the small sound that marks it.
///
/// @param at from the start of the ad
public record Hit(Duration at, Accent accent) {
  public Hit {
    if (at.isNegative()) {
      throw new IllegalArgumentException("a hit at " + at + " lies before the ad");
    }
  }

  /// Small synthesised sounds, the least telling first.
  public enum Accent {
    /// A soft stroke of a key, for words that are typed.
    KEY,
    /// A short bright click, for words and list items.
    TICK,
    /// Air that passes, for wipes, slides and pushes. Its loudest moment is the hit.
    WHOOSH,
    /// A round drop, for tags, prices and buttons.
    POP
  }
}
