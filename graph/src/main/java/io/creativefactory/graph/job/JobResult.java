package io.creativefactory.graph.job;

import io.creativefactory.domain.ErrorCode;
import java.time.Instant;

/// How one execution of a job ended.
public sealed interface JobResult {
  JobResult DONE = new Done();

  /// Its work is done, now or earlier.
  record Done() implements JobResult {}

  /// Later again.
  ///
  /// @param tries failed tries that the next execution starts with
  /// @param why one sentence, for a person and the log
  record RetryAt(Instant at, int tries, String why) implements JobResult {}

  /// Never again; a person must know.
  ///
  /// @param sentence what was tried, on what, and what came back
  record GiveUp(ErrorCode code, String sentence) implements JobResult {}
}
