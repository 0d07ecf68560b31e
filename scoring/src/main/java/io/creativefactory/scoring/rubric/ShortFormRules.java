package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.scoring.rubric.Places.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What short video is asked beside the rest.
final class ShortFormRules {
  private static final Set<Scene.Transition> CREATIVE =
      Set.of(
          Scene.Transition.WIPE,
          Scene.Transition.SLIDE,
          Scene.Transition.PUSH,
          Scene.Transition.ZOOM,
          Scene.Transition.WHIP);
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]{2,}");
  private static final Pattern DISCLOSED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:paid (?:partnership|promotion)|in (?:paid )?partnership with"
              + "|sponsored|#ad|#sponsored|#anzeige|anzeige|werbung|advertisement)"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern EMOJI =
      Pattern.compile("\\p{IsEmoji_Presentation}|\\p{IsEmoji}\uFE0F");
  private static final Pattern CASUAL =
      Words.any(
          "\\p{L}+['’](?:s|re|ve|ll|d|m|t)",
          "gonna|wanna|gotta|kinda|sorta|yeah|yep|nope|hey|wow|honestly|literally|basically|guys"
              + "|folks|stuff|okay|ok|oh|ugh|tbh|pov");

  private ShortFormRules() {}

  static Map<String, Rule> rules() {
    return Map.of(
        "shorts_transitions", ShortFormRules::transitions,
        "shorts_gap_utilization", ShortFormRules::gaps,
        "shorts_product_result", ShortFormRules::result,
        "shorts_creator_name_mention", ShortFormRules::creator,
        "shorts_partnership_disclosure", ShortFormRules::disclosed,
        "shorts_emoji_usage", ShortFormRules::emoji,
        "shorts_video_format", ShortFormRules::upright,
        "shorts_has_supers", ShortFormRules::wordsForHalf,
        "shorts_casual_language", ShortFormRules::casual);
  }

  private static Finding transitions(Reading ad) {
    if (ad.ad().storyboard() == null) {
      return new Finding.Unknown("a look tells cuts, dissolves and fades, but no wipes and pushes");
    }
    List<Evidence> found =
        moments(
            ad,
            scene -> CREATIVE.contains(scene.transition()),
            scene -> "comes in by a " + scene.transition().name().toLowerCase(Locale.ROOT));
    return found.isEmpty()
        ? new Finding.NotMet("all scenes come in by cuts or dissolves", List.of())
        : new Finding.Met(found);
  }

  private static Finding gaps(Reading ad) {
    if (ad.ad().storyboard() == null) {
      return new Finding.Unknown(
          "without a storyboard nobody here can tell a field from a picture");
    }
    List<Evidence> used =
        moments(
            ad,
            scene -> scene.layout() == Layout.CARD && !scene.texts().isEmpty(),
            _ -> "words stand beside the card");
    if (!used.isEmpty()) {
      return new Finding.Met(used);
    }
    return BrandRules.scenes(ad, Layout.CARD).findAny().isPresent()
        ? new Finding.NotMet("a card stands in an empty field", List.of())
        : new Finding.Unknown("no picture leaves a gap: no scene is a card");
  }

  private static Finding result(Reading ad) {
    List<Evidence> shown =
        moments(
            ad, scene -> scene.layout() == Layout.BEFORE_AFTER, _ -> "before and after are shown");
    if (!shown.isEmpty()) {
      return new Finding.Met(shown);
    }
    Storyboard board = ad.ad().storyboard();
    return board != null && board.scenes().stream().allMatch(scene -> scene.shots().isEmpty())
        ? new Finding.NotMet("only words are shown", List.of())
        : new Finding.Unknown(
            "no scene is a before-and-after; whether other pictures show a result nobody here can"
                + " tell");
  }

  private static Finding creator(Reading ad) {
    Finding found = Words.find(HANDLE, ad.words(), "", "no @name");
    return found instanceof Finding.Met
        ? found
        : new Finding.Unknown("no @name stands in the words; other names nobody here can tell");
  }

  private static Finding disclosed(Reading ad) {
    return Words.find(DISCLOSED, ad.words(), ad.wordsMissing(), "no words disclose a partnership");
  }

  private static Finding emoji(Reading ad) {
    String missing =
        ad.ad().storyboard() == null && ad.ad().seen() != null
            ? "the reader of words on screen knows no emoji"
            : ad.read().missing();
    return Words.find(EMOJI, ad.read().lines(), missing, "no text holds an emoji");
  }

  private static Finding upright(Reading ad) {
    List<PixelSize> sizes = new ArrayList<>(ad.ad().videos().stream().map(Video::size).toList());
    Seen seen = ad.ad().seen();
    if (sizes.isEmpty() && seen != null && seen.size() != null) {
      sizes.add(seen.size());
    }
    if (sizes.isEmpty()) {
      return new Finding.Unknown("there is no file to measure");
    }
    List<Evidence> tall =
        sizes.stream()
            .filter(size -> size.width() * 16 == size.height() * 9)
            .<Evidence>map(
                size -> new Evidence.Moment("the file", "it is " + size, 0, ad.lengthMs()))
            .toList();
    return tall.isEmpty()
        ? new Finding.NotMet("no file of " + sizes + " is 9:16", List.of())
        : new Finding.Met(tall);
  }

  /// Stretches that overlap count once.
  private static Finding wordsForHalf(Reading ad) {
    if (!ad.read().missing().isEmpty()) {
      return new Finding.Unknown(ad.read().missing());
    }
    List<Line> lines =
        ad.read().lines().stream().sorted(Comparator.comparingLong(Line::startMs)).toList();
    long covered = 0;
    long until = 0;
    for (Line line : lines) {
      covered += Math.max(0, line.endMs() - Math.max(until, line.startMs()));
      until = Math.max(until, line.endMs());
    }
    String what = "words stand for %d of %d ms".formatted(covered, ad.lengthMs());
    Evidence evidence = new Evidence.Moment("the whole ad", what, 0, ad.lengthMs());
    return 2 * covered >= ad.lengthMs()
        ? new Finding.Met(List.of(evidence))
        : new Finding.NotMet(what, List.of(evidence));
  }

  private static Finding casual(Reading ad) {
    return ad.english()
        ? Words.find(CASUAL, ad.words(), ad.wordsMissing(), "no word is one of everyday speech")
        : new Finding.Unknown(ad.notEnglish());
  }

  /// The scenes that are so, with what they show.
  static List<Evidence> moments(Reading ad, Predicate<Scene> wanted, Telling telling) {
    Storyboard board = ad.ad().storyboard();
    if (board == null) {
      return List.of();
    }
    return IntStream.range(0, board.scenes().size())
        .filter(i -> wanted.test(board.scenes().get(i)))
        .<Evidence>mapToObj(i -> {
          Place place = ad.places().scenes().get(i);
          String what = telling.of(board.scenes().get(i));
          return new Evidence.Moment(place.name(), what, place.startMs(), place.endMs());
        })
        .toList();
  }

  /// Says what a scene shows.
  @FunctionalInterface
  interface Telling {
    String of(Scene scene);
  }
}
