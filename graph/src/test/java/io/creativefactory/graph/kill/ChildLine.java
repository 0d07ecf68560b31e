package io.creativefactory.graph.kill;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.Briefs;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.Rig;
import io.creativefactory.graph.TestAgents;
import io.creativefactory.graph.launch.Accounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The line as a program of its own, with a real scheduler: `ChildLine URL USER FOLDER STAND_STILL
/// WORKERS`. Starts a run unless one is there, and works until it is killed.
final class ChildLine {
  private static final int VARIANTS = 2;

  private ChildLine() {}

  public static void main(String[] words) throws InterruptedException, IOException {
    String password = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    HikariDataSource database = pool(new DatabaseSettings(words[0], words[1], password));
    Path folder = Path.of(words[2]);
    ProductionLine line = line(database, folder, words[3]);
    if (line.runs().latest(Rig.TENANT, 1).isEmpty()) {
      line.runs().start(Rig.TENANT, Briefs.of(VARIANTS), folder);
    }
    scheduler(database, line, Integer.parseInt(words[4])).start();
    Thread.currentThread().join();
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(10);
    return new HikariDataSource(config);
  }

  private static ProductionLine line(HikariDataSource database, Path folder, String standStillAt) {
    FileRenderer renderer = new FileRenderer(folder.resolve("journal.txt"), standStillAt);
    return new ProductionLine(
        new ProductionLine.Ground(
            database, new DataSourceTransactionManager(database), InstantSource.system()),
        new TestAgents().minds(),
        new ProductionLine.Hands(renderer, new Accounts(List.of())),
        new ProductionLine.Rules(
            Briefs::placement, "policy 1", () -> Guardrails.denying("nothing is published here")),
        new ProductionLine.LineSettings(
            folder.resolve("media"), Schedules.fixedDelay(Duration.ofHours(1))));
  }

  /// A dead process is taken for dead after eight seconds.
  private static Scheduler scheduler(HikariDataSource database, ProductionLine line, int workers) {
    return Scheduler.create(database, line.tasks())
        .threads(workers)
        .pollingInterval(Duration.ofMillis(200))
        .heartbeatInterval(Duration.ofSeconds(2))
        .missedHeartbeatsLimit(4)
        .build();
  }
}
