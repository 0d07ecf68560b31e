package io.creativefactory.domain.review;

import io.creativefactory.domain.Checks;
import java.time.Instant;
import java.util.UUID;

/// A decision as it stands in the book: who, when, on exactly what.
///
/// @param item the review row
/// @param version what was looked at
/// @param reviewer who signed
public record Verdict(
    UUID item, VersionHash version, Decision decision, String reviewer, Instant at) {
  public Verdict {
    Checks.text("reviewer", reviewer);
  }
}
