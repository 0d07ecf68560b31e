package io.creativefactory.graph.attribution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.Ticket;
import org.springframework.transaction.support.TransactionOperations;

/// Has what platforms did not take sent again, by the clock: what waits after all tries of a job,
/// and what a killed process left. Thread safe.
public final class Resending {
  private final SendBook book;
  private final JobQueue queue;
  private final TransactionOperations transactions;

  public Resending(SendBook book, JobQueue queue, TransactionOperations transactions) {
    this.book = book;
    this.queue = queue;
    this.transactions = transactions;
  }

  /// The recurring task; the sendings that it queues are jobs of their own.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("send-waiting-conversions", schedule).execute((_, _) -> queueAll());
  }

  /// Gives up what waited for too long, and queues one sending for each tenant and platform that
  /// has something to send.
  void queueAll() {
    book.endAll();
    for (SendBook.Line line : book.due()) {
      transactions.executeWithoutResult(_ ->
          queue.once(
              JobName.SEND_CONVERSIONS,
              line.tenant() + "/" + line.platform() + "/again",
              Ticket.about(line.tenant(), line.platform())));
    }
  }
}
