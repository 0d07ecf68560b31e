package io.creativefactory.graph.publish;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.launch.LaunchPlan;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people approved, platform by platform. Rows are added, never changed. Thread safe.
public final class ApprovalBook {
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public ApprovalBook(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// A launch as it was to be sent.
  ///
  /// @param plan null when there was none
  /// @param fault why there was none; empty otherwise
  record Terms(@Nullable LaunchPlan plan, String fault) {
    String hash() {
      return plan == null ? "" : plan.hash();
    }
  }

  /// @param hash of the plan as it was then; empty without one
  record Signed(Terms terms, String hash, String by, Instant at) {}

  void keep(TenantId tenant, Errand errand, Terms terms, String who) {
    LaunchPlan plan = terms.plan();
    jdbc.sql(
            """
            insert into launch_approval
              (tenant_id, item_id, platform, plan_hash, plan, fault, approved_by, approved_at)
            values
              (:tenant, :item, :platform, :hash, cast(:plan as jsonb), :fault, :who, :now)
            """)
        .param("tenant", tenant.value())
        .param("item", errand.item())
        .param("platform", errand.platform())
        .param("hash", terms.hash())
        .param("plan", plan == null ? null : StoredJson.write(plan))
        .param("fault", terms.fault())
        .param("who", who)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// The approval that holds.
  Optional<Signed> newest(TenantId tenant, Errand errand) {
    return jdbc.sql(
            """
            select plan_hash, plan, fault, approved_by, approved_at from launch_approval
            where tenant_id = :tenant and item_id = :item and platform = :platform
            order by seq desc limit 1
            """)
        .param("tenant", tenant.value())
        .param("item", errand.item())
        .param("platform", errand.platform())
        .query((row, _) -> signed(row))
        .optional();
  }

  /// The platforms for which somebody approved an item.
  List<String> platforms(TenantId tenant, UUID item) {
    return jdbc.sql(
            """
            select platform from launch_approval
            where tenant_id = :tenant and item_id = :item group by platform order by min(seq)
            """)
        .param("tenant", tenant.value())
        .param("item", item)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// The hash of the plan by which an ad came to stand.
  ///
  /// @param ad as [io.creativefactory.domain.publish.ObjectRef] writes it
  public Optional<String> hashOf(RunRef ref, String ad) {
    return jdbc.sql(
            """
            select a.plan_hash from publication p
            join launch_approval a
              on a.tenant_id = p.tenant_id and a.item_id = p.item_id and a.platform = p.platform
            where p.tenant_id = :tenant and p.run_id = :run and p.state = 'DONE'
              and p.body -> 'objects' @> jsonb_build_array(jsonb_build_object('id', :ad))
            order by a.seq desc limit 1
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("ad", ad)
        .query(String.class)
        .optional();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    LaunchPlan plan =
        row.getString("plan") == null ? null : StoredJson.read(row, "plan", LaunchPlan.class);
    return new Signed(
        new Terms(plan, row.getString("fault")),
        row.getString("plan_hash"),
        row.getString("approved_by"),
        StoredJson.instant(row, "approved_at"));
  }
}
