package io.creativefactory.platform.tiktok;

import io.creativefactory.platform.NewObject.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words as TikTok counts and takes them: a Chinese, Japanese or Korean character counts as two,
/// and emoji are refused in names and in ads.
final class TikTokText {
  /// Of campaigns, ad groups and ads.
  static final int NAME = 512;

  /// Of files.
  static final int FILE = 100;

  /// Of what an ad says.
  static final int AD = 100;

  private static final Pattern LINK =
      Pattern.compile("(?i)https?://|\\bwww\\.|\\b[a-z0-9-]+\\.(com|net|org|shop|store|io|co)\\b");

  private TikTokText() {}

  static int width(String text) {
    return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
  }

  private static boolean isWide(int each) {
    if (Character.isIdeographic(each)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(each);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL
        || (each >= 0x3000 && each <= 0x303F)
        || (each >= 0xFF00 && each <= 0xFFEF);
  }

  static Optional<String> emoji(String text) {
    return text.codePoints()
        .filter(each -> Character.isEmojiPresentation(each) || each == 0xFE0F)
        .mapToObj(Character::toString)
        .findFirst();
  }

  /// Why an ad cannot say this; nothing when it can.
  static Optional<String> fault(String text) {
    String said = text.strip();
    int width = width(said);
    if (width < 1 || width > AD) {
      return Optional.of("has " + width + " characters, TikTok takes 1 to " + AD);
    }
    for (String sign : List.of("@", "#", "{", "}")) {
      if (said.contains(sign)) {
        return Optional.of("holds " + sign + ", which TikTok refuses in ads");
      }
    }
    if (LINK.matcher(said).find()) {
      return Optional.of("holds a link, which TikTok refuses in ads");
    }
    return emoji(said).map(each -> "holds " + each + ": TikTok refuses emoji in ads");
  }

  /// What an ad may say of these words, best first: there is room for less than on other platforms,
  /// so that a headline speaks where the text is too long.
  static List<String> fitting(Words words) {
    return Stream.of(List.of(words.text()), words.headlines(), words.descriptions())
        .flatMap(List::stream)
        .map(String::strip)
        .filter(each -> fault(each).isEmpty())
        .distinct()
        .toList();
  }
}
