package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Direction: whether the viewer is told what to do, and how soon somebody speaks.
final class DirectRules {
  /// A verb that asks, where a sentence or a clause begins.
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:^|[.!?:;,–—]\\s*|\\b(?:and|then|so|now|please|just)\\s+)"
              + "(?:shop|buy|order|get|try|learn more|discover|find out|sign up|subscribe|download"
              + "|join|book|visit|click|tap|swipe up|call us|contact us|claim|grab|add to (?:cart"
              + "|bag)|see (?:how|more)|check (?:it|us) out|start (?:now|today|your|free))"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OFFERS =
      Words.any(
          "\\d+ ?(?:%|percent|per cent) (?:off|less)",
          "half price",
          "(?:save|saves) [€$£]?\\d+",
          "discount\\w*",
          "(?:two|buy one|\\d+) (?:for|get) (?:one|\\d+)",
          "free (?:gift|shipping|delivery|trial|sample)",
          "(?:deal|offer|code|coupon|voucher)s?",
          "on sale");

  private DirectRules() {}

  static Map<String, Rule> rules() {
    return Map.of(
        "d_audio_speech_early_1st_5_secs", ad -> voice(ad, Words.FIRST),
        "d_call_to_action_speech", ad -> asked(ad, ad.said()),
        "d_call_to_action_text", DirectRules::askedInText,
        "shorts_call_to_action", DirectRules::askedAtAll,
        "shorts_human_voice", ad -> voice(ad, Long.MAX_VALUE),
        "shorts_audio_cta", DirectRules::askedLate,
        "special_offer_speech", DirectRules::offered);
  }

  private static Finding voice(Reading ad, long before) {
    Optional<Seen.Span> first =
        ad.heard().spans().stream().filter(span -> span.startMs() < before).findFirst();
    if (first.isPresent()) {
      return new Finding.Met(
          List.of(
              new Evidence.Moment(
                  "the sound", "somebody speaks", first.get().startMs(), first.get().endMs())));
    }
    if (!ad.heard().missing().isEmpty()) {
      return new Finding.Unknown(ad.heard().missing());
    }
    return new Finding.NotMet(
        ad.heard().spans().isEmpty()
            ? "nobody speaks"
            : "the voice begins at " + ad.heard().spans().getFirst().startMs() + " ms",
        List.of());
  }

  private static Finding asked(Reading ad, Reading.Channel channel) {
    return asked(ad, channel.lines(), channel.missing(), "no line asks to act");
  }

  /// The button's own words hold in every language; other words are read in English.
  private static Finding asked(Reading ad, List<Line> lines, String missing, String absent) {
    Concept concept = ad.ad().concept();
    if (concept != null) {
      Finding label = Words.find(Words.names(List.of(concept.cta().label())), lines, "", absent);
      if (label instanceof Finding.Met) {
        return label;
      }
    }
    if (lines.isEmpty() && missing.isEmpty()) {
      return new Finding.NotMet(absent, List.of());
    }
    return ad.english()
        ? Words.find(ASKS, lines, missing, absent)
        : new Finding.Unknown(ad.notEnglish());
  }

  private static Finding askedInText(Reading ad) {
    List<Evidence> buttons =
        ad.read().lines().stream()
            .filter(line -> line.role() == Line.Role.BUTTON)
            .map(Line::whole)
            .toList();
    return buttons.isEmpty() ? asked(ad, ad.read()) : new Finding.Met(buttons);
  }

  private static Finding askedAtAll(Reading ad) {
    Finding text = askedInText(ad);
    Finding spoken = asked(ad, ad.said());
    if (text instanceof Finding.Met || spoken instanceof Finding.NotMet) {
      return text;
    }
    return spoken;
  }

  private static Finding askedLate(Reading ad) {
    long from = ad.lengthMs() * 2 / 3;
    List<Line> late = new ArrayList<>(ad.said().lines());
    late.removeIf(line -> line.endMs() <= from);
    return asked(ad, late, ad.said().missing(), "nobody asks to act in the last third");
  }

  private static Finding offered(Reading ad) {
    if (ad.said().lines().isEmpty() && ad.said().missing().isEmpty()) {
      return new Finding.NotMet("nobody speaks", List.of());
    }
    return ad.english()
        ? Words.find(
            OFFERS, ad.said().lines(), ad.said().missing(), "no spoken line tells an offer")
        : new Finding.Unknown(ad.notEnglish());
  }
}
