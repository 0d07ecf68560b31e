package io.creativefactory.graph.review;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.testing.Hearing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The review queue. A decision is a row bound to a version; the first one wins.
public interface Reviews {

  /// What waits for a decision: first where the council's judges disagree or could not rule, then
  /// the oldest.
  List<Entry> waiting(TenantId tenant);

  /// What has been decided lately, newest first.
  List<Entry> decided(TenantId tenant, int max);

  Optional<Entry> find(TenantId tenant, UUID item);

  DecisionOutcome decide(TenantId tenant, DecisionRequest request);

  /// @param verdict null while it waits
  /// @param openedAt when it came into the queue
  /// @param council what the judges and the rubric say of it; null where none was asked
  record Entry(
      ReviewItem item, @Nullable Verdict verdict, Instant openedAt, @Nullable Hearing council) {
    /// One of whom no council was asked.
    public Entry(ReviewItem item, @Nullable Verdict verdict, Instant openedAt) {
      this(item, verdict, openedAt, null);
    }
  }
}
