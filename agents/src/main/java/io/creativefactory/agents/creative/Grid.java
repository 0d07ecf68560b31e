package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Slug;
import io.creativefactory.domain.intel.Intel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Hands out angles so that ads differ: the least used first, whitespace before the rest, no pair
/// of hook and angle twice while others are left.
final class Grid {
  private final Campaign campaign;
  private final Intel intel;
  private final Map<Angle, Integer> uses = new HashMap<>();
  private final Set<List<Object>> pairs = new HashSet<>();

  Grid(Campaign campaign, Intel intel) {
    this.campaign = campaign;
    this.intel = intel;
  }

  Angle next(HookType hook) {
    Angle angle =
        campaign.angles().stream()
            .filter(a -> campaign.suits(hook, a))
            .min(Comparator.comparingInt(a -> cost(hook, a)))
            .orElseThrow(() -> new IllegalStateException("no angle carries " + hook));
    uses.merge(angle, 1, Integer::sum);
    pairs.add(List.of(hook, angle));
    return angle;
  }

  /// Whether a hook that can only repeat its claims has said each of them.
  boolean saidAll(HookType hook) {
    return asserts(hook)
        && campaign.angles().stream()
            .filter(a -> campaign.suits(hook, a))
            .allMatch(a -> pairs.contains(List.of(hook, a)));
  }

  boolean hasOthers(List<HookRanking.Choice> hooks) {
    return hooks.stream().anyMatch(choice -> !asserts(choice.hook()));
  }

  private static boolean asserts(HookType hook) {
    return switch (hook) {
      case STATISTIC_HOOK, SOCIAL_PROOF, URGENCY_SCARCITY -> true;
      case QUESTION,
          NEGATIVE_HOOK,
          TRANSFORMATION,
          CURIOSITY_GAP,
          STORY_HOOK,
          PATTERN_INTERRUPT,
          CONTROVERSY_HOOK ->
          false;
    };
  }

  private int cost(HookType hook, Angle angle) {
    int cost = 10 * uses.getOrDefault(angle, 0);
    cost += pairs.contains(List.of(hook, angle)) ? 100 : 0;
    cost -= isOpen(angle) ? 5 : 0;
    cost -= fits(hook, angle.theme()) ? 3 : 0;
    cost += angle.theme() == Theme.PRICE ? 4 : 0;
    cost += taught(campaign, angle).map(taught -> taught.helped() ? -7 : 7).orElse(0);
    return cost;
  }

  /// What ads with this angle earned before.
  static Optional<Taught> taught(Campaign campaign, Angle angle) {
    return Taught.of(campaign.brief(), "angle:" + Slug.of(angle.label()));
  }

  private boolean isOpen(Angle angle) {
    return intel.whitespace().stream()
        .anyMatch(s -> s.topic() == Intel.Topic.ANGLE && angle.label().contains(s.label()));
  }

  private static boolean fits(HookType hook, Theme theme) {
    return switch (hook) {
      case NEGATIVE_HOOK, TRANSFORMATION, CURIOSITY_GAP -> theme == Theme.ABSENCE;
      case QUESTION -> theme == Theme.MATERIAL || theme == Theme.ORIGIN || theme == Theme.PAIN;
      case STORY_HOOK -> theme == Theme.ASSURANCE || theme == Theme.ORIGIN;
      case CONTROVERSY_HOOK -> theme == Theme.PRICE || theme == Theme.ORIGIN;
      case PATTERN_INTERRUPT -> theme == Theme.OFFER || theme == Theme.DELIVERY;
      case STATISTIC_HOOK, SOCIAL_PROOF, URGENCY_SCARCITY -> true;
    };
  }
}
