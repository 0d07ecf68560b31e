package io.creativefactory.graph.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.store.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Forgets what was kept long enough, tenant by tenant, so many rows at a time, and writes down
/// until when it forgot. What is left over is forgotten the next time. Thread safe.
public final class Retention {
  /// As it stands in the book of what was forgotten.
  public static final String TOUCHPOINTS = "touchpoints";

  private static final int BATCH = 2_000;
  private static final int BATCHES = 25;

  /// What is usual of delivery is learned from the last four weeks before anything was shown last.
  private static final Duration READINGS = Duration.ofDays(120);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final List<Rule> rules;

  public Retention(
      JdbcClient jdbc, TransactionOperations transactions, InstantSource clock, Keep keep) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.rules =
        List.of(
            new Rule(TOUCHPOINTS, keep.touchpoints(), TOUCHES),
            new Rule("webhook bodies", keep.webhookBodies(), bodies("DONE")),
            new Rule("unread webhook bodies", keep.touchpoints(), bodies("FAILED")),
            new Rule("hourly readings", READINGS, HOURLY),
            new Rule("daily readings", READINGS, DAILY));
  }

  /// @param sql forgets at most `:most` rows of `:tenant` from before `:before`
  private record Rule(String what, Duration age, Statement sql) {}

  /// @param tenants who has something that is too old
  private record Statement(String tenants, String sql) {}

  private static final Statement TOUCHES =
      new Statement(
          "select distinct tenant_id from touchpoint where at < :before",
          """
          delete from touchpoint where tenant_id = :tenant and touch_id in (
            select touch_id from touchpoint where tenant_id = :tenant and at < :before
            order by at limit :most)
          """);

  /// The name of a message stays, so that it is known when it comes again.
  private static Statement bodies(String state) {
    return new Statement(
        """
        select distinct tenant_id from webhook_event
        where emptied_at is null and handled_at < :before and state = '%s'
        """
            .formatted(state),
        """
        update webhook_event set body = ''::bytea, emptied_at = :now
        where tenant_id = :tenant and (vendor, event_id) in (
          select vendor, event_id from webhook_event
          where tenant_id = :tenant and emptied_at is null and handled_at < :before
            and state = '%s'
          order by handled_at limit :most)
        """
            .formatted(state));
  }

  /// Never the last looks at a run: they are what is known of it.
  private static final Statement HOURLY = readings("hourly_reading", "seen_at");

  private static final Statement DAILY = readings("figures_reading", "read_at");

  private static Statement readings(String table, String at) {
    String old =
        """
        from %s old where %s < :before
          and exists (
            select 1 from %s later
            where later.tenant_id = old.tenant_id and later.run_id = old.run_id
              and later.platform = old.platform and later.%s >= :before)
        """
            .formatted(table, at, table, at);
    return new Statement(
        "select distinct tenant_id " + old,
        """
        delete from %s where tenant_id = :tenant and (run_id, platform, read_at) in (
          select run_id, platform, read_at %s and old.tenant_id = :tenant limit :most)
        """
            .formatted(table, old));
  }

  /// The recurring task.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("forget-in-time", schedule).execute((_, _) -> forget());
  }

  /// @return how many rows are forgotten
  int forget() {
    Instant now = clock.instant();
    int all = 0;
    for (Rule rule : rules) {
      for (TenantId tenant : tenants(rule, now)) {
        int batch = BATCH;
        for (int round = 0; round < BATCHES && batch == BATCH; round++) {
          batch = batch(rule, tenant, now);
          all += batch;
        }
      }
    }
    return all;
  }

  private List<TenantId> tenants(Rule rule, Instant now) {
    return jdbc.sql(rule.sql().tenants())
        .param("before", StoredJson.write(now.minus(rule.age())))
        .query((row, _) -> new TenantId(row.getString("tenant_id")))
        .list();
  }

  private int batch(Rule rule, TenantId tenant, Instant now) {
    Instant before = now.minus(rule.age());
    Integer gone =
        transactions.execute(_ -> {
          int rows =
              jdbc.sql(rule.sql().sql())
                  .param("tenant", tenant.value())
                  .param("before", StoredJson.write(before))
                  .param("now", StoredJson.write(now))
                  .param("most", BATCH)
                  .update();
          if (rows > 0) {
            note(rule.what(), tenant, new Moments(before, now), rows);
          }
          return rows;
        });
    return gone == null ? 0 : gone;
  }

  private record Moments(Instant until, Instant now) {}

  private void note(String what, TenantId tenant, Moments moments, int rows) {
    jdbc.sql(
            """
            insert into forgotten (tenant_id, what, until, times, last_at)
            values (:tenant, :what, :until, :rows, :now)
            on conflict (tenant_id, what) do update
              set until = greatest(forgotten.until, excluded.until),
                  times = forgotten.times + excluded.times, last_at = excluded.last_at
            """)
        .param("tenant", tenant.value())
        .param("what", what)
        .param("until", StoredJson.write(moments.until()))
        .param("rows", rows)
        .param("now", StoredJson.write(moments.now()))
        .update();
  }

  /// Until when nothing is known any more, because it was forgotten.
  public static Optional<Instant> until(JdbcClient jdbc, TenantId tenant, String what) {
    return jdbc.sql("select until from forgotten where tenant_id = :tenant and what = :what")
        .param("tenant", tenant.value())
        .param("what", what)
        .query((row, _) -> StoredJson.instant(row, "until"))
        .optional();
  }
}
