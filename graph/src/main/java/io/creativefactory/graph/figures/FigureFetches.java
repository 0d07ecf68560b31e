package io.creativefactory.graph.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Ledger;

/// Queues the fetching of figures: by the clock for every run whose ads may deliver, and at once
/// when somebody asks.
public final class FigureFetches {
  private final Figures figures;
  private final Publications publications;
  private final Ledger ledger;
  private final JobQueue queue;

  public FigureFetches(Figures figures, Publications publications, Ledger ledger, JobQueue queue) {
    this.figures = figures;
    this.publications = publications;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// A job for each platform, so that one that is away holds up no other.
  ///
  /// @return whether any was not queued already
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND
  public boolean request(TenantId tenant, RunId run) {
    return request(new RunRef(tenant, run));
  }

  /// As [#request(TenantId, RunId)].
  public boolean request(RunRef ref) {
    return ledger.locked(
        ref,
        _ -> {
          boolean any = false;
          for (String platform : publications.platforms(ref)) {
            String instance = ref.run() + "/" + platform;
            any |= queue.once(JobName.FETCH_FIGURES, instance, Ticket.of(ref, platform));
          }
          return any;
        });
  }

  /// The recurring task; the fetches it queues are jobs of their own, each with its own retries.
  public RecurringTask<Void> byTheClock(Schedule schedule) {
    return Tasks.recurring("fetch-all-figures", schedule)
        .execute((_, _) -> figures.live().forEach(this::request));
  }
}
