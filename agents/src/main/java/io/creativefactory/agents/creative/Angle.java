package io.creativefactory.agents.creative;

import io.creativefactory.domain.creative.Script;

/// Why this product: one claim as the spine of an ad.
///
/// @param label a few words: `organic cotton`, `no bleach`
/// @param claim the spine, short enough for the screen
record Angle(String label, Theme theme, Script.Claim claim) {

  boolean holdsNumber() {
    return claim.text().codePoints().anyMatch(Character::isDigit);
  }

  /// For people: `the fact 'Dyed without bleach'`.
  String source() {
    return switch (claim.source()) {
      case FACT -> "the fact '" + claim.proof() + "'";
      case OFFER -> "the offer '" + claim.proof() + "'";
      case PRICE -> "the price " + claim.text();
    };
  }
}
