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
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is told to platforms, each event with its key before it leaves. Thread safe.
public final class SendBook {
  /// Platforms know an id again for 48 hours: later than that, an event whose answer was lost must
  /// not be sent again, for it would count twice.
  static final Duration KNOWN_AGAIN = Duration.ofHours(47);

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
    giveUp(line, now);
    return jdbc.sql(
            """
            update conversion_send set state = 'SENDING', tries = tries + 1, changed_at = :now
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

  /// What was on its way for so long that its id may be forgotten is not sent again.
  private void giveUp(Line line, Instant now) {
    jdbc.sql(
            """
            update conversion_send set state = 'UNCERTAIN', changed_at = :now,
              said = 'no answer came in two days; it is not sent again, for it might count twice'
            where tenant_id = :tenant and platform = :platform
              and state in ('SENDING', 'PREPARED') and tries > 0 and prepared_at < :forgotten
            """)
        .param("tenant", line.tenant().value())
        .param("platform", line.platform())
        .param("now", StoredJson.write(now))
        .param("forgotten", StoredJson.write(now.minus(KNOWN_AGAIN)))
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

  /// Puts an event back that surely did not arrive, or may have.
  void putBack(Line line, String eventId, String why) {
    change(line, eventId, "PREPARED", why, "");
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
