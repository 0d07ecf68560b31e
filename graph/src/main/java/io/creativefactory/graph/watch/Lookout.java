package io.creativefactory.graph.watch;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.scoring.anomaly.DeliveryWatch;
import io.creativefactory.scoring.anomaly.DeliveryWatch.Finding;
import io.creativefactory.scoring.anomaly.DeliveryWatch.Reading;
import io.creativefactory.tools.verdict.Unusual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Watches whether a run's ads are still shown, and what is out of the ordinary. Thread safe.
public final class Lookout {
  private static final String COLLAPSE = "collapse";
  private static final int KEPT_DAYS = 28;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final Ledger ledger;

  public Lookout(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// How a look at days is meant.
  ///
  /// @param platform whose ads are looked at
  /// @param day of the account when it was looked
  /// @param at by the clock of the platform
  /// @param watch whether days say anything of delivery
  record Sight(String platform, LocalDate day, Instant at, Watch watch) {}

  enum Watch {
    BY_DAY,
    /// Days are noted, and hours tell.
    BY_HOUR,
    /// This program paused the ads itself; what that makes silent teaches nothing.
    RESTING
  }

  /// Notes one look at the figures and what it says. Looked at twice, it is noted once.
  ///
  /// @param rows latest of every ad and day there
  void look(RunRef ref, Sight sight, List<Performance> rows) {
    String platform = sight.platform();
    if (sight.watch() == Watch.RESTING) {
      forget(ref, platform);
      flows(ref, platform);
    } else {
      note(ref, sight, rows.stream().mapToLong(Performance::impressions).sum());
      if (sight.watch() == Watch.BY_DAY) {
        delivery(ref, platform, DeliveryWatch.of(readings(ref, platform)));
      }
    }
    List<Performance> whole = rows.stream().filter(row -> row.day().isBefore(sight.day())).toList();
    for (Unusual.Finding odd : Unusual.of(whole)) {
      raise(
          ref,
          "unusual",
          platform + " " + odd.measure() + " " + odd.day(),
          Publication.nameOf(platform) + ": " + odd.words());
    }
  }

  private void note(RunRef ref, Sight sight, long impressions) {
    jdbc.sql(
            """
            insert into figures_reading (tenant_id, run_id, platform, read_at, impressions)
            values (:tenant, :run, :platform, :at, :impressions)
            on conflict (tenant_id, run_id, platform, read_at)
              do update set impressions = greatest(figures_reading.impressions, excluded.impressions)
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", sight.platform())
        .param("at", StoredJson.write(sight.at()))
        .param("impressions", impressions)
        .update();
  }

  private void forget(RunRef ref, String platform) {
    jdbc.sql(
            """
            delete from figures_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .update();
  }

  private void delivery(RunRef ref, String platform, Finding finding) {
    switch (finding) {
      case Finding.Flowing _ -> flows(ref, platform);
      case Finding.Lag _ -> {}
      case Finding.Collapse collapse ->
          collapsed(
              ref,
              platform,
              collapse.since().toString(),
              String.format(
                  Locale.ROOT,
                  "%s: no new impression since %s by the account's clock, and the platform is never"
                      + " more than %d hours late: rejected, out of money or paused by hand?",
                  Publication.nameOf(platform),
                  moment(collapse.since()),
                  collapse.usual().toHours()));
    }
  }

  /// As people read it.
  static String moment(Instant at) {
    return MOMENT.format(at) + " UTC";
  }

  /// Raises the alarm that a platform shows nothing any more; one that stands there with another
  /// start ends. The caller holds the run's lock.
  ///
  /// @param since when it began
  void collapsed(RunRef ref, String platform, String since, String said) {
    String subject = platform + " " + since;
    endCollapse(ref, platform, subject);
    raise(ref, COLLAPSE, subject, said);
  }

  /// Ends that alarm: ads are shown, or this program paused them itself. The caller holds the run's
  /// lock.
  void flows(RunRef ref, String platform) {
    endCollapse(ref, platform, "");
  }

  private List<Reading> readings(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select read_at, impressions from figures_reading
            where tenant_id = :tenant and run_id = :run and platform = :platform
            order by read_at desc limit :most
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .param("most", KEPT_DAYS * 24)
        .query(
            (row, _) -> new Reading(StoredJson.instant(row, "read_at"), row.getLong("impressions")))
        .list();
  }

  /// Raises an alarm; raised again it stays one.
  void raise(RunRef ref, String kind, String subject, String said) {
    jdbc.sql(
            """
            insert into delivery_alarm (tenant_id, run_id, kind, subject, said, raised_at)
            values (:tenant, :run, :kind, :subject, :said, :now)
            on conflict (tenant_id, run_id, kind, subject) do update set said = excluded.said, ended_at = null
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", kind)
        .param("subject", subject)
        .param("said", said)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Ends an alarm; where none stands, nothing happens.
  void end(RunRef ref, String kind, String subject) {
    jdbc.sql(
            """
            update delivery_alarm set ended_at = :now
            where tenant_id = :tenant and run_id = :run and kind = :kind and subject = :subject
              and ended_at is null
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", kind)
        .param("subject", subject)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  private void endCollapse(RunRef ref, String platform, String except) {
    jdbc.sql(
            """
            update delivery_alarm set ended_at = :now
            where tenant_id = :tenant and run_id = :run and kind = :kind and ended_at is null
              and split_part(subject, ' ', 1) = :platform and subject <> :except
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("kind", COLLAPSE)
        .param("platform", platform)
        .param("except", except)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }

  /// Alarms that stand, the newest first.
  public List<Alarm> alarms(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select run_id, kind, said, raised_at from delivery_alarm
            where tenant_id = :tenant and ended_at is null
            order by raised_at desc, subject limit :most
            """)
        .param("tenant", tenant.value())
        .param("most", most)
        .query((row, _) ->
            new Alarm(
                new RunId(row.getObject("run_id", UUID.class)),
                row.getString("kind"),
                row.getString("said"),
                StoredJson.instant(row, "raised_at")))
        .list();
  }

  /// Keeps how many people ads reached; a span told again replaces itself.
  void keep(RunRef ref, List<Exposure> spans) {
    for (Exposure span : spans) {
      jdbc.sql(
              """
              insert into ad_exposure (tenant_id, run_id, ad_id, since, until, body, seen_at)
              values (:tenant, :run, :ad, :since, :until, cast(:body as jsonb), :now)
              on conflict (tenant_id, ad_id, since, until)
                do update set body = excluded.body, seen_at = excluded.seen_at
              """)
          .param("tenant", ref.tenant().value())
          .param("run", ref.run().value())
          .param("ad", span.adId())
          .param("since", span.since())
          .param("until", span.until())
          .param("body", StoredJson.write(span))
          .param("now", StoredJson.write(ledger.now()))
          .update();
    }
  }

  /// Spans of a run's ads, the oldest first.
  public List<Exposure> exposures(RunRef ref) {
    return jdbc.sql(
            """
            select body from ad_exposure
            where tenant_id = :tenant and run_id = :run order by until, ad_id
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) -> StoredJson.read(row, "body", Exposure.class))
        .list();
  }
}
