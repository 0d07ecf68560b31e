package io.creativefactory.graph.line;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.graph.brief.Lessons;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.RunEnd;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.RunTable;
import io.creativefactory.graph.run.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/// Runs in PostgreSQL. Starting one stores it and queues its first step in one transaction. Thread
/// safe.
public final class PgRuns implements Runs {
  private final RunTable table;
  private final Ledger ledger;
  private final Lessons lessons;
  private final JobQueue queue;
  private final TransactionOperations transactions;
  private final Parts parts;

  /// @param books tells what a run has made
  public record Parts(RunBooks books, RunEnd end) {}

  public PgRuns(
      RunTable table,
      Ledger ledger,
      Lessons lessons,
      JobQueue queue,
      TransactionOperations transactions,
      Parts parts) {
    this.table = table;
    this.ledger = ledger;
    this.lessons = lessons;
    this.queue = queue;
    this.transactions = transactions;
    this.parts = parts;
  }

  /// The brief is stored with the lessons of that moment, so that a run walks on what it began
  /// with. Where it names rivals their ads are read first.
  @Override
  public RunId start(TenantId tenant, Brief brief, Path assets) {
    RunRef ref = new RunRef(tenant, RunId.create());
    Brief taught = brief.withLessons(lessons.latest(tenant));
    transactions.executeWithoutResult(_ -> {
      table.insert(ref, taught, assets, ledger.now());
      ledger.stand(ref, Run.Status.WORKING, new Note("brief", began(taught), 1));
      JobName first =
          taught.product().rivals() == null ? JobName.ADVANCE_RUN : JobName.READ_LIBRARIES;
      queue.once(first, ref.run() + "/start", Ticket.of(ref, "start"));
    });
    return ref.run();
  }

  private static String began(Brief brief) {
    int lessons = brief.lessons().size();
    return lessons == 0
        ? "The brief is taken; no earlier run has taught anything yet"
        : "The brief is taken, with " + lessons + " lessons of earlier runs";
  }

  @Override
  public Optional<Run> find(TenantId tenant, RunId run) {
    return table.find(new RunRef(tenant, run));
  }

  @Override
  public List<Run> latest(TenantId tenant, int max) {
    return table.latest(tenant, max);
  }

  @Override
  public List<RunEvent> events(TenantId tenant, RunId run, long after) {
    return table.events(new RunRef(tenant, run), after);
  }

  @Override
  public Optional<RunBook> book(TenantId tenant, RunId run) {
    RunRef ref = new RunRef(tenant, run);
    return table.find(ref).map(_ -> parts.books().of(ref));
  }

  @Override
  public void cancel(TenantId tenant, RunId run) {
    RunRef ref = new RunRef(tenant, run);
    String stage = ledger.stage(ref);
    parts.end().end(ref, Run.Status.CANCELLED, new Note(stage, "The run was cancelled", 1));
  }
}
