package io.creativefactory.graph.job;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/// What a job is about; the data of its row in `scheduled_tasks`, so it outlives the process and
/// the version that wrote it: components may be added, never renamed.
///
/// @param tenant whose job it is; the table has no column for it
/// @param run all zeroes for a job that belongs to none
/// @param subject the render, review item or proposal, or a cause in a word
/// @param tries failed tries so far
public record Ticket(String tenant, UUID run, String subject, int tries) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public static Ticket of(RunRef ref, String subject) {
    return new Ticket(ref.tenant().value(), ref.run().value(), subject, 0);
  }

  /// Of a job that belongs to no run.
  public static Ticket about(TenantId tenant, String subject) {
    return new Ticket(tenant.value(), new UUID(0, 0), subject, 0);
  }

  public RunRef ref() {
    return new RunRef(new TenantId(tenant), new RunId(run));
  }

  Ticket after(int failedTries) {
    return new Ticket(tenant, run, subject, failedTries);
  }
}
