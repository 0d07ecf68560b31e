package io.creativefactory.tools.claims;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as the rules read it: compatibility forms unfolded, invisible characters gone, one kind of
/// apostrophe, single blanks. So full-width digits and zero-width joiners hide nothing.
final class Plain {
  /// Stands where proven words stood; no rule matches it.
  static final char PROVEN = '\uE000';

  /// Stands where a name stood.
  static final char NAME = '\uE001';

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\uE000\uE001]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Plain() {}

  static String of(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String seen = INVISIBLE.matcher(folded).replaceAll("");
    return BLANKS
        .matcher(seen.replace('’', '\'').replace('‘', '\'').replace('‑', '-').replace('‐', '-'))
        .replaceAll(" ")
        .strip();
  }

  static String lower(String text) {
    return of(text).toLowerCase(Locale.ROOT);
  }

  /// Whole words only: neither a letter nor a digit touches the match.
  static Pattern words(String alternatives, int flags) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        flags | Pattern.UNICODE_CASE);
  }

  /// A phrase as whole words, in any case.
  static Pattern phrase(String phrase) {
    return words(Pattern.quote(of(phrase)), Pattern.CASE_INSENSITIVE);
  }

  /// The text with every occurrence of a phrase replaced by a mark.
  static String without(String text, Pattern phrase, char mark) {
    return phrase.matcher(text).replaceAll(Matcher.quoteReplacement(String.valueOf(mark)));
  }
}
