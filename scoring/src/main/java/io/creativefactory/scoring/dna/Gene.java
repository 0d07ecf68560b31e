package io.creativefactory.scoring.dna;

/// A choice that every ad makes one way or another.
public enum Gene {
  HOOK,
  ANGLE,
  CTA,
  /// How long a picture stands.
  PACING,
  /// The shape of the frame that was delivered.
  FORMAT
}
