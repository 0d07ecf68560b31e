package io.creativefactory.graph.run;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.store.StoredJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// How runs stand, and what happened in them. Whoever decides something that only one may decide
/// ("am I the last?", "was nobody first?") does it inside [#locked].
public final class Ledger {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  public Ledger(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Now, as it will be read back from a column.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Holds the run's row for one transaction and joins a transaction that is already open.
  ///
  /// @throws FactoryException NOT_FOUND when this tenant has no such run
  public <T> T locked(RunRef ref, Locked<T> work) {
    return transactions.execute(_ -> {
      Run.Status status =
          jdbc.sql(
                  """
                  select status from run
                  where tenant_id = :tenant and run_id = :run for update
                  """)
              .param("tenant", ref.tenant().value())
              .param("run", ref.run().value())
              .query(String.class)
              .optional()
              .map(Run.Status::valueOf)
              .orElseThrow(() -> missing(ref));
      return work.with(status);
    });
  }

  /// What is done while the run's row is held.
  @FunctionalInterface
  public interface Locked<T> {
    T with(Run.Status status);
  }

  public Run.Status status(RunRef ref) {
    return jdbc.sql("select status from run where tenant_id = :tenant and run_id = :run")
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query(String.class)
        .optional()
        .map(Run.Status::valueOf)
        .orElseThrow(() -> missing(ref));
  }

  /// The stage word that the run is in.
  public String stage(RunRef ref) {
    return jdbc.sql("select stage from run where tenant_id = :tenant and run_id = :run")
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> missing(ref));
  }

  /// @throws FactoryException CANCELLED when the run has ended; asked between steps
  public void requireGoing(RunRef ref) {
    Run.Status status = status(ref);
    if (status.ended()) {
      throw new FactoryException(
          ErrorCode.CANCELLED,
          "run " + ref.run() + " has ended as " + status + "; nothing is done");
    }
  }

  /// What a run was started with.
  public Order order(RunRef ref) {
    return jdbc.sql("select brief, assets from run where tenant_id = :tenant and run_id = :run")
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .query((row, _) ->
            new Order(StoredJson.read(row, "brief", Brief.class), Path.of(row.getString("assets"))))
        .optional()
        .orElseThrow(() -> missing(ref));
  }

  /// @param assets the folder that the brief's media lie below
  public record Order(Brief brief, Path assets) {}

  /// Where the run is now, and one sentence about it. A run that has ended stays as it ended.
  public void stand(RunRef ref, Run.Status status, Note note) {
    locked(
        ref,
        before -> {
          if (!before.ended()) {
            write(ref, status, note);
            tell(ref, note);
          }
          return before;
        });
  }

  /// Adds an event; the run stays where it is. Ended runs still tell what becomes of their ads. The
  /// number is taken under the row's lock, so that no reader sees a later event before this one.
  public void tell(RunRef ref, Note note) {
    transactions.executeWithoutResult(_ -> append(ref, note));
  }

  private void append(RunRef ref, Note note) {
    Long seq =
        jdbc.sql(
                """
                update run set event_seq = event_seq + 1
                where tenant_id = :tenant and run_id = :run returning event_seq
                """)
            .param("tenant", ref.tenant().value())
            .param("run", ref.run().value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into run_event (tenant_id, run_id, seq, at, stage, text, share)
            values (:tenant, :run, :seq, :at, :stage, :text, :share)
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("seq", seq)
        .param("at", StoredJson.write(now()))
        .param("stage", note.stage())
        .param("text", note.text())
        .param("share", note.share())
        .update();
  }

  private void write(RunRef ref, Run.Status status, Note note) {
    jdbc.sql(
            """
            update run set status = :status, stage = :stage, detail = :detail, changed_at = :now
            where tenant_id = :tenant and run_id = :run
            """)
        .param("tenant", ref.tenant().value())
        .param("run", ref.run().value())
        .param("status", status.name())
        .param("stage", note.stage())
        .param("detail", note.text())
        .param("now", StoredJson.write(now()))
        .update();
  }

  private static FactoryException missing(RunRef ref) {
    return new FactoryException(
        ErrorCode.NOT_FOUND, "tenant " + ref.tenant() + " has no run " + ref.run());
  }

  /// @param stage stage word
  /// @param text one sentence for people
  /// @param share of the stage that is done, 0 to 1
  public record Note(String stage, String text, double share) {}
}
