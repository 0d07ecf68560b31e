package io.creativefactory.graph.learning;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rounds of learning. Thread safe.
final class LearningBook {
  private final JdbcClient jdbc;

  LearningBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first.
  List<LearningReport> newest(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select body from learning_round
            where tenant_id = :tenant and body is not null order by at desc limit :most
            """)
        .param("tenant", tenant.value())
        .param("most", most)
        .query((row, _) -> StoredJson.read(row, "body", LearningReport.class))
        .list();
  }

  boolean isTaken(TenantId tenant, String occasion) {
    return jdbc.sql(
            """
            select exists (
              select 1 from learning_round where tenant_id = :tenant and occasion = :occasion)
            """)
        .param("tenant", tenant.value())
        .param("occasion", occasion)
        .query(Boolean.class)
        .single();
  }

  /// Takes an occasion. Another that takes the same one waits until this transaction ends.
  ///
  /// @return whether it was free
  boolean take(TenantId tenant, String occasion, Instant at) {
    return jdbc.sql(
                """
                insert into learning_round (tenant_id, occasion, at)
                values (:tenant, :occasion, :at) on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("occasion", occasion)
            .param("at", StoredJson.write(at))
            .update()
        == 1;
  }

  void keep(TenantId tenant, String occasion, LearningReport report) {
    jdbc.sql(
            """
            update learning_round set body = cast(:body as jsonb)
            where tenant_id = :tenant and occasion = :occasion
            """)
        .param("tenant", tenant.value())
        .param("occasion", occasion)
        .param("body", StoredJson.write(report))
        .update();
  }

  /// Keeps two rounds of a tenant apart, until this transaction ends.
  void lock(TenantId tenant) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "learning " + tenant.value())
        .query((_, _) -> "")
        .list();
  }

  /// Every tenant that ever ran a brief: for the clock only, which belongs to no one.
  List<TenantId> tenants() {
    return jdbc.sql("select distinct tenant_id from run order by tenant_id")
        .query((row, _) -> new TenantId(row.getString("tenant_id")))
        .list();
  }
}
