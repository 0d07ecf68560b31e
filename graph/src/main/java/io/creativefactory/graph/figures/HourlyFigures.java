package io.creativefactory.graph.figures;

import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.graph.figures.Revisions.Table;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.scoring.anomaly.HourlyWatch.Hour;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the platforms reported of single hours, every revision of it. Thread safe.
public final class HourlyFigures {
  private final JdbcClient jdbc;
  private final Revisions<HourlyPerformance> hours;

  public HourlyFigures(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.hours = new Revisions<>(jdbc, ledger, Table.HOURS, HourlyPerformance.class);
  }

  /// Keeps what is new or differs from the latest revision of its hour.
  ///
  /// @return how many rows were new
  public int store(RunRef ref, List<HourlyPerformance> rows) {
    return hours.store(ref, rows);
  }

  /// The latest revision of every ad and hour from a moment on, the oldest hour first.
  public List<HourlyPerformance> since(RunRef ref, Instant since) {
    return hours.since(ref, StoredJson.write(since));
  }

  /// As [#since], but only what was known at a later moment.
  public List<HourlyPerformance> between(RunRef ref, Instant since, Instant asOf) {
    return hours.asOf(ref, StoredJson.write(since), asOf);
  }

  /// What a run's ads showed on one platform in each hour from a moment on, as known now.
  public List<Hour> shown(RunRef ref, String platform, Instant since) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (hour, ad_id) hour, body from hour_performance
              where tenant_id = :tenant and run_id = :run and hour >= :since
                and split_part(ad_id, ':', 1) = :platform
              order by hour, ad_id, seen_at desc)
            select hour, sum((body ->> 'impressions')::bigint)::bigint as impressions
            from latest group by hour order by hour
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .param("since", StoredJson.write(since))
        .query((row, _) -> new Hour(StoredJson.instant(row, "hour"), row.getLong("impressions")))
        .list();
  }

  /// When the last hour began that is told of a run's ads on one platform.
  public Optional<Instant> last(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select max(hour) as last from hour_performance
            where tenant_id = :tenant and run_id = :run and split_part(ad_id, ':', 1) = :platform
            having count(*) > 0
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query((row, _) -> StoredJson.instant(row, "last"))
        .optional();
  }
}
