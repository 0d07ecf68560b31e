package io.creativefactory.domain.creative;

/// The ten ways an ad opens. The names are the field's; each has a look of its own (see the
/// editor).
public enum HookType {
  CURIOSITY_GAP,
  TRANSFORMATION,
  URGENCY_SCARCITY,
  SOCIAL_PROOF,
  PATTERN_INTERRUPT,
  QUESTION,
  NEGATIVE_HOOK,
  STORY_HOOK,
  STATISTIC_HOOK,
  CONTROVERSY_HOOK;

  /// For names and tags: `negative-hook`.
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
