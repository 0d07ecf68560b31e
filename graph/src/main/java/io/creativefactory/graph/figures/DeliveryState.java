package io.creativefactory.graph.figures;

/// Whether the ads of a run are shown on a platform, as far as one can know.
public enum DeliveryState {
  FLOWING,
  /// The whole account is silent, and the platform says that everything runs.
  LATE,
  /// They are not shown.
  COLLAPSED,
  /// The whole account is silent, and the platform could not be asked.
  UNKNOWN,
  /// This program paused all of them itself.
  RESTING
}
