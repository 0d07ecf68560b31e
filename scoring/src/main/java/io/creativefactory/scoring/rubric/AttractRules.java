package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import io.creativefactory.scoring.rubric.Places.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Attention: how soon and how often the picture changes, and whether it speaks in words.
final class AttractRules {
  private static final int MANY = 5;
  private static final Pattern TELLING = Pattern.compile("\\p{L}{4,}|\\p{N}+");

  private AttractRules() {}

  static Map<String, Rule> rules() {
    return Map.of(
        "a_dynamic_start", AttractRules::dynamicStart,
        "a_quick_pacing", AttractRules::quickPacing,
        "a_quick_pacing_1st_secs", AttractRules::quickStart,
        "a_supers", AttractRules::supers,
        "a_supers_with_audio", AttractRules::supersWithAudio,
        "c_overall_pacing", AttractRules::overallPacing);
  }

  private static Finding dynamicStart(Reading ad) {
    if (unseen(ad)) {
      return notSeen();
    }
    Place first = ad.shots().getFirst();
    if (ad.shots().size() > 1 && first.endMs() < 3000) {
      return met(ad.shotEvidence(1, "it changes at " + first.endMs() + " ms"));
    }
    return notMet(
        ad.shots().size() == 1
            ? "the picture never changes"
            : first.name() + " stands until " + first.endMs() + " ms",
        ad.shotEvidence(0, "it stands for " + first.length() + " ms"));
  }

  private static Finding quickPacing(Reading ad) {
    if (unseen(ad)) {
      return notSeen();
    }
    int best = 0;
    int from = 0;
    for (int i = 0; i < ad.shots().size(); i++) {
      long end = ad.shots().get(i).endMs() - 1 + Words.FIRST;
      int many = (int) ad.shots().stream().skip(i).filter(shot -> shot.startMs() < end).count();
      if (many > best) {
        best = many;
        from = i;
      }
    }
    String what = "%d shots are seen within 5 s".formatted(best);
    return best >= MANY
        ? met(ad.shotEvidence(from, what + " from here"))
        : notMet("at most " + what, ad.shotEvidence(from, what));
  }

  private static Finding quickStart(Reading ad) {
    if (unseen(ad)) {
      return notSeen();
    }
    List<Integer> changes =
        IntStream.range(1, ad.shots().size())
            .filter(i -> ad.shots().get(i).startMs() < Words.FIRST)
            .boxed()
            .toList();
    String what = "the picture changes %d times before 5 s".formatted(changes.size());
    return changes.size() >= MANY
        ? met(ad.shotEvidence(changes.getLast(), what))
        : notMet(what, ad.shotEvidence(0, what));
  }

  private static Finding overallPacing(Reading ad) {
    if (ad.ad().features().get("avg_scene_duration") instanceof Figure.Measured mean) {
      Evidence evidence = new Evidence.Measure("avg_scene_duration", mean);
      return mean.value() < 2
          ? met(evidence)
          : notMet(String.format(Locale.ROOT, "a shot lasts %.1f s", mean.value()), evidence);
    }
    if (unseen(ad)) {
      return notSeen();
    }
    double mean = (double) ad.lengthMs() / ad.shots().size();
    String what =
        String.format(
            Locale.ROOT, "%d shots in %d ms, %.0f ms each", ad.shots().size(), ad.lengthMs(), mean);
    Evidence evidence = new Evidence.Moment("the whole ad", what, 0, ad.lengthMs());
    return mean < 2000 ? met(evidence) : notMet(what, evidence);
  }

  static Finding supers(Reading ad) {
    List<Evidence> texts =
        ad.read().lines().stream()
            .filter(line -> line.role() == Line.Role.TEXT)
            .limit(3)
            .map(Line::whole)
            .toList();
    if (!texts.isEmpty()) {
      return new Finding.Met(texts);
    }
    return ad.read().missing().isEmpty()
        ? new Finding.NotMet("no words stand over the picture", List.of())
        : new Finding.Unknown(ad.read().missing());
  }

  private static Finding supersWithAudio(Reading ad) {
    for (Line said : ad.said().lines()) {
      Set<String> words = telling(said.text());
      for (Line read : ad.read().lines()) {
        boolean together = read.startMs() < said.endMs() && read.endMs() > said.startMs();
        if (together && telling(read.text()).stream().anyMatch(words::contains)) {
          return new Finding.Met(List.of(read.whole(), said.whole()));
        }
      }
    }
    String missing = ad.wordsMissing();
    if (!missing.isEmpty()) {
      return new Finding.Unknown(missing);
    }
    return new Finding.NotMet(
        ad.said().lines().isEmpty()
            ? "nobody speaks"
            : "no spoken line shares a telling word with the text that stands meanwhile",
        List.of());
  }

  private static Set<String> telling(String text) {
    return TELLING
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /// A script alone shows nothing.
  private static boolean unseen(Reading ad) {
    return ad.ad().storyboard() == null
        && (ad.ad().seen() == null || ad.ad().seen().shots().isEmpty());
  }

  private static Finding notSeen() {
    return new Finding.Unknown("there is neither a storyboard nor a picture to look at");
  }

  private static Finding met(Evidence evidence) {
    return new Finding.Met(List.of(evidence));
  }

  private static Finding notMet(String reason, Evidence evidence) {
    return new Finding.NotMet(reason, List.of(evidence));
  }
}
