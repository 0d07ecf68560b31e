package io.creativefactory.graph.review;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.ReviewItem;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.domain.testing.Hearing;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The creatives that lie, or lay, before a reviewer, with their verdicts. An item's version is
/// computed under the policy of now while it waits, so that a change of policy voids what was seen.
public final class ReviewItems {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final String policy;

  /// @param policy version of the rules in force
  public ReviewItems(JdbcClient jdbc, Ledger ledger, String policy) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.policy = policy;
  }

  String policy() {
    return policy;
  }

  /// How a creative comes before the reviewers.
  ///
  /// @param hearing what the council says of it; null where none was asked
  public record Opened(int round, Cut cut, @Nullable Hearing hearing) {}

  /// Puts a creative before the reviewers; what lies there already is left alone.
  public void open(RunRef ref, Opened opened, ReviewItem item) {
    Hearing hearing = opened.hearing();
    jdbc.sql(
            """
            insert into review_item
              (tenant_id, item_id, run_id, round, variant, attempt, version, policy, state, body,
               hearing, needs_eyes, opened_at)
            values
              (:tenant, :item, :run, :round, :variant, :attempt, :version, :policy, 'OPEN',
               cast(:body as jsonb), cast(:hearing as jsonb), :eyes, :now)
            on conflict do nothing
            """)
        .param("tenant", ref.tenant().value())
        .param("item", item.id())
        .param("run", ref.run().value())
        .param("round", opened.round())
        .param("variant", opened.cut().variant())
        .param("attempt", opened.cut().attempt())
        .param("hearing", hearing == null ? null : StoredJson.write(hearing))
        .param("eyes", hearing != null && hearing.verdict().needsEyes())
        .param("version", CreativeVersion.of(item, policy).value())
        .param("policy", policy)
        .param("body", StoredJson.write(item))
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  public Optional<Filed> find(TenantId tenant, UUID item) {
    return select(tenant, "where i.tenant_id = :tenant and i.item_id = :key", item);
  }

  /// The newest item of the same variant.
  Filed newestLike(TenantId tenant, Filed filed) {
    return select(
            tenant,
            """
            where i.tenant_id = :tenant and (i.run_id, i.variant) = (
              select run_id, variant from review_item
              where tenant_id = :tenant and item_id = :key)
            order by i.attempt desc limit 1
            """,
            filed.item().id())
        .orElseThrow();
  }

  private Optional<Filed> select(TenantId tenant, String where, UUID key) {
    return jdbc.sql(Filed.SELECT + where)
        .param("tenant", tenant.value())
        .param("key", key)
        .query((row, _) -> Filed.of(row, policy))
        .optional();
  }

  /// All of a run, oldest first.
  public List<Filed> of(RunRef ref) {
    return jdbc.sql(
            Filed.SELECT
                + """
                where i.tenant_id = :tenant and i.run_id = :run
                order by i.opened_at, length(i.variant), i.variant
                """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> Filed.of(row, policy))
        .list();
  }

  /// Where the judges disagree, or could not rule, a person looks first; then the oldest.
  List<Filed> waiting(TenantId tenant) {
    return jdbc.sql(
            Filed.SELECT
                + """
                where i.tenant_id = :tenant and i.state = 'OPEN'
                order by i.needs_eyes desc, i.opened_at, length(i.variant), i.variant
                """)
        .param("tenant", tenant.value())
        .query((row, _) -> Filed.of(row, policy))
        .list();
  }

  List<Filed> decided(TenantId tenant, int max) {
    return jdbc.sql(
            Filed.SELECT
                + """
                where i.tenant_id = :tenant and d.item_id is not null
                order by d.decided_at desc, i.item_id limit :max
                """)
        .param("tenant", tenant.value())
        .param("max", max)
        .query((row, _) -> Filed.of(row, policy))
        .list();
  }

  /// @return whether this verdict is the first
  boolean decide(TenantId tenant, Verdict verdict) {
    int first =
        jdbc.sql(
                """
                insert into review_decision
                  (tenant_id, item_id, version, decision, reviewer, decided_at)
                values
                  (:tenant, :item, :version, cast(:decision as jsonb), :reviewer, :at)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("item", verdict.item())
            .param("version", verdict.version().value())
            .param("decision", StoredJson.write(verdict.decision()))
            .param("reviewer", verdict.reviewer())
            .param("at", StoredJson.write(verdict.at()))
            .update();
    if (first == 1) {
      state(tenant, verdict.item(), Filed.State.DECIDED);
    }
    return first == 1;
  }

  /// After this, a decision on the item is stale: another version takes its place.
  void close(TenantId tenant, UUID item) {
    state(tenant, item, Filed.State.CLOSED);
  }

  private void state(TenantId tenant, UUID item, Filed.State state) {
    jdbc.sql("update review_item set state = :state where tenant_id = :tenant and item_id = :item")
        .param("tenant", tenant.value())
        .param("item", item)
        .param("state", state.name())
        .update();
  }
}
