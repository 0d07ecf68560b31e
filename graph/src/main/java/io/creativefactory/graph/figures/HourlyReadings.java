package io.creativefactory.graph.figures;

import io.creativefactory.graph.figures.FiguresReport.Delivery;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.scoring.anomaly.HourlyWatch.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every look at the hours of a run's ads, with what was made of it. Thread safe.
public final class HourlyReadings {
  /// What is told of others is not older than any platform is late.
  private static final Duration RECENT = Duration.ofDays(4);

  private final JdbcClient jdbc;
  private final Ledger ledger;

  public HourlyReadings(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// Where a look looks.
  ///
  /// @param at by the platform's clock
  public record Sight(RunRef ref, String platform, boolean sandbox, Instant at) {}

  /// One look, to be kept.
  ///
  /// @param said empty where there is nothing to say
  public record Entry(Telling telling, Instant beside, DeliveryState state, String said) {}

  /// Keeps a look; looked twice at the same moment, the later one stays.
  public void keep(Sight sight, Entry entry) {
    jdbc.sql(
            """
            insert into hourly_reading
              (tenant_id, run_id, platform, read_at, own_until, told_until, beside_until, sandbox,
               finding, said, seen_at)
            values (:tenant, :run, :platform, :at, :own, :told, :beside, :sandbox, :finding, :said,
              :now)
            on conflict (tenant_id, run_id, platform, read_at) do update
              set own_until = excluded.own_until, told_until = excluded.told_until,
                  beside_until = excluded.beside_until, finding = excluded.finding,
                  said = excluded.said, seen_at = excluded.seen_at
            """)
        .param("tenant", sight.ref().tenant().value())
        .param("run", sight.ref().run().value())
        .param("platform", sight.platform())
        .param("at", StoredJson.write(sight.at()))
        .param("own", StoredJson.write(entry.telling().own()))
        .param("told", StoredJson.write(entry.telling().told()))
        .param("beside", StoredJson.write(entry.beside()))
        .param("sandbox", sight.sandbox())
        .param("finding", entry.state().name())
        .param("said", entry.said())
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Until when anything of the tenant is told whole on a platform.
  public Optional<Instant> told(Sight sight) {
    return jdbc.sql(
            """
            select max(told_until) as told from hourly_reading
            where tenant_id = :tenant and platform = :platform and sandbox = :sandbox
              and read_at <= :at and read_at > :since
            having count(*) > 0
            """)
        .param("tenant", sight.ref().tenant().value())
        .param("platform", sight.platform())
        .param("sandbox", sight.sandbox())
        .param("at", StoredJson.write(sight.at()))
        .param("since", StoredJson.write(sight.at().minus(RECENT)))
        .query((row, _) -> StoredJson.instant(row, "told"))
        .optional();
  }

  /// Looks from a moment on, but none from before this program paused the ads: what it made silent
  /// itself teaches nothing.
  public List<Reading> since(Sight sight, Instant since) {
    return jdbc.sql(
            """
            select read_at, own_until, beside_until from hourly_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform
              and read_at >= :since and read_at < :at
              and read_at > coalesce(
                (select max(read_at) from hourly_reading
                 where tenant_id = :tenant and run_id = :run and platform = :platform
                   and finding = 'RESTING'), '-infinity')
            order by read_at
            """)
        .param("tenant", sight.ref().tenant().value())
        .param("run", sight.ref().run().value())
        .param("platform", sight.platform())
        .param("since", StoredJson.write(since))
        .param("at", StoredJson.write(sight.at()))
        .query((row, _) ->
            new Reading(
                StoredJson.instant(row, "read_at"),
                StoredJson.instant(row, "own_until"),
                StoredJson.instant(row, "beside_until")))
        .list();
  }

  /// The last hour in which anything was shown, as the last look knew it.
  public Optional<Instant> lastShown(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select own_until from hourly_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform
            order by read_at desc limit 1
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query((row, _) -> StoredJson.instant(row, "own_until"))
        .optional();
  }

  /// When it was looked last, by the platform's clock.
  public Optional<Instant> lastLook(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select max(read_at) as looked from hourly_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform
            having count(*) > 0
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query((row, _) -> StoredJson.instant(row, "looked"))
        .optional();
  }

  /// What was known of delivery at a moment of our clock, one entry for each platform.
  List<Delivery> asOf(RunRef ref, Instant moment) {
    return jdbc.sql(
            """
            select distinct on (platform) platform, finding, said, own_until, seen_at
            from hourly_reading
            where tenant_id = :tenant and run_id = :run and seen_at <= :at
            order by platform, seen_at desc, read_at desc
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("at", StoredJson.write(moment))
        .query((row, _) ->
            new Delivery(
                row.getString("platform"),
                DeliveryState.valueOf(row.getString("finding")),
                row.getString("said"),
                StoredJson.instant(row, "own_until"),
                StoredJson.instant(row, "seen_at")))
        .list();
  }
}
