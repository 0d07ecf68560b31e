package io.creativefactory.domain.creative;

/// The order of an ad's argument.
public enum Framework {
  /// Attention, interest, desire, action.
  AIDA,
  /// Problem, agitation, solution.
  PAS,
  BEFORE_AFTER_BRIDGE
}
