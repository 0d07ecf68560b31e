package io.creativefactory.scoring.rubric;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.testing.RubricReport.Evidence;
import io.creativefactory.domain.testing.RubricReport.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why people act: told by the build of the ad, which needs no language, and by words.
final class DriverRules {
  private static final Map<String, Set<Script.Role>> ROLES =
      Map.of(
          "pain_point", Set.of(Script.Role.PROBLEM, Script.Role.AGITATION),
          "transformation", Set.of(Script.Role.BEFORE, Script.Role.AFTER));
  private static final Map<String, Layout> LAYOUTS =
      Map.of("transformation", Layout.BEFORE_AFTER, "social_proof", Layout.QUOTE);

  private DriverRules() {}

  static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    DriverCue.ALL.keySet().forEach(driver -> rules.put("driver." + driver, ad -> of(driver, ad)));
    rules.put("driver.any", DriverRules::any);
    return rules;
  }

  private static Finding any(Reading ad) {
    String unknown = "";
    for (String driver : DriverCue.ALL.keySet().stream().sorted().toList()) {
      switch (of(driver, ad)) {
        case Finding.Met met -> {
          return met;
        }
        case Finding.Unknown(String reason) -> unknown = reason;
        case Finding.NotMet _ -> {}
      }
    }
    return unknown.isEmpty()
        ? new Finding.NotMet("none of " + DriverCue.ALL.size() + " drivers is found", List.of())
        : new Finding.Unknown(unknown);
  }

  private static Finding of(String driver, Reading ad) {
    List<Evidence> built = built(driver, ad);
    if (!built.isEmpty()) {
      return new Finding.Met(built);
    }
    if (!ad.english()) {
      return new Finding.Unknown(ad.notEnglish());
    }
    return Words.find(
        DriverCue.ALL.getOrDefault(driver, Words.any()),
        ad.words(),
        ad.wordsMissing(),
        "none of %d lines says so".formatted(ad.words().size()));
  }

  private static List<Evidence> built(String driver, Reading ad) {
    List<Evidence> found = new ArrayList<>(beats(ad.ad().concept(), ROLES.get(driver)));
    Layout layout = LAYOUTS.get(driver);
    if (layout != null) {
      found.addAll(
          ShortFormRules.moments(
              ad,
              scene -> scene.layout() == layout,
              _ ->
                  "a scene of the kind "
                      + layout.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    if (driver.equals("anchoring")) {
      found.addAll(struck(ad));
    }
    return found;
  }

  private static List<Evidence> beats(@Nullable Concept concept, @Nullable Set<Script.Role> roles) {
    if (concept == null || roles == null) {
      return List.of();
    }
    List<Evidence> found = new ArrayList<>();
    List<Line> lines = Reading.beats(concept.script());
    for (int i = 0; i < lines.size(); i++) {
      if (roles.contains(concept.script().beats().get(i).role())) {
        found.add(lines.get(i).whole());
      }
    }
    return found;
  }

  /// Prices that are struck through.
  private static List<Evidence> struck(Reading ad) {
    Storyboard board = ad.ad().storyboard();
    if (board == null) {
      return List.of();
    }
    Set<String> words =
        board.scenes().stream()
            .flatMap(scene -> scene.texts().stream())
            .filter(text -> text.entrance() == Text.Entrance.STRIKE)
            .filter(text -> text.emphasis().chars().anyMatch(Character::isDigit))
            .map(Text::words)
            .collect(Collectors.toSet());
    return ad.read().lines().stream()
        .filter(line -> words.contains(line.text()))
        .map(Line::whole)
        .toList();
  }
}
