package io.creativefactory.scoring.copy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Pairs whose headlines have been read.
///
/// @param headlines by plain text; all texts of the pairs
record Corpus(List<HeadlinePair> pairs, Map<String, Headline> headlines) {

  /// @param pairs at least one
  static Corpus read(
      List<HeadlinePair> pairs, TextMeaning meaning, CopyTraining.Progress progress) {
    List<String> texts = pairs.stream().flatMap(Corpus::texts).distinct().toList();
    Map<String, Headline> headlines = new LinkedHashMap<>();
    for (String text : texts) {
      if (headlines.size() % 200 == 0) {
        progress.at(
            "Reading " + texts.size() + " headlines", (double) headlines.size() / texts.size());
      }
      headlines.put(text, Headline.of(text, meaning));
    }
    return new Corpus(pairs, headlines);
  }

  private static Stream<String> texts(HeadlinePair pair) {
    return Stream.of(Terms.plain(pair.winner()), Terms.plain(pair.loser()));
  }

  /// Some of the pairs, with their headlines only.
  Corpus only(List<HeadlinePair> some) {
    Map<String, Headline> read = new LinkedHashMap<>();
    some.stream().flatMap(Corpus::texts).forEach(text -> read.put(text, headline(text)));
    return new Corpus(some, read);
  }

  Headline winner(HeadlinePair pair) {
    return headline(Terms.plain(pair.winner()));
  }

  Headline loser(HeadlinePair pair) {
    return headline(Terms.plain(pair.loser()));
  }

  private Headline headline(String plain) {
    Headline headline = headlines.get(plain);
    if (headline == null) {
      throw new IllegalStateException("'" + plain + "' was not read");
    }
    return headline;
  }

  Learner learner() {
    Collection<Headline> all = headlines.values();
    return new Learner(Lexicon.of(all), all.iterator().next().meaning().length);
  }

  List<Learner.Lesson> lessons(Learner learner) {
    return pairs.stream().map(pair -> learner.lesson(winner(pair), loser(pair))).toList();
  }

  int longest() {
    return headlines.keySet().stream().mapToInt(String::length).max().orElseThrow();
  }

  int tests() {
    return (int) pairs.stream().map(HeadlinePair::test).distinct().count();
  }

  /// Of all pairs in their order, 16 hexadecimal digits.
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (HeadlinePair pair : pairs) {
        String line = String.join("\u0000", pair.test(), pair.winner(), pair.loser(), "");
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
