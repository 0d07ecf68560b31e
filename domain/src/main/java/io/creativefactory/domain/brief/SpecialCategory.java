package io.creativefactory.domain.brief;

/// Fields in which law and platforms limit whom an ad may be aimed at, and how.
public enum SpecialCategory {
  HOUSING,
  EMPLOYMENT,
  /// Credit, loans, insurance, investments.
  FINANCE,
  /// Social issues, elections, politics.
  POLITICS
}
