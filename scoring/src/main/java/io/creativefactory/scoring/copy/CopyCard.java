package io.creativefactory.scoring.copy;

import io.creativefactory.domain.Checks;

/// Where a copy model comes from.
///
/// @param learned hash of the pairs that it learned from, 16 hexadecimal digits; order matters
/// @param pairs how many of them differ in words, at least 1
/// @param tests how many tests they come from
/// @param longest characters of the longest headline learned from
/// @param cost how dear an error was held against large weights; chosen on `held`
/// @param held what it achieves on pairs of tests that were held out
public record CopyCard(String learned, int pairs, int tests, int longest, double cost, Held held) {
  public CopyCard {
    Checks.text("learned", learned);
    Checks.atLeast("pairs", pairs, 1);
    Checks.atLeast("tests", tests, 1);
    Checks.atLeast("longest", longest, 1);
  }

  /// For figures: `copy 5d41402a`.
  public String name() {
    return "copy " + learned.substring(0, Math.min(8, learned.length()));
  }

  /// From predictions for tests that the predicting model had not seen, nor any test that shares a
  /// headline with them.
  ///
  /// @param accuracy share of pairs called rightly, 0 to 1
  /// @param logLoss mean surprise in nats; 0.693 is a coin
  /// @param calibrationError mean distance between the chance told and the share that came true,
  ///   over ten bands of equal width
  public record Held(double accuracy, double logLoss, double calibrationError) {
    public Held {
      Checks.between("accuracy", accuracy, 0, 1);
      Checks.between("calibrationError", calibrationError, 0, 1);
    }
  }
}
