package io.creativefactory.graph.run;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Starts runs and tells how they stand.
public interface Runs {

  /// Stores the run and schedules its first step; returns at once.
  RunId start(TenantId tenant, Brief brief, Path assets);

  Optional<Run> find(TenantId tenant, RunId run);

  /// Newest first.
  List<Run> latest(TenantId tenant, int max);

  /// What happened after an event, oldest first; 0 for everything.
  List<RunEvent> events(TenantId tenant, RunId run, long after);

  /// All that the agents have made so far.
  Optional<RunBook> book(TenantId tenant, RunId run);

  /// Ends the run; jobs under way stop at their next step. Cancelling an ended run changes nothing.
  void cancel(TenantId tenant, RunId run);
}
