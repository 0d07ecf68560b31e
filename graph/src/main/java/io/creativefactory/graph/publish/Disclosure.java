package io.creativefactory.graph.publish;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.review.ReviewItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether an ad must say that a machine made part of it. Pictures and clips are the advertiser's
/// own; what a machine makes here is the voice that speaks lines without a recording. Every
/// platform that has a field for it is told; where the law wants viewers to read it, the ad itself
/// must say so, and one that does not is not launched.
final class Disclosure {
  /// Countries whose law asks for a label that people see or hear on synthetic voices, by rule.
  /// Operators' lawyers decide what else applies.
  private static final Map<String, String> LABEL =
      new TreeMap<>(
          Map.of(
              "CN", "Measures for Labelling AI-Generated Synthetic Content, in force 2025-09-01",
              "KR", "AI Basic Act, in force 2026-01-22"));

  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(AI|A\\.I\\.|artificial intelligence|synthetic voice)(?!\\p{L})");

  private Disclosure() {}

  /// Whether anything heard came out of a model.
  static boolean generated(Storyboard board) {
    Voice voice = board.sound().voice();
    return voice != null && voice.lines().stream().anyMatch(line -> line.recording() == null);
  }

  /// One sentence for each country in which the ad may not run like this.
  static List<String> faults(Brief brief, ReviewItem item) {
    List<String> faults = new ArrayList<>();
    if (generated(item.storyboard()) && !saysSo(item)) {
      LABEL.forEach((country, rule) -> {
        if (brief.audience().countries().contains(country)) {
          faults.add(
              "country %s: its voice is synthetic and the ad does not say so where viewers can read it (%s)"
                  .formatted(country, rule));
        }
      });
    }
    return faults;
  }

  private static boolean saysSo(ReviewItem item) {
    Stream<String> read = item.concept().script().beats().stream().map(beat -> beat.text());
    return read.anyMatch(text -> SAID.matcher(text).find());
  }
}
