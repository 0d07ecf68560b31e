package io.creativefactory.graph.figures;

import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.StoredJson;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which days gone by are still to be read, by run and platform. Thread safe.
public final class Backfills {
  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final JobQueue queue;

  public Backfills(JdbcClient jdbc, Ledger ledger, JobQueue queue) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// @param since first day
  /// @param until last day
  public record Span(String platform, LocalDate since, LocalDate until) {}

  /// @param next newest day that is still to be read; before `since` when all are in
  record Standing(LocalDate since, LocalDate until, LocalDate next) {
    boolean done() {
      return next.isBefore(since);
    }
  }

  /// Has a span read, from its newest day back. The caller holds the run's lock.
  ///
  /// @return whether it was taken; not while an earlier one is still being read
  public boolean ask(RunRef ref, Span span) {
    if (find(ref, span.platform()).filter(each -> !each.done()).isPresent()) {
      return false;
    }
    jdbc.sql(
            """
            insert into figures_backfill
              (tenant_id, run_id, platform, since, until, next_day, asked_at, changed_at)
            values (:tenant, :run, :platform, :since, :until, :until, :now, :now)
            on conflict (tenant_id, run_id, platform) do update
              set since = excluded.since, until = excluded.until, next_day = excluded.next_day,
                  asked_at = excluded.asked_at, changed_at = excluded.changed_at
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", span.platform())
        .param("since", span.since())
        .param("until", span.until())
        .param("now", StoredJson.write(ledger.now()))
        .update();
    queue.once(
        JobName.BACKFILL_FIGURES,
        ref.run() + "/" + span.platform() + "/" + span.since() + "/" + ledger.now().toEpochMilli(),
        Ticket.of(ref, span.platform()));
    return true;
  }

  Optional<Standing> find(RunRef ref, String platform) {
    return jdbc.sql(
            """
            select since, until, next_day from figures_backfill
            where tenant_id = :tenant and run_id = :run and platform = :platform
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .query((row, _) ->
            new Standing(
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("next_day", LocalDate.class)))
        .optional();
  }

  /// Writes down that every day from this one on is in. The caller holds the run's lock.
  void in(RunRef ref, String platform, LocalDate from) {
    jdbc.sql(
            """
            update figures_backfill set next_day = :next, changed_at = :now
            where tenant_id = :tenant and run_id = :run and platform = :platform
              and next_day >= :from
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("platform", platform)
        .param("next", from.minusDays(1))
        .param("from", from)
        .param("now", StoredJson.write(ledger.now()))
        .update();
  }
}
