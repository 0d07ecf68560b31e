package io.creativefactory.app.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.creativefactory.graph.ProductionLine;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// Works jobs off while the program runs. Any number of processes may do so on one database.
final class Workers implements SmartLifecycle {
  private final Scheduler scheduler;
  private volatile boolean running;

  /// @param assets what happens to the asset library by the clock
  Workers(
      DataSource database,
      ProductionLine line,
      AssetWiring.AssetClock assets,
      WorkerSettings settings) {
    this.scheduler =
        Scheduler.create(database, line.tasks())
            .startTasks(line.clockwork())
            .startTasks(assets.tasks())
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
