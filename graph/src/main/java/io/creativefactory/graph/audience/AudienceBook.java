package io.creativefactory.graph.audience;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.graph.audience.AudienceTable.Days;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Every time a platform was asked who saw a run's ads, with what came of it. Thread safe.
public final class AudienceBook {
  /// Whole days before today that are asked for together.
  static final Period SPAN = Period.ofDays(28);

  /// No question is asked again sooner, answered or not.
  private static final Duration OFTEN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Ledger ledger;

  public AudienceBook(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// One time that it was asked.
  ///
  /// @param days null when it failed
  /// @param told null when it failed
  /// @param reason why it failed; else empty
  record Reading(
      String platform,
      AudienceSplit split,
      Instant at,
      boolean sandbox,
      @Nullable Days days,
      @Nullable AudienceTold told,
      String reason) {}

  /// Every question, of all tenants, about ads that were shown in the days asked for and that was
  /// not asked within a day: for the clock only, which belongs to no one.
  List<Asked> due() {
    return jdbc
        .sql(
            """
            select distinct r.tenant_id, r.run_id, split_part(p.ad_id, ':', 1) as platform
            from run r join performance p using (tenant_id, run_id)
            where r.status in ('WAITING_FOR_FIGURES', 'FINISHED')
              and p.day >= :since and (p.body ->> 'impressions')::bigint > 0
            order by r.tenant_id, r.run_id, platform
            """)
        .param("since", LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC).minus(SPAN))
        .query((row, _) -> questions(row))
        .list()
        .stream()
        .flatMap(List::stream)
        .filter(each -> !asked(each))
        .toList();
  }

  private static List<Asked> questions(ResultSet row) throws SQLException {
    RunRef ref =
        new RunRef(
            new TenantId(row.getString("tenant_id")),
            new RunId(row.getObject("run_id", UUID.class)));
    String platform = row.getString("platform");
    return Stream.of(AudienceSplit.values()).map(split -> new Asked(ref, platform, split)).toList();
  }

  /// Whether it was asked within a day, answered or not.
  boolean asked(Asked asked) {
    return about(
            asked,
            """
            select count(*) > 0 from audience_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform and split = :split
              and read_at > :since
            """)
        .param("since", StoredJson.write(ledger.now().minus(OFTEN)))
        .query(Boolean.class)
        .single();
  }

  /// Whether the run's figures on that platform are simulated; nothing while there are none.
  Optional<Boolean> sandbox(Asked asked) {
    return jdbc.sql(
            """
            select bool_or((body ->> 'sandbox')::boolean) from performance
            where tenant_id = :tenant and run_id = :run and split_part(ad_id, ':', 1) = :platform
            having count(*) > 0
            """)
        .param("tenant", asked.ref().tenant().value())
        .param("run", asked.ref().run().value())
        .param("platform", asked.platform())
        .query(Boolean.class)
        .optional();
  }

  /// Keeps what came of it. The caller holds the run's lock; one that was asked within a day stays
  /// as it is.
  void keep(Asked asked, Reading reading) {
    if (asked(asked)) {
      return;
    }
    Days days = reading.days();
    about(
            asked,
            """
            insert into audience_reading
              (tenant_id, run_id, platform, split, read_at, outcome, sandbox, since_day, until_day,
               slices, reason)
            values (:tenant, :run, :platform, :split, :at, :outcome, :sandbox, :since, :until,
              cast(:slices as jsonb), :reason)
            """)
        .param("at", StoredJson.write(reading.at()))
        .param("outcome", outcome(reading.told()))
        .param("sandbox", reading.sandbox())
        .param("since", days == null ? null : days.since())
        .param("until", days == null ? null : days.until())
        .param(
            "slices",
            reading.told() instanceof AudienceTold.Slices told
                ? StoredJson.write(told.slices())
                : null)
        .param(
            "reason",
            reading.told() instanceof AudienceTold.Withheld none ? none.reason() : reading.reason())
        .update();
  }

  private static String outcome(@Nullable AudienceTold told) {
    return switch (told) {
      case null -> "FAILED";
      case AudienceTold.Slices _ -> "TOLD";
      case AudienceTold.Withheld _ -> "WITHHELD";
    };
  }

  /// Of every question of a run the last that was answered until a moment, and the last that
  /// failed.
  List<Reading> latest(RunRef ref, Instant moment) {
    return jdbc.sql(
            """
            select distinct on (platform, split, outcome = 'FAILED')
              platform, split, read_at, outcome, sandbox, since_day, until_day, slices, reason
            from audience_reading
            where tenant_id = :tenant and run_id = :run and read_at <= :at
            order by platform, split, outcome = 'FAILED', read_at desc
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("at", StoredJson.write(moment))
        .query((row, _) -> reading(row))
        .list();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    LocalDate since = row.getObject("since_day", LocalDate.class);
    String reason = row.getString("reason");
    AudienceTold told =
        switch (row.getString("outcome")) {
          case "TOLD" ->
              new AudienceTold.Slices(
                  List.of(StoredJson.read(row, "slices", AudienceSlice[].class)));
          case "WITHHELD" -> new AudienceTold.Withheld(reason);
          default -> null;
        };
    return new Reading(
        row.getString("platform"),
        AudienceSplit.valueOf(row.getString("split")),
        StoredJson.instant(row, "read_at"),
        row.getBoolean("sandbox"),
        since == null ? null : new Days(since, row.getObject("until_day", LocalDate.class)),
        told,
        told == null ? reason : "");
  }

  private StatementSpec about(Asked asked, String sql) {
    return jdbc.sql(sql)
        .param("tenant", asked.ref().tenant().value())
        .param("run", asked.ref().run().value())
        .param("platform", asked.platform())
        .param("split", asked.split().name());
  }
}
