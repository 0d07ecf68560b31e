package io.creativefactory.graph.scaling;

import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the platforms reported of single hours, every revision of it. Thread safe.
public final class HourlyFigures {
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public HourlyFigures(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// Keeps what is new or differs from the latest revision of its hour.
  ///
  /// @return how many rows were new
  int store(RunRef ref, List<HourlyPerformance> rows) {
    return rows.stream().mapToInt(row -> store(ref, row)).sum();
  }

  private int store(RunRef ref, HourlyPerformance row) {
    return jdbc.sql(
            """
            insert into hour_performance (tenant_id, run_id, ad_id, hour, seen_at, body)
            select :tenant, :run, :ad, :hour, :now, cast(:body as jsonb)
            where cast(:body as jsonb) is distinct from (
              select body from hour_performance
              where tenant_id = :tenant and ad_id = :ad and hour = :hour
              order by seen_at desc limit 1)
            on conflict (tenant_id, ad_id, hour, seen_at) do update set body = excluded.body
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("ad", row.adId())
        .param("hour", StoredJson.write(row.hour()))
        .param("now", StoredJson.write(ledger.now()))
        .param("body", StoredJson.write(row))
        .update();
  }

  /// The latest revision of every ad and hour from a moment on, the oldest hour first.
  public List<HourlyPerformance> since(RunRef ref, Instant since) {
    return between(ref, since, ledger.now());
  }

  /// As [#since], but only what was known at a later moment.
  public List<HourlyPerformance> between(RunRef ref, Instant since, Instant asOf) {
    return jdbc.sql(
            """
            select distinct on (hour, ad_id) body from hour_performance
            where tenant_id = :tenant and run_id = :run and hour >= :since and seen_at <= :at
            order by hour, ad_id, seen_at desc
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("since", StoredJson.write(since))
        .param("at", StoredJson.write(asOf))
        .query((row, _) -> StoredJson.read(row, "body", HourlyPerformance.class))
        .list();
  }
}
