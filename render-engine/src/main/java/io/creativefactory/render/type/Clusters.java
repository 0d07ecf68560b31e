package io.creativefactory.render.type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader takes for one letter: a base with its marks, a conjunct, a whole emoji sequence
/// (extended grapheme clusters of Unicode UAX 29, as Java's `\X` finds them).
public final class Clusters {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int KEYCAP = 0x20e3;
  private static final int AS_PICTURE = 0xfe0f;
  private static final int LATIN_END = 0xff;
  private static final int SYMBOLS_END = 0x2600;

  private Clusters() {}

  public static List<String> of(String words) {
    List<String> clusters = new ArrayList<>();
    Matcher matcher = CLUSTER.matcher(words);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }

  /// Whether a cluster is meant as a picture. Signs of trade (©, ®, ™) and arrows that the face
  /// writes are letters.
  ///
  /// @param writes whether the face has a letter for a code point
  static boolean isPicture(String cluster, IntPredicate writes) {
    int first = cluster.codePointAt(0);
    if (first <= LATIN_END) {
      return cluster.indexOf(KEYCAP) >= 0;
    }
    if (cluster.indexOf(AS_PICTURE) > 0 || Character.isEmojiPresentation(first)) {
      return true;
    }
    boolean pictograph = Character.isExtendedPictographic(first);
    return pictograph && !(first < SYMBOLS_END && writes.test(first));
  }

  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || c == AS_PICTURE;
  }
}
