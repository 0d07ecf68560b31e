package io.creativefactory.app.preview;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.review.VersionHash;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A review queue in memory that keeps the rules of the real one.
public final class FakeReviews implements Reviews {
  private final Map<UUID, Entry> entries = Collections.synchronizedMap(new LinkedHashMap<>());
  private final InstantSource clock;

  public FakeReviews(InstantSource clock) {
    this.clock = clock;
  }

  public void put(Entry entry) {
    entries.put(entry.item().id(), entry);
  }

  public void clear() {
    entries.clear();
  }

  /// Changes a creative behind the reviewer's back.
  public void change(UUID id, VersionHash version) {
    Entry old = find(TenantId.HOUSE, id).orElseThrow();
    ReviewItem item = old.item();
    put(
        new Entry(
            new ReviewItem(
                id,
                item.run(),
                version,
                item.concept(),
                item.storyboard(),
                item.videos(),
                item.assessment()),
            null,
            old.openedAt()));
  }

  @Override
  public List<Entry> waiting(TenantId tenant) {
    return all(tenant).stream()
        .filter(entry -> entry.verdict() == null)
        .sorted(Comparator.comparing(FakeReviews::calm).thenComparing(Entry::openedAt))
        .toList();
  }

  private static boolean calm(Entry entry) {
    Hearing council = entry.council();
    return council == null || !council.verdict().needsEyes();
  }

  @Override
  public List<Entry> decided(TenantId tenant, int max) {
    return all(tenant).stream()
        .filter(entry -> entry.verdict() != null)
        .sorted(Comparator.comparing(FakeReviews::decidedAt).reversed())
        .limit(max)
        .toList();
  }

  @Override
  public Optional<Entry> find(TenantId tenant, UUID item) {
    return tenant.equals(TenantId.HOUSE)
        ? Optional.ofNullable(entries.get(item))
        : Optional.empty();
  }

  @Override
  public DecisionOutcome decide(TenantId tenant, DecisionRequest request) {
    Optional<Entry> found = find(tenant, request.item());
    if (found.isEmpty()) {
      return new DecisionOutcome.Missing();
    }
    Entry entry = found.get();
    Verdict earlier = entry.verdict();
    if (earlier != null) {
      return new DecisionOutcome.AlreadyDecided(earlier);
    }
    if (!entry.item().version().equals(request.seen())) {
      return new DecisionOutcome.Stale(entry.item().version(), "The editor re-rendered it.");
    }
    if (request.decision() instanceof Decision.Approve && !entry.item().passesQa()) {
      return new DecisionOutcome.Refused("The quality gate is red.");
    }
    Verdict verdict =
        new Verdict(
            request.item(),
            request.seen(),
            request.decision(),
            request.reviewer(),
            clock.instant());
    put(new Entry(entry.item(), verdict, entry.openedAt(), entry.council()));
    return new DecisionOutcome.Recorded(verdict);
  }

  private static java.time.Instant decidedAt(Entry entry) {
    Verdict verdict = entry.verdict();
    return verdict == null ? java.time.Instant.MIN : verdict.at();
  }

  private List<Entry> all(TenantId tenant) {
    return tenant.equals(TenantId.HOUSE) ? new ArrayList<>(entries.values()) : List.of();
  }
}
