package io.creativefactory.graph.attribution;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.store.StoredJson;
import io.creativefactory.platform.ConversionEvent;
import io.creativefactory.platform.Conversions.Receipt;
import io.creativefactory.platform.Conversions.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is told to platforms, each event with its key before it leaves. Thread safe.
public final class SendBook {
  /// Platforms know an id again for 48 hours: later than that, an event whose answer was lost must
  /// not be sent again, for it would count twice.
  static final Duration KNOWN_AGAIN = Duration.ofHours(47);

  /// What surely did not arrive is sent again for so long; Meta takes no older events.
  static final Duration TRIED = Duration.ofDays(7);

  /// The first wait of the clock, doubled with each round up to the longest.
  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /// How long a sender may need for one call.
  private static final Duration AT_WORK = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public SendBook(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param tenant whose event it is
  /// @param platform who is told
  record Line(TenantId tenant, String platform) {}

  /// @return whether it was new
  boolean prepare(Line line, ConversionEvent event) {
    return jdbc.sql(
                """
                insert into conversion_send
                  (tenant_id, platform, event_id, state, event, prepared_at, changed_at)
                values (:tenant, :platform, :id, 'PREPARED', cast(:event as jsonb), :now, :now)
                on conflict do nothing
                """)
            .param("tenant", line.tenant().value())
            .param("platform", line.platform())
            .param("id", event.id())
            .param("event", StoredJson.write(event))
            .param("now", StoredJson.write(clock.instant()))
            .update()
        == 1;
  }

  /// Takes events to send, and writes down that they are on their way: those that nobody sent yet,
  /// and those whose sender never came back.
  List<ConversionEvent> claim(Line line, int most) {
    Instant now = clock.instant();
    end(now, line.tenant().value(), line.platform());
    return jdbc.sql(
            """
            update conversion_send set state = 'SENDING', tries = tries + 1, changed_at = :now,
              uncertain_since = coalesce(uncertain_since, :now)
            where tenant_id = :tenant and platform = :platform and event_id in (
              select event_id from conversion_send
              where tenant_id = :tenant and platform = :platform
                and (state = 'PREPARED' or (state = 'SENDING' and changed_at < :silent))
              order by prepared_at, event_id limit :most for update skip locked)
            returning event
            """)
        .param("tenant", line.tenant().value())
        .param("platform", line.platform())
        .param("now", StoredJson.write(now))
        .param("silent", StoredJson.write(now.minus(AT_WORK)))
        .param("most", most)
        .query((row, _) -> StoredJson.read(row, "event", ConversionEvent.class))
        .list();
  }

  /// Gives up what must not, or need not, be sent again, of every tenant: for the clock, which
  /// belongs to no one.
  void endAll() {
    end(clock.instant(), "", "");
  }

  /// What may have arrived so long ago that its id is forgotten would count twice; what surely did
  /// not arrive is too old in the end.
  ///
  /// @param tenant empty for all
  private void end(Instant now, String tenant, String platform) {
    jdbc.sql(
            """
            update conversion_send set state = 'UNCERTAIN', changed_at = :now, next_at = null,
              said = 'no answer came in two days; it is not sent again, for it might count twice'
            where state in ('SENDING', 'PREPARED') and uncertain_since < :forgotten
              and (:tenant = '' or tenant_id = :tenant and platform = :platform)
            """)
        .param("tenant", tenant)
        .param("platform", platform)
        .param("now", StoredJson.write(now))
        .param("forgotten", StoredJson.write(now.minus(KNOWN_AGAIN)))
        .update();
    jdbc.sql(
            """
            update conversion_send set state = 'GIVEN_UP', changed_at = :now, next_at = null,
              said = 'it could not be sent in 7 days and ' || tries || ' tries: '
                || case when said = '' then 'nothing was answered' else said end
            where state = 'PREPARED' and uncertain_since is null and prepared_at < :old
              and (:tenant = '' or tenant_id = :tenant and platform = :platform)
            """)
        .param("tenant", tenant)
        .param("platform", platform)
        .param("now", StoredJson.write(now))
        .param("old", StoredJson.write(now.minus(TRIED)))
        .update();
  }

  void settle(Line line, Receipt receipt) {
    change(
        line,
        receipt.eventId(),
        receipt.verdict() == Verdict.TAKEN ? "TAKEN" : "REFUSED",
        receipt.reason(),
        receipt.reference());
  }

  /// Puts an event back.
  ///
  /// @param perhaps whether it may have arrived
  void putBack(Line line, String eventId, String why, boolean perhaps) {
    jdbc.sql(
            """
            update conversion_send set state = 'PREPARED', said = :why, changed_at = :now,
              uncertain_since =
                case when :perhaps or uncertain_since < changed_at then uncertain_since end
            where tenant_id = :tenant and platform = :platform and event_id = :id
              and state = 'SENDING'
            """)
        .param("tenant", line.tenant().value())
        .param("platform", line.platform())
        .param("id", eventId)
        .param("why", why)
        .param("perhaps", perhaps)
        .param("now", StoredJson.write(clock.instant()))
        .update();
  }

  /// Leaves what waits to the clock, each time for longer.
  void putOff(Line line) {
    jdbc.sql(
            """
            update conversion_send
            set rounds = rounds + 1,
                next_at = :now + least(:first * power(2, least(rounds, 20)), :longest)
                  * interval '1 second'
            where tenant_id = :tenant and platform = :platform and state = 'PREPARED'
              and tries > 0
            """)
        .param("tenant", line.tenant().value())
        .param("platform", line.platform())
        .param("now", StoredJson.write(clock.instant()))
        .param("first", FIRST_WAIT.toSeconds())
        .param("longest", LONGEST_WAIT.toSeconds())
        .update();
  }

  /// Where something waits that nobody is about to send, of all tenants: for the clock only.
  List<Line> due() {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select distinct tenant_id, platform from conversion_send
            where state = 'PREPARED' and coalesce(next_at, changed_at + interval '15 minutes') <= :now
              or state = 'SENDING' and changed_at < :silent
            order by tenant_id, platform
            """)
        .param("now", StoredJson.write(now))
        .param("silent", StoredJson.write(now.minus(AT_WORK)))
        .query((row, _) ->
            new Line(new TenantId(row.getString("tenant_id")), row.getString("platform")))
        .list();
  }

  private void change(Line line, String eventId, String... standing) {
    jdbc.sql(
            """
            update conversion_send
            set state = :state, said = :said, reference = :reference, changed_at = :now
            where tenant_id = :tenant and platform = :platform and event_id = :id
              and state = 'SENDING'
            """)
        .param("tenant", line.tenant().value())
        .param("platform", line.platform())
        .param("id", eventId)
        .param("state", standing[0])
        .param("said", standing[1])
        .param("reference", standing[2])
        .param("now", StoredJson.write(clock.instant()))
        .update();
  }

  /// An event that no platform has taken, without what is in it.
  ///
  /// @param state PREPARED while it waits, SENDING, REFUSED by the platform, UNCERTAIN when it may
  ///   have arrived and must not be sent again, GIVEN_UP
  /// @param said why
  /// @param nextAt when the clock sends it again; null where nobody will, or a job is about to
  public record Unsent(
      String platform,
      String eventId,
      String state,
      String said,
      int tries,
      Instant preparedAt,
      @Nullable Instant nextAt) {}

  /// What no platform has taken, the newest first.
  public List<Unsent> unsent(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select platform, event_id, state, said, tries, prepared_at, next_at
            from conversion_send
            where tenant_id = :tenant and state <> 'TAKEN'
            order by prepared_at desc, event_id, platform limit :most
            """)
        .param("tenant", tenant.value())
        .param("most", most)
        .query((row, _) ->
            new Unsent(
                row.getString("platform"),
                row.getString("event_id"),
                row.getString("state"),
                row.getString("said"),
                row.getInt("tries"),
                StoredJson.instant(row, "prepared_at"),
                row.getObject("next_at") == null ? null : StoredJson.instant(row, "next_at")))
        .list();
  }

  /// How many events stand how, by platform and state, such as `meta TAKEN`.
  public Map<String, Long> standing(TenantId tenant) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            """
            select platform, state, count(*) as times from conversion_send
            where tenant_id = :tenant group by platform, state
            """)
        .param("tenant", tenant.value())
        .query((row, _) ->
            counts.put(
                row.getString("platform") + " " + row.getString("state"), row.getLong("times")))
        .list();
    return counts;
  }
}
