package io.creativefactory.graph.review;

import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.review.VersionHash;

/// What became of a decision.
public sealed interface DecisionOutcome {

  /// It stands in the book.
  record Recorded(Verdict verdict) implements DecisionOutcome {}

  /// Somebody was first; theirs stands.
  record AlreadyDecided(Verdict verdict) implements DecisionOutcome {}

  /// The creative has changed since it was looked at.
  record Stale(VersionHash current, String reason) implements DecisionOutcome {}

  /// A rule forbids it, for example an approval while the quality gate is red.
  record Refused(String reason) implements DecisionOutcome {}

  /// No such item of this tenant.
  record Missing() implements DecisionOutcome {}
}
