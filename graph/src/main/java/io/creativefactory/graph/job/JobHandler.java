package io.creativefactory.graph.job;

/// What acts. A handler may run twice, in two processes, or again after a kill at any point.
public interface JobHandler {
  JobName name();

  /// @throws RuntimeException any failure; [RetryPolicy] decides what becomes of it
  JobResult run(Ticket ticket);

  /// Called once the job was given up, to put that into the book; may be called twice.
  void gaveUp(Ticket ticket, JobResult.GiveUp why);
}
