package io.creativefactory.graph.attribution;

import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.FxRate;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.scoring.attribution.Funnel;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a tenant's operator states: the stages of its funnel and dated rates of exchange. Thread
/// safe.
public final class Terms {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Terms(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The funnel that holds; nothing before one was stated.
  public Optional<Funnel> funnel(TenantId tenant) {
    return jdbc.sql(
            """
            select body from funnel where tenant_id = :tenant order by set_at desc limit 1
            """)
        .param("tenant", tenant.value())
        .query((row, _) -> StoredJson.read(row, "body", Funnel.class))
        .optional();
  }

  public void set(TenantId tenant, Funnel funnel, String who) {
    jdbc.sql(
            """
            insert into funnel (tenant_id, set_at, set_by, body)
            values (:tenant, :now, :who, cast(:body as jsonb))
            on conflict (tenant_id, set_at)
              do update set set_by = excluded.set_by, body = excluded.body
            """)
        .param("tenant", tenant.value())
        .param("now", StoredJson.write(clock.instant()))
        .param("who", who)
        .param("body", StoredJson.write(funnel))
        .update();
  }

  /// A rate told again for its day replaces the earlier one.
  public void enter(TenantId tenant, List<FxRate> rates) {
    for (FxRate rate : rates) {
      jdbc.sql(
              """
              insert into fx_rate
                (tenant_id, from_currency, to_currency, day, rate, source, entered_at)
              values (:tenant, :from, :to, :day, :rate, :source, :now)
              on conflict (tenant_id, from_currency, to_currency, day) do update
                set rate = excluded.rate, source = excluded.source,
                    entered_at = excluded.entered_at
              """)
          .param("tenant", tenant.value())
          .param("from", rate.from().getCurrencyCode())
          .param("to", rate.to().getCurrencyCode())
          .param("day", rate.day())
          .param("rate", rate.rate())
          .param("source", rate.source())
          .param("now", StoredJson.write(clock.instant()))
          .update();
    }
  }

  /// Every rate that was entered, the newest day first.
  public List<FxRate> rates(TenantId tenant) {
    return jdbc.sql(
            """
            select from_currency, to_currency, day, rate, source from fx_rate
            where tenant_id = :tenant order by day desc, from_currency, to_currency
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            new FxRate(
                Amounts.currency(row.getString("from_currency")),
                Amounts.currency(row.getString("to_currency")),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("rate"),
                row.getString("source")))
        .list();
  }
}
