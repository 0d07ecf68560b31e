package io.creativefactory.platform;

import java.text.BreakIterator;
import java.util.Locale;

/// Names as they stand in an account: ours, then the key's tag. The tag is what a later look-up
/// finds, so that ours is cut and never the tag.
public final class TaggedName {
  private TaggedName() {}

  /// @param max how many UTF-16 units the platform takes
  public static String of(String name, WriteKey key, int max) {
    String tag = " " + key.tag();
    return cut(name.strip(), max - tag.length()).stripTrailing() + tag;
  }

  /// Cuts between characters as people see them: an emoji of several code points goes whole.
  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return text.substring(0, characters.preceding(max + 1));
  }
}
