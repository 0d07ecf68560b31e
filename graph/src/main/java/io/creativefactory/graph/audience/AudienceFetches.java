package io.creativefactory.graph.audience;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.run.Ledger;

/// Asks platforms who saw the ads that are shown: each question at most once a day, for they cost
/// calls that the daily figures need.
public final class AudienceFetches {
  private final AudienceBook book;
  private final Ledger ledger;
  private final JobQueue queue;

  public AudienceFetches(AudienceBook book, Ledger ledger, JobQueue queue) {
    this.book = book;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// The recurring task; each question that it queues is a job with its own retries, so that one
  /// that a platform refuses holds up no other.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("fetch-all-audiences", schedule)
        .execute((_, _) ->
            book.due().forEach(each -> ledger.locked(each.ref(), _ -> each.queue(queue))));
  }
}
