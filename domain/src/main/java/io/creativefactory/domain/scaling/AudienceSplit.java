package io.creativefactory.domain.scaling;

/// By what the people are told apart who saw ads.
public enum AudienceSplit {
  /// `18-24`, `65+`.
  AGE,
  /// `female`, `male`.
  GENDER,
  /// Where on the platform, in its own words.
  PLACEMENT,
  /// ISO 3166, such as `DE`.
  COUNTRY,
  /// In the platform's own words.
  DEVICE
}
