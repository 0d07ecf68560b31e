package io.creativefactory.graph.line;

import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEnd;
import java.time.Duration;
import java.util.Optional;

/// Walks a run on, one worker at a time.
public final class AdvanceRunJob implements JobHandler {
  private static final Duration LOCK_IS_HELD = Duration.ofMillis(500);
  private final LineGraph line;
  private final Ledger ledger;
  private final RunEnd end;
  private final RunLock lock;

  public AdvanceRunJob(LineGraph line, Ledger ledger, RunEnd end, RunLock lock) {
    this.line = line;
    this.ledger = ledger;
    this.end = end;
    this.lock = lock;
  }

  @Override
  public JobName name() {
    return JobName.ADVANCE_RUN;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    if (ledger.status(ref).ended()) {
      return JobResult.DONE;
    }
    Optional<Position> ended = lock.tryHolding("run/" + ref, () -> line.advance(ref));
    if (ended == null) {
      return new JobResult.RetryAt(
          ledger.now().plus(LOCK_IS_HELD), ticket.tries(), "another worker walks this run");
    }
    ended.ifPresent(position -> finish(ref, position));
    return JobResult.DONE;
  }

  private void finish(RunRef ref, Position position) {
    String text =
        position.approved() == 0
            ? "Finished: no creative was approved; the reasons steer the next run"
            : "Finished: the figures are read; what follows from them waits for a person";
    end.end(ref, Run.Status.FINISHED, new Note(ledger.stage(ref), text, 1));
  }

  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    RunRef ref = ticket.ref();
    end.end(ref, Run.Status.FAILED, new Note(ledger.stage(ref), why.sentence(), 1));
  }
}
