package io.creativefactory.agents.creative;

import io.creativefactory.domain.brief.Lesson;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.intel.Intel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Orders the hooks that a brief allows: what earlier runs taught first, then what competitors
/// leave open, then tone and material. Ties keep the house order.
final class HookRanking {
  /// The house order: hooks that need least from the media first.
  private static final List<HookType> HOUSE =
      List.of(
          HookType.QUESTION,
          HookType.STATISTIC_HOOK,
          HookType.NEGATIVE_HOOK,
          HookType.TRANSFORMATION,
          HookType.CURIOSITY_GAP,
          HookType.STORY_HOOK,
          HookType.SOCIAL_PROOF,
          HookType.URGENCY_SCARCITY,
          HookType.PATTERN_INTERRUPT,
          HookType.CONTROVERSY_HOOK);

  private static final Map<String, Set<HookType>> SUITS =
      Map.of(
          "plain", Set.of(HookType.QUESTION, HookType.STATISTIC_HOOK),
          "confident", Set.of(HookType.STATISTIC_HOOK, HookType.NEGATIVE_HOOK),
          "calm", Set.of(HookType.QUESTION, HookType.CURIOSITY_GAP, HookType.STORY_HOOK),
          "warm", Set.of(HookType.STORY_HOOK, HookType.QUESTION),
          "playful", Set.of(HookType.PATTERN_INTERRUPT, HookType.CURIOSITY_GAP));

  private static final Map<String, Set<HookType>> JARS =
      Map.of(
          "calm",
          Set.of(HookType.PATTERN_INTERRUPT, HookType.CONTROVERSY_HOOK, HookType.URGENCY_SCARCITY),
          "warm",
          Set.of(HookType.CONTROVERSY_HOOK, HookType.NEGATIVE_HOOK));

  /// A hook with what speaks for and against it.
  ///
  /// @param evidence half sentences, strongest first; may be empty
  record Choice(HookType hook, int score, List<String> evidence) {
    Choice {
      evidence = List.copyOf(evidence);
    }
  }

  private record Mark(int score, String evidence) {}

  private HookRanking() {}

  static List<Choice> rank(Campaign campaign, Intel intel) {
    return HOUSE.stream()
        .filter(campaign::allows)
        .map(hook -> choice(hook, campaign, intel))
        .sorted(Comparator.comparingInt(Choice::score).reversed())
        .toList();
  }

  private static Choice choice(HookType hook, Campaign campaign, Intel intel) {
    List<Mark> marks = new ArrayList<>();
    campaign.brief().lessons().forEach(lesson -> refused(hook, lesson).ifPresent(marks::add));
    Taught.of(campaign.brief(), "hook:" + hook.name())
        .map(taught -> new Mark(taught.helped() ? 5 : -5, taught.text()))
        .ifPresent(marks::add);
    open(hook, intel).ifPresent(marks::add);
    crowded(hook, intel).ifPresent(marks::add);
    for (String tone : Wishes.of(campaign.brief()).tones()) {
      if (SUITS.getOrDefault(tone, Set.of()).contains(hook)) {
        marks.add(new Mark(1, "it suits the tone '" + tone + "'"));
      }
      if (JARS.getOrDefault(tone, Set.of()).contains(hook)) {
        marks.add(new Mark(-2, "it is held back by the tone '" + tone + "'"));
      }
    }
    material(hook).ifPresent(marks::add);
    return new Choice(
        hook,
        marks.stream().mapToInt(Mark::score).sum(),
        marks.stream()
            .sorted(Comparator.comparingInt((Mark mark) -> Math.abs(mark.score())).reversed())
            .map(Mark::evidence)
            .toList());
  }

  private static Optional<Mark> material(HookType hook) {
    return switch (hook) {
      case STATISTIC_HOOK -> Optional.of(new Mark(1, "the brief proves a number"));
      case SOCIAL_PROOF -> Optional.of(new Mark(2, "the brief proves what others did"));
      case URGENCY_SCARCITY -> Optional.of(new Mark(1, "the offer names its time"));
      case QUESTION,
          NEGATIVE_HOOK,
          TRANSFORMATION,
          CURIOSITY_GAP,
          STORY_HOOK,
          PATTERN_INTERRUPT,
          CONTROVERSY_HOOK ->
          Optional.empty();
    };
  }

  private static Optional<Mark> refused(HookType hook, Lesson lesson) {
    return lesson.subject().equals("reject:HOOK_WEAK") && lesson.text().contains(hook.name())
        ? Optional.of(new Mark(-4, "a reviewer found it weak before"))
        : Optional.empty();
  }

  private static Optional<Mark> open(HookType hook, Intel intel) {
    return intel.whitespace().stream()
        .filter(space -> space.topic() == Intel.Topic.HOOK)
        .filter(space -> space.label().equals(hook.name()))
        .findFirst()
        .map(space -> new Mark(4, "competitors leave it open: " + space.reason()));
  }

  private static Optional<Mark> crowded(HookType hook, Intel intel) {
    return intel.findings().stream()
        .filter(finding -> finding.topic() == Intel.Topic.HOOK)
        .filter(finding -> finding.label().equals(hook.name()))
        .filter(finding -> Taught.effect(finding.share()).orElse(0) >= 0.3)
        .findFirst()
        .map(finding ->
            new Mark(
                -1,
                "competitors crowd it, for example " + finding.evidence().getFirst().advertiser()));
  }
}
