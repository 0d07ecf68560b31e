package io.creativefactory.app.studio.review;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.Verdict;

/// A decision that stands in the book, in words.
///
/// @param kind `approved`, `changes` or `rejected`; also the style class
/// @param reason empty for an approval
/// @param note empty for an approval
record VerdictView(
    String kind, String label, String reason, String note, String reviewer, String at, String age) {

  static VerdictView of(Verdict verdict, Wording wording) {
    String at = Wording.moment(verdict.at());
    String age = wording.age(verdict.at());
    String who = verdict.reviewer();
    return switch (verdict.decision()) {
      case Decision.Approve _ -> new VerdictView("approved", "Approved", "", "", who, at, age);
      case Decision.RequestChanges c ->
          new VerdictView(
              "changes", "Changes requested", c.reason().label(), c.note(), who, at, age);
      case Decision.Reject r ->
          new VerdictView("rejected", "Rejected", r.reason().label(), r.note(), who, at, age);
    };
  }
}
