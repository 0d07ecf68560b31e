package io.creativefactory.tools.models;

import io.creativefactory.scoring.ctr.CtrCard;

/// What became of outcomes that were offered.
public sealed interface Offer {

  /// The new model serves, on every replica within seconds.
  ///
  /// @param reason in words, with the figures
  record Promoted(int version, String reason, CtrCard card) implements Offer {}

  /// The present model goes on serving.
  ///
  /// @param champion its version
  /// @param version of the one that lost
  /// @param card of the one that lost
  record KeptChampion(int champion, int version, String reason, CtrCard card) implements Offer {}

  /// Nothing was learned that may serve; what served goes on.
  record Refused(int version, String reason) implements Offer {}
}
