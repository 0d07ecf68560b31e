package io.creativefactory.graph.figures;

import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.store.StoredJson;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what was told anew. Thread safe.
public final class RevisionBook {
  private static final int MOST = 1_000;
  private static final int MOMENTS = 100;

  private final JdbcClient jdbc;

  public RevisionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Up to a moment, this one included.
  ToldAnew until(RunRef ref, Instant moment) {
    return new ToldAnew(days(ref, moment), hours(ref, moment), moments(ref));
  }

  private List<ToldAnew.OfDay> days(RunRef ref, Instant moment) {
    return about(
            """
            select was, body, seen_at from (
              select body, seen_at, day, ad_id,
                     lag(body) over (partition by ad_id, day order by seen_at) as was
              from performance
              where tenant_id = :tenant and run_id = :run and seen_at <= :at) told
            where was is not null order by seen_at desc, day desc, ad_id limit :most
            """,
            ref,
            MOST)
        .param("at", StoredJson.write(moment))
        .query((row, _) ->
            new ToldAnew.OfDay(
                StoredJson.read(row, "was", Performance.class),
                StoredJson.read(row, "body", Performance.class),
                StoredJson.instant(row, "seen_at")))
        .list();
  }

  private List<ToldAnew.OfHour> hours(RunRef ref, Instant moment) {
    return about(
            """
            select was, body, seen_at from (
              select body, seen_at, hour, ad_id,
                     lag(body) over (partition by ad_id, hour order by seen_at) as was
              from hour_performance
              where tenant_id = :tenant and run_id = :run and seen_at <= :at) told
            where was is not null order by seen_at desc, hour desc, ad_id limit :most
            """,
            ref,
            MOST)
        .param("at", StoredJson.write(moment))
        .query((row, _) ->
            new ToldAnew.OfHour(
                StoredJson.read(row, "was", HourlyPerformance.class),
                StoredJson.read(row, "body", HourlyPerformance.class),
                StoredJson.instant(row, "seen_at")))
        .list();
  }

  private List<Instant> moments(RunRef ref) {
    return about(
            """
            select seen_at from performance where tenant_id = :tenant and run_id = :run
            union
            select seen_at from hour_performance where tenant_id = :tenant and run_id = :run
            order by seen_at desc limit :most
            """,
            ref,
            MOMENTS)
        .query((row, _) -> StoredJson.instant(row, "seen_at"))
        .list();
  }

  private JdbcClient.StatementSpec about(String sql, RunRef ref, int most) {
    return jdbc.sql(sql)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("most", most);
  }
}
