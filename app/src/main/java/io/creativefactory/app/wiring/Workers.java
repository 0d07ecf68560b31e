package io.creativefactory.app.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// Works jobs off while the program runs. Any number of processes may do so on one database.
final class Workers implements SmartLifecycle {
  private final Scheduler scheduler;
  private volatile boolean running;

  /// @param clockwork what happens by the clock beside the line
  Workers(
      DataSource database,
      LineWiring.Jobs jobs,
      List<RecurringTask<Void>> clockwork,
      WorkerSettings settings) {
    this.scheduler =
        Scheduler.create(database, jobs.tasks())
            .startTasks(jobs.clockwork())
            .startTasks(clockwork)
            .threads(settings.jobs())
            .pollingInterval(settings.poll())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(settings.missed())
            .shutdownMaxWait(settings.goodbye())
            .enableImmediateExecution()
            .build();
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
