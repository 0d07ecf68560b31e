package io.creativefactory.app.cli;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.platform.Sleeper;
import java.time.Duration;

/// Follows a run on the console until it stops working: it waits for a person, or it has ended.
final class RunFollower {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Runs runs;
  private final Sleeper sleeper;
  private final Console console;

  RunFollower(Runs runs, Sleeper sleeper, Console console) {
    this.runs = runs;
    this.sleeper = sleeper;
    this.console = console;
  }

  /// @return the run as it stood when it stopped working
  Run follow(TenantId tenant, RunId id) {
    long seen = 0;
    while (true) {
      Run run =
          runs.find(tenant, id)
              .orElseThrow(() -> new FactoryException(ErrorCode.NOT_FOUND, "no run " + id));
      for (RunEvent event : runs.events(tenant, id, seen)) {
        console.progress(event.text(), event.share());
        seen = event.seq();
      }
      if (run.status() != Run.Status.WORKING) {
        return run;
      }
      sleeper.sleep(LOOK_EVERY);
    }
  }
}
