package io.creativefactory.graph.figures;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.Revisions.Table;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the platforms reported, every revision of it. Thread safe.
public final class Figures {
  /// Days of an account that its ads are held against.
  private static final int QUARTER = 91;

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Revisions<Performance> days;

  public Figures(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.days = new Revisions<>(jdbc, ledger, Table.DAYS, Performance.class);
  }

  /// Keeps what is new or differs from the latest revision of its day.
  ///
  /// @param platform all rows are of
  /// @param accountDay the day it was in the ad account when the rows were read
  /// @return how many rows were new
  public int store(RunRef ref, String platform, List<Performance> rows, LocalDate accountDay) {
    see(ref, platform, accountDay);
    return store(ref, rows);
  }

  /// As above, for days gone by: when the account was last looked at stays as it is.
  int store(RunRef ref, List<Performance> rows) {
    return days.store(ref, rows);
  }

  /// The latest revision of every ad and day of a run, oldest day first.
  public List<Performance> of(RunRef ref) {
    return days.since(ref, LocalDate.EPOCH);
  }

  /// What was known of a run at a moment: of every ad and day the revision that held then.
  public List<Performance> asOf(RunRef ref, Instant moment) {
    return days.asOf(ref, LocalDate.EPOCH, moment);
  }

  /// How often a day of an ad had been told anew by then.
  int revisions(RunRef ref, Instant moment) {
    return jdbc.sql(
            """
            select count(*) - count(distinct (ad_id, day)) from performance
            where tenant_id = :tenant and run_id = :run and seen_at <= :at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("at", StoredJson.write(moment))
        .query(Integer.class)
        .single();
  }

  /// Those of the run's ads on one platform.
  public List<Performance> on(RunRef ref, String platform) {
    return of(ref).stream().filter(row -> row.adId().startsWith(platform + ":")).toList();
  }

  /// Daily sums over every ad of the tenant in the last quarter, real and simulated apart; the name
  /// of the ad is `account`.
  ///
  /// @param like a row of the kind and currency that are wanted
  public List<Performance> account(RunRef ref, Performance like) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (ad_id, day) ad_id, day, body from performance
              where tenant_id = :tenant and day > :since
              order by ad_id, day, seen_at desc)
            select day,
                   sum((body ->> 'impressions')::bigint)::bigint as impressions,
                   sum((body ->> 'clicks')::bigint)::bigint as clicks,
                   sum((body ->> 'conversions')::bigint)::bigint as conversions,
                   sum((body -> 'spend' ->> 'amount')::numeric) as spend,
                   sum((body -> 'revenue' ->> 'amount')::numeric) as revenue
            from latest
            where (body ->> 'sandbox')::boolean = :sandbox
              and body -> 'spend' ->> 'currency' = :currency
              and body -> 'revenue' ->> 'currency' = :currency
            group by day order by day
            """)
        .param("tenant", ref.tenant().value())
        .param("since", like.day().minusDays(QUARTER))
        .param("sandbox", like.sandbox())
        .param("currency", like.spend().currency().getCurrencyCode())
        .query((row, _) -> summed(row, like))
        .list();
  }

  private static Performance summed(ResultSet row, Performance like) throws SQLException {
    String currency = like.spend().currency().getCurrencyCode();
    return new Performance(
        "account",
        row.getObject("day", LocalDate.class),
        row.getLong("impressions"),
        row.getLong("clicks"),
        row.getLong("conversions"),
        Money.parse(row.getBigDecimal("spend").toPlainString(), currency),
        Money.parse(row.getBigDecimal("revenue").toPlainString(), currency),
        like.sandbox());
  }

  private void see(RunRef ref, String platform, LocalDate accountDay) {
    jdbc.sql(
            """
            insert into figures_seen (tenant_id, run_id, platform, account_day, seen_at)
            values (:tenant, :run, :platform, :day, :now)
            on conflict (tenant_id, run_id, platform)
              do update set account_day = excluded.account_day, seen_at = excluded.seen_at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .param("day", accountDay)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// The day it was in the ad accounts when figures were last read, the earliest of several;
  /// nothing before the first time.
  public Optional<LocalDate> accountDay(RunRef ref) {
    return jdbc.sql(
            """
            select min(account_day) from figures_seen
            where tenant_id = :tenant and run_id = :run having count(*) > 0
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query(LocalDate.class)
        .optional();
  }

  /// The same on one platform.
  public Optional<LocalDate> accountDay(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select account_day from figures_seen
            where tenant_id = :tenant and run_id = :run and platform = :platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query(LocalDate.class)
        .optional();
  }

  /// The rows of whole days: today's still grow.
  List<Performance> mature(RunRef ref) {
    LocalDate today = accountDay(ref).orElse(LocalDate.MIN);
    return of(ref).stream().filter(row -> row.day().isBefore(today)).toList();
  }

  /// Whole days of which anything is known.
  int days(RunRef ref) {
    return (int) mature(ref).stream().map(Performance::day).distinct().count();
  }

  /// Every run whose ads may deliver, of all tenants: for the clock only, which belongs to no one.
  List<RunRef> live() {
    return jdbc.sql(
            """
            select r.tenant_id, r.run_id from run r
            where r.status in ('WAITING_FOR_FIGURES', 'FINISHED')
              and exists (
                select 1 from publication p
                where p.tenant_id = r.tenant_id and p.run_id = r.run_id and p.state = 'DONE')
            order by r.tenant_id, r.run_id
            """)
        .query((row, _) ->
            new RunRef(
                new TenantId(row.getString("tenant_id")),
                new RunId(row.getObject("run_id", UUID.class))))
        .list();
  }
}
