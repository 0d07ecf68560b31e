package io.creativefactory.graph.review;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.VersionHash;
import java.util.UUID;

/// A reviewer's decision as it comes in.
///
/// @param seen the version that was on the reviewer's screen
public record DecisionRequest(UUID item, VersionHash seen, Decision decision, String reviewer) {
  public DecisionRequest {
    Checks.text("reviewer", reviewer);
  }
}
