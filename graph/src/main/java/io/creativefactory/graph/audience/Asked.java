package io.creativefactory.graph.audience;

import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;

/// One question to a platform: by this, who saw the run's ads?
record Asked(RunRef ref, String platform, AudienceSplit split) {

  /// The ticket's subject is `meta/AGE`.
  static Asked of(Ticket ticket) {
    int end = ticket.subject().indexOf('/');
    return new Asked(
        ticket.ref(),
        ticket.subject().substring(0, end),
        AudienceSplit.valueOf(ticket.subject().substring(end + 1)));
  }

  /// The caller holds the run's lock.
  ///
  /// @return whether it was not queued already
  boolean queue(JobQueue queue) {
    String subject = platform + "/" + split;
    return queue.once(JobName.FETCH_AUDIENCE, ref.run() + "/" + subject, Ticket.of(ref, subject));
  }
}
