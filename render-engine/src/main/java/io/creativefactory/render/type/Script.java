package io.creativefactory.render.type;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.EnumSet;
import java.util.Set;

/// What the script of words asks of their setting.
public final class Script {
  private static final Set<UnicodeScript> ALPHABETS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);
  private static final Set<UnicodeScript> SQUARE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HEBREW);

  private Script() {}

  /// Whether letters may be set closer or wider: joined scripts would come apart.
  static boolean tracks(int codePoint) {
    return ALPHABETS.contains(UnicodeScript.of(codePoint));
  }

  /// Whether marks stand above and below the line, which then needs more room.
  static boolean isTall(String words) {
    return words
        .codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(s -> !ALPHABETS.contains(s) && !SQUARE.contains(s) && s != UnicodeScript.UNKNOWN);
  }

  /// Whether words have a letter with a direction at all: a bare number has none.
  public static boolean hasDirection(String words) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .anyMatch(d ->
            d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /// Whether the first letter that has a direction runs from right to left.
  public static boolean isRightToLeft(String words) {
    return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }
}
