package io.creativefactory.platform.meta;

import io.creativefactory.platform.WriteKey;
import java.text.BreakIterator;
import java.util.Locale;

/// Names as they stand in the account: ours, then the key's tag, at most 100 characters. The tag is
/// what a later look-up finds, so that ours is cut and never the tag.
final class MetaName {
  private static final int MAX = 100;

  private MetaName() {}

  static String of(String name, WriteKey key) {
    String tag = " " + key.tag();
    return cut(name.strip(), MAX - tag.length()).stripTrailing() + tag;
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
