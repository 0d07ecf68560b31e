package io.creativefactory.graph.run;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger.Note;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ends a run and everything of it that still waits, in one transaction. Publications under way are
/// not closed here: their jobs notice, and undo what they created.
public final class RunEnd {
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public RunEnd(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /// Changes nothing when the run has ended already.
  public void end(RunRef ref, Run.Status how, Note why) {
    ledger.locked(
        ref,
        before -> {
          if (!before.ended()) {
            ledger.stand(ref, how, why);
            close(
                ref,
                """
                update render set state = 'CANCELLED'
                where tenant_id = :tenant and run_id = :run and state = 'WAITING'
                """);
            close(
                ref,
                """
                update review_item set state = 'CLOSED'
                where tenant_id = :tenant and run_id = :run and state = 'OPEN'
                """);
          }
          return before;
        });
  }

  private void close(RunRef ref, String update) {
    jdbc.sql(update).param("tenant", ref.tenant().value()).param("run", ref.run().value()).update();
  }
}
