package io.creativefactory.scoring.copy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a headline is made of: its words and marks, and each two that stand side by side, where the
/// begin and the end count as marks too. Terms are known by a 32-bit hash only, so that a model
/// holds no text.
final class Terms {
  private static final Pattern TOKEN =
      Pattern.compile("\\p{Nd}+|\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)?|[^\\p{L}\\p{M}\\p{N}\\s_]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final String BEGIN = "\u0002";
  private static final String END = "\u0003";
  private static final char BETWEEN = '\u0001';

  private Terms() {}

  /// One spelling for what reads alike: composed letters, straight quotes, single spaces.
  static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String straight = composed.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"");
    return SPACE.matcher(straight).replaceAll(" ").strip();
  }

  /// Words, numbers and marks in their order, in lower case.
  static List<String> tokens(String text) {
    return TOKEN
        .matcher(plain(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// The words among the tokens.
  static List<String> words(String text) {
    return tokens(text).stream().filter(token -> Character.isLetter(token.codePointAt(0))).toList();
  }

  /// Hashes of all terms, each once, rising.
  static int[] of(String text) {
    List<String> tokens = tokens(text);
    List<String> framed = new ArrayList<>();
    framed.add(BEGIN);
    framed.addAll(tokens);
    framed.add(END);
    int[] hashes = new int[tokens.size() + framed.size() - 1];
    int at = 0;
    for (String token : tokens) {
      hashes[at++] = hash(token);
    }
    for (int i = 1; i < framed.size(); i++) {
      hashes[at++] = hash(framed.get(i - 1) + BETWEEN + framed.get(i));
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /// FNV-1a of the UTF-8 bytes, stirred by the finaliser of MurmurHash 3: the same on every
  /// machine.
  static int hash(String term) {
    int hash = 0x811c9dc5;
    for (byte b : term.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
