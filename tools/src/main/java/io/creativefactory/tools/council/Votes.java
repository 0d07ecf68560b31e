package io.creativefactory.tools.council;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.testing.Vote;
import java.util.List;

/// The votes that were given, for whoever holds them against outcomes.
@FunctionalInterface
public interface Votes {

  /// Every cut that was voted on, the oldest first, with its votes in the order of the judges'
  /// names. Absent judges are among them, with their reason.
  List<OfCut> of(TenantId tenant);

  /// @param attempt 0 for the first cut of the variant
  record OfCut(RunId run, String variant, int attempt, List<Vote> votes) {
    public OfCut {
      votes = List.copyOf(votes);
    }
  }
}
