package io.creativefactory.graph.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Puts jobs into `scheduled_tasks`, within the caller's transaction when there is one: a job and
/// the row that asks for it are written together or not at all. Thread safe.
public final class JobQueue {
  private final SchedulerClient client;
  private final InstantSource clock;

  public JobQueue(DataSource database, InstantSource clock) {
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), List.of())
            .build();
    this.clock = clock;
  }

  /// Queues a job for now unless the same instance waits or runs already. The caller holds the lock
  /// of the run's row: two inserts of one instance at a time would abort its transaction.
  ///
  /// @param instance names this one occasion; a job that is still being taken off the queue must
  ///   not swallow the next one
  /// @return whether it was new
  public boolean once(JobName name, String instance, Ticket ticket) {
    return onceAt(clock.instant(), name, instance, ticket);
  }

  /// As [#once], for a later moment.
  public boolean onceAt(Instant moment, JobName name, String instance, Ticket ticket) {
    return client.scheduleIfNotExists(
        name.descriptor().instance(instance).data(ticket).build(), moment);
  }
}
