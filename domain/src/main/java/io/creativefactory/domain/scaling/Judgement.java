package io.creativefactory.domain.scaling;

/// What can be said of an ad against the other ads of its account.
public enum Judgement {
  /// Surely better.
  WINNER,
  /// Surely worse.
  LOSER,
  /// Neither.
  KEEP,
  /// Nothing may be concluded yet.
  TOO_EARLY
}
