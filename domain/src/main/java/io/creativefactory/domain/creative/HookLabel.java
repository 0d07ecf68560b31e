package io.creativefactory.domain.creative;

/// One reading of how an ad opens.
///
/// @param confidence how strongly the cues speak for it, 0 to 1; a weight of rules, not a
///   probability
/// @param cue the ad's own words that say so
public record HookLabel(HookType hook, double confidence, String cue) {}
