package io.creativefactory.graph.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.graph.job.JobResult.Done;
import io.creativefactory.graph.job.JobResult.GiveUp;
import io.creativefactory.graph.job.JobResult.RetryAt;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Runs a handler as a db-scheduler task. A job whose process died is revived once its heartbeat
/// has been missing for long enough.
public final class JobTask {
  private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);

  /// When even giving up failed, for example because the database was away.
  private static final FixedDelay LATER = FixedDelay.of(Duration.ofSeconds(30));

  private final JobHandler handler;
  private final RetryPolicy retries;

  JobTask(JobHandler handler, RetryPolicy retries) {
    this.handler = handler;
    this.retries = retries;
  }

  public static Task<Ticket> of(JobHandler handler, RetryPolicy retries) {
    JobTask task = new JobTask(handler, retries);
    return Tasks.custom(handler.name().descriptor())
        .onFailureReschedule(LATER)
        .onDeadExecutionRevive()
        .execute((instance, _) -> task.completion(instance.getData()));
  }

  private CompletionHandler<Ticket> completion(Ticket ticket) {
    MDC.put("runId", ticket.run().toString());
    MDC.put("jobId", handler.name().text() + " " + ticket.subject());
    try {
      return switch (outcome(ticket)) {
        case Done _ -> (_, operations) -> operations.stop();
        case RetryAt later ->
            (complete, operations) ->
                operations.reschedule(complete, later.at(), ticket.after(later.tries()));
        case GiveUp why -> {
          handler.gaveUp(ticket, why);
          yield (_, operations) -> operations.stop();
        }
      };
    } finally {
      MDC.remove("runId");
      MDC.remove("jobId");
    }
  }

  JobResult outcome(Ticket ticket) {
    long before = handler.progress(ticket);
    try {
      return handler.run(ticket);
    } catch (RuntimeException failure) {
      boolean further = handler.progress(ticket) > before;
      return failed(ticket, failure, further ? 0 : ticket.tries());
    }
  }

  private JobResult failed(Ticket ticket, RuntimeException failure, int tries) {
    if (RetryPolicy.known(failure).code() == ErrorCode.DEFECT) {
      LOG.error("job failed unexpectedly", failure);
    }
    JobResult result = retries.after(failure, tries);
    switch (result) {
      case RetryAt later -> {
        LOG.warn("job fails and is tried again at {}: {}", later.at(), later.why());
        handler.putOff(ticket, later);
      }
      case GiveUp why -> LOG.error("job is given up: {} {}", why.code(), why.sentence());
      case Done _ -> {}
    }
    return result;
  }
}
