package io.creativefactory.graph.attribution;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.retention.Retention;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was told of touches, conversions and deals. Told again it stays one. Thread safe.
public final class AttributionBook {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public AttributionBook(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /// Until when touches are forgotten, because they were kept long enough.
  public Optional<Instant> forgotten(TenantId tenant) {
    return Retention.until(jdbc, tenant, Retention.TOUCHPOINTS);
  }

  /// @return whether it was new
  boolean keep(TenantId tenant, Touchpoint touch) {
    return jdbc.sql(
                """
                insert into touchpoint (tenant_id, touch_id, visitor, at, body, kept_at)
                values (:tenant, :id, :visitor, :at, cast(:body as jsonb), :now)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("id", touch.id())
            .param("visitor", touch.visitor())
            .param("at", StoredJson.write(touch.at()))
            .param("body", StoredJson.write(touch))
            .param("now", StoredJson.write(now()))
            .update()
        == 1;
  }

  /// @return whether it was new
  boolean keep(TenantId tenant, Conversion conversion) {
    return jdbc.sql(
                """
                insert into conversion (tenant_id, what, event_id, source, at, body, kept_at)
                values (:tenant, :what, :id, :source, :at, cast(:body as jsonb), :now)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("what", conversion.what().name())
            .param("id", conversion.id())
            .param("source", conversion.source())
            .param("at", StoredJson.write(conversion.at()))
            .param("body", StoredJson.write(conversion))
            .param("now", StoredJson.write(now()))
            .update()
        == 1;
  }

  /// @return whether it was new
  boolean keep(TenantId tenant, DealStep step) {
    return jdbc.sql(
                """
                insert into deal_step (tenant_id, step_id, deal_id, stage, at, body, kept_at)
                values (:tenant, :id, :deal, :stage, :at, cast(:body as jsonb), :now)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("id", step.id())
            .param("deal", step.deal())
            .param("stage", step.stage())
            .param("at", StoredJson.write(step.at()))
            .param("body", StoredJson.write(step))
            .param("now", StoredJson.write(now()))
            .update()
        == 1;
  }

  /// Touches between two moments, the first inclusive, in the order of time.
  public List<Touchpoint> touches(TenantId tenant, Instant since, Instant until) {
    return jdbc.sql(
            """
            select body from touchpoint
            where tenant_id = :tenant and at >= :since and at < :until order by at, touch_id
            """)
        .param("tenant", tenant.value())
        .param("since", StoredJson.write(since))
        .param("until", StoredJson.write(until))
        .query((row, _) -> StoredJson.read(row, "body", Touchpoint.class))
        .list();
  }

  /// Reports between two moments, the first inclusive, in the order of time.
  public List<Conversion> conversions(TenantId tenant, Instant since, Instant until) {
    return jdbc.sql(
            """
            select body from conversion
            where tenant_id = :tenant and at >= :since and at < :until order by at, event_id, source
            """)
        .param("tenant", tenant.value())
        .param("since", StoredJson.write(since))
        .param("until", StoredJson.write(until))
        .query((row, _) -> StoredJson.read(row, "body", Conversion.class))
        .list();
  }

  /// Every step of every deal, in the order of time.
  public List<DealStep> steps(TenantId tenant) {
    return jdbc.sql(
            """
            select body from deal_step where tenant_id = :tenant order by at, step_id
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> StoredJson.read(row, "body", DealStep.class))
        .list();
  }
}
