package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.HookLabel;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the ad opens, by [HookClassifier].
final class HookRules {
  private HookRules() {}

  static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    for (HookType hook : HookType.values()) {
      rules.put(
          "hook." + hook.name().toLowerCase(Locale.ROOT),
          ad -> opening(ad, line -> has(line, hook)));
    }
    rules.put("hook.any", ad -> opening(ad, HookRules::any));
    rules.put("hook.as_meant", HookRules::asMeant);
    return rules;
  }

  private static Finding opening(Reading ad, Function<Line, Finding> decide) {
    Optional<Line> line = ad.opening();
    if (line.isEmpty()) {
      return new Finding.Unknown(
          ad.read().missing().isEmpty() ? "the ad opens without words" : ad.read().missing());
    }
    return ad.english() ? decide.apply(line.get()) : new Finding.Unknown(ad.notEnglish());
  }

  private static Finding asMeant(Reading ad) {
    Concept concept = ad.ad().concept();
    return concept == null
        ? new Finding.Unknown("there is no concept that says which hook is meant")
        : opening(ad, line -> has(line, concept.hook()));
  }

  private static Finding any(Line line) {
    List<HookLabel> labels = HookClassifier.labels(line.text());
    return labels.isEmpty()
        ? new Finding.NotMet(
            "'" + line.text() + "' reads as none of the ten", List.of(line.whole()))
        : new Finding.Met(List.of(cue(line, labels.getFirst())));
  }

  private static Finding has(Line line, HookType hook) {
    List<HookLabel> labels = HookClassifier.labels(line.text());
    return labels.stream()
        .filter(label -> label.hook() == hook)
        .findFirst()
        .<Finding>map(label -> new Finding.Met(List.of(cue(line, label))))
        .orElseGet(() -> new Finding.NotMet(instead(line, labels), List.of(line.whole())));
  }

  private static String instead(Line line, List<HookLabel> labels) {
    return labels.isEmpty()
        ? "'" + line.text() + "' reads as none of the ten"
        : "it reads as "
            + labels.stream()
                .map(label -> label.hook().slug().replace('-', ' '))
                .collect(Collectors.joining(" and "));
  }

  private static Evidence cue(Line line, HookLabel label) {
    int from = line.text().indexOf(label.cue());
    return from < 0 || label.cue().isEmpty()
        ? line.whole()
        : new Evidence.Words(
            line.place(),
            line.text(),
            from,
            from + label.cue().length(),
            line.startMs(),
            line.endMs());
  }
}
