package io.creativefactory.graph.launch;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.graph.launch.LaunchSheet.Duty;
import io.creativefactory.graph.launch.LaunchSheet.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether an ad must say that a machine made part of it. Pictures and clips are the advertiser's
/// own; what a machine makes here is the voice that speaks lines without a recording. Every
/// platform that has a field for it is told; where the law wants people to read it whatever the
/// voice is like, the ad itself must say so, and one that does not is not launched. Where a rule
/// depends on what nobody here can know, and where no rule is on file, that is told: a country is
/// never said to need nothing. Operators' lawyers decide.
///
/// Rules as read on 2026-11-22, in others' words:
/// - EU:
///   https://www.mccannfitzgerald.com/knowledge/technology-and-innovation/one-month-to-go-eu-ai-act-transparency-compliance
/// - New York: https://www.nysenate.gov/legislation/laws/GBS/396-B,
///   https://www.aipolicydesk.com/blog/new-york-ai-synthetic-performer-ad-disclosure-law-2026
/// - China and South Korea: https://www.aimadetools.com/blog/ai-content-labelling-laws-asia-2026/
public final class Disclosure {
  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /// @param always whether every synthetic voice is labelled, whatever it is like
  /// @param asks what it asks, and what of that cannot be known here
  private record Rule(
      Set<String> countries, String name, LocalDate since, boolean always, String asks) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Set.of("CN"),
              "Measures for Labelling AI-Generated Synthetic Content",
              LocalDate.parse("2025-09-01"),
              true,
              "a label that people see or hear"),
          new Rule(
              Set.of("KR"),
              "AI Basic Act",
              LocalDate.parse("2026-01-22"),
              true,
              "a label that people see or hear"),
          new Rule(
              EU,
              "Regulation (EU) 2024/1689, Article 50(4)",
              LocalDate.parse("2026-08-02"),
              false,
              "deep fakes to be disclosed: what resembles existing persons, objects, places or"
                  + " events and would pass for real; whether somebody's voice is resembled is not"
                  + " known here"),
          new Rule(
              Set.of("US"),
              "New York, General Business Law 396-b (S.8420-A)",
              LocalDate.parse("2026-06-09"),
              false,
              "synthetic performers that are seen to be disclosed; nobody looked for one in your"
                  + " own clips, and other states' rules are not on file"));

  private static final Pattern SAID =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(AI|A\\.I\\.|artificial intelligence|synthetic voice|KI|künstliche"
              + " Intelligenz|IA|inteligencia artificial|intelligence artificielle)(?!\\p{L})"
              + "|AI\\s*(?:生成|合成|생성|합성)|人工智能|인공지능");

  private Disclosure() {}

  /// Whether anything heard came out of a model.
  static boolean generated(Storyboard board) {
    Voice voice = board.sound().voice();
    return voice != null && voice.lines().stream().anyMatch(line -> line.recording() == null);
  }

  /// One sentence for each country in which the ad may not run like this.
  static List<String> faults(Brief brief, ReviewItem item, LocalDate today) {
    return labels(brief, item, today).stream()
        .filter(label -> label.duty() == Duty.MISSING)
        .map(label -> "country " + label.country() + ": " + label.words())
        .toList();
  }

  /// What is known of each country that the brief names.
  public static List<Label> labels(Brief brief, ReviewItem item, LocalDate today) {
    boolean generated = generated(item.storyboard());
    boolean said = saysSo(item);
    return brief.audience().countries().stream()
        .map(country -> generated ? label(country, said, today) : untouched(country))
        .toList();
  }

  private static Label untouched(String country) {
    return new Label(
        country,
        Duty.UNKNOWN,
        "no voice of it was made by a machine here; whether your own clips, pictures and recordings"
            + " were is not known, and they are not labelled");
  }

  private static Label label(String country, boolean said, LocalDate today) {
    return RULES.stream()
        .filter(rule -> rule.countries().contains(country) && !rule.since().isAfter(today))
        .findFirst()
        .map(rule -> label(country, rule, said))
        .orElseGet(() ->
            new Label(
                country,
                Duty.UNKNOWN,
                "its voice is synthetic, and no rule of this country is on file here; ask before it runs"));
  }

  private static Label label(String country, Rule rule, boolean said) {
    String law = rule.name() + ", in force " + rule.since();
    if (said) {
      return new Label(country, Duty.SAID, "the ad says that a machine speaks (" + law + ")");
    }
    return rule.always()
        ? new Label(
            country,
            Duty.MISSING,
            "its voice is synthetic and the ad does not say so where viewers can read it ("
                + law
                + ")")
        : new Label(country, Duty.OPEN, law + ", asks for " + rule.asks());
  }

  private static boolean saysSo(ReviewItem item) {
    Stream<String> read = item.concept().script().beats().stream().map(beat -> beat.text());
    return read.anyMatch(text -> SAID.matcher(text).find());
  }
}
