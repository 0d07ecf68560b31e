package io.creativefactory.scoring.copy;

import io.creativefactory.domain.Checks;

/// Two headlines that ran against each other in one test, with the same picture.
///
/// @param test id of the test; pairs of one test are never split between learning and testing
/// @param winner the text with the higher click-through rate
/// @param loser the other
public record HeadlinePair(String test, String winner, String loser) {
  public HeadlinePair {
    Checks.text("test", test);
    Checks.text("winner", winner);
    Checks.text("loser", loser);
  }

  /// Whether both read alike; such a pair teaches nothing about words.
  boolean isTie() {
    return Terms.plain(winner).equals(Terms.plain(loser));
  }
}
