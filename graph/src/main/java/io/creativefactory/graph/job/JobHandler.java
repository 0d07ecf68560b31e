package io.creativefactory.graph.job;

/// What acts. A handler may run twice, in two processes, or again after a kill at any point.
public interface JobHandler {
  JobName name();

  /// @throws RuntimeException any failure; [RetryPolicy] decides what becomes of it
  JobResult run(Ticket ticket);

  /// How far the job's work has got, in steps that outlive the process. A job that got further
  /// counts its failed tries anew: many steps, each with its own bad luck, are no reason to give
  /// up.
  ///
  /// @return at least 0, never less than before; always the same where the work is one step
  default long progress(Ticket ticket) {
    return 0;
  }

  /// Called when a try failed and another follows, for those who wait for the job.
  default void putOff(Ticket ticket, JobResult.RetryAt later) {}

  /// Called once the job was given up, to put that into the book; may be called twice.
  void gaveUp(Ticket ticket, JobResult.GiveUp why);
}
