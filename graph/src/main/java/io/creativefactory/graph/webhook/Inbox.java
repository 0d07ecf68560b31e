package io.creativefactory.graph.webhook;

import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What came in from vendors. It is stored, together with the job that will read it, before the
/// vendor hears that we have it. Thread safe.
public final class Inbox {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final JobQueue queue;
  private final InstantSource clock;

  public Inbox(
      JdbcClient jdbc, TransactionOperations transactions, JobQueue queue, InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.queue = queue;
    this.clock = clock;
  }

  /// One message, named as its vendor names it.
  ///
  /// @param id the vendor's own, or the hash of the bytes
  public record Name(TenantId tenant, String vendor, String id) {}

  enum State {
    WAITING,
    DONE,
    /// It could not be read; the bytes are still here.
    FAILED
  }

  /// A message as the desk shows it.
  ///
  /// @param said what was made of it, one sentence; empty until then
  public record Message(
      String vendor,
      String id,
      String state,
      String said,
      Instant receivedAt,
      @Nullable Instant handledAt) {}

  /// Calls of one day that were turned away.
  public record Refusals(String vendor, String fault, String day, long times) {}

  /// Keeps a message whose signature was genuine.
  ///
  /// @return whether it was new; one that is here already changes nothing
  public boolean keep(Name name, byte[] body) {
    Boolean fresh =
        transactions.execute(_ -> {
          boolean stored = store(name, body);
          if (stored) {
            queue.once(
                JobName.READ_WEBHOOK, instance(name), Ticket.about(name.tenant(), key(name)));
          }
          return stored;
        });
    return Boolean.TRUE.equals(fresh);
  }

  private boolean store(Name name, byte[] body) {
    return jdbc.sql(
                """
                insert into webhook_event
                  (tenant_id, vendor, event_id, body, state, received_at)
                values (:tenant, :vendor, :id, :body, 'WAITING', :now) on conflict do nothing
                """)
            .param("tenant", name.tenant().value())
            .param("vendor", name.vendor())
            .param("id", name.id())
            .param("body", body)
            .param("now", StoredJson.write(clock.instant()))
            .update()
        == 1;
  }

  private static String instance(Name name) {
    return name.tenant() + "/" + key(name);
  }

  private static String key(Name name) {
    return name.vendor() + "/" + name.id();
  }

  static Name name(Ticket ticket) {
    String[] parts = ticket.subject().split("/", 2);
    return new Name(new TenantId(ticket.tenant()), parts[0], parts[1]);
  }

  /// Counts a call that was turned away; nothing else is kept of it.
  ///
  /// @param fault in one word
  public void refused(TenantId tenant, String vendor, String fault) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into webhook_refusal (tenant_id, vendor, fault, day, times, last_at)
            values (:tenant, :vendor, :fault, :day, 1, :now)
            on conflict (tenant_id, vendor, fault, day)
              do update set times = webhook_refusal.times + 1, last_at = excluded.last_at
            """)
        .param("tenant", tenant.value())
        .param("vendor", vendor)
        .param("fault", fault)
        .param("day", now.atZone(ZoneOffset.UTC).toLocalDate())
        .param("now", StoredJson.write(now))
        .update();
  }

  /// Reads a message that still waits, and writes down what was made of it in the same transaction:
  /// run twice, it is read once.
  ///
  /// @return nothing when it was read already
  Optional<String> read(Name name, Reader reader) {
    return Optional.ofNullable(
        transactions.execute(_ -> {
          Optional<Kept> kept = waiting(name);
          if (kept.isEmpty()) {
            return null;
          }
          String said = reader.read(kept.get().body, kept.get().receivedAt);
          settle(name, State.DONE, said);
          return said;
        }));
  }

  /// What is done with a message; it says what it did.
  @FunctionalInterface
  interface Reader {
    /// @param body as it came
    String read(byte[] body, Instant receivedAt);
  }

  private static final class Kept {
    private final byte[] body;
    private final Instant receivedAt;

    private Kept(ResultSet row) throws SQLException {
      body = row.getBytes("body");
      receivedAt = StoredJson.instant(row, "received_at");
    }
  }

  private Optional<Kept> waiting(Name name) {
    return jdbc.sql(
            """
            select body, received_at from webhook_event
            where tenant_id = :tenant and vendor = :vendor and event_id = :id and state = 'WAITING'
            for update
            """)
        .param("tenant", name.tenant().value())
        .param("vendor", name.vendor())
        .param("id", name.id())
        .query((row, _) -> new Kept(row))
        .optional();
  }

  void settle(Name name, State state, String said) {
    jdbc.sql(
            """
            update webhook_event set state = :state, said = :said, handled_at = :now
            where tenant_id = :tenant and vendor = :vendor and event_id = :id
              and state <> 'DONE'
            """)
        .param("tenant", name.tenant().value())
        .param("vendor", name.vendor())
        .param("id", name.id())
        .param("state", state.name())
        .param("said", said)
        .param("now", StoredJson.write(clock.instant()))
        .update();
  }

  /// The newest messages first, without what is in them.
  public List<Message> latest(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select vendor, event_id, state, said, received_at, handled_at from webhook_event
            where tenant_id = :tenant order by received_at desc, event_id limit :most
            """)
        .param("tenant", tenant.value())
        .param("most", most)
        .query((row, _) -> message(row))
        .list();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString("vendor"),
        row.getString("event_id"),
        row.getString("state"),
        row.getString("said"),
        StoredJson.instant(row, "received_at"),
        row.getObject("handled_at") == null ? null : StoredJson.instant(row, "handled_at"));
  }

  /// Calls turned away, the newest day first.
  public List<Refusals> refusals(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select vendor, fault, day, times from webhook_refusal
            where tenant_id = :tenant order by day desc, vendor, fault limit :most
            """)
        .param("tenant", tenant.value())
        .param("most", most)
        .query((row, _) ->
            new Refusals(
                row.getString("vendor"),
                row.getString("fault"),
                row.getString("day"),
                row.getLong("times")))
        .list();
  }
}
