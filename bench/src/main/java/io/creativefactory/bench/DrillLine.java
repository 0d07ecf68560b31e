package io.creativefactory.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creativefactory.app.wiring.SandboxAccounts;
import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.platform.http.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The product's own line with a studio that costs nothing, on simulated platforms: in the process
/// that prepares and counts, and in the one that is killed.
final class DrillLine implements AutoCloseable {
  private static final int THREADS = 12;

  private final HikariDataSource database;
  private final Transport transport = new Transport(Sleeper.real(), InstantSource.system());
  private final ProductionLine line;
  private final Scheduler scheduler;

  private DrillLine(DatabaseSettings settings, URI sandbox, Path media) {
    database = pool(settings);
    line =
        new ProductionLine(
            new ProductionLine.Ground(
                database, new JdbcTransactionManager(database), InstantSource.system()),
            new DrillStudio().minds(),
            new ProductionLine.Hands(
                (order, _) -> DrillStudio.film(order),
                SandboxAccounts.of(sandbox, Currency.getInstance("EUR"), transport)),
            new ProductionLine.Rules(
                Placements.house()::of, "drill", () -> Guardrails.denying("nothing is changed")),
            new ProductionLine.LineSettings(media, FixedDelay.of(Duration.ofHours(1))));
    scheduler =
        Scheduler.create(database, line.tasks())
            .threads(THREADS)
            .pollingInterval(Duration.ofMillis(200))
            .heartbeatInterval(Duration.ofSeconds(1))
            .missedHeartbeatsLimit(4)
            .build();
  }

  static DrillLine open(DatabaseSettings settings, URI sandbox, Path media) {
    return new DrillLine(settings, sandbox, media);
  }

  /// The process that is killed: works until then, or until who started it is gone.
  ///
  /// @param words database address and user, sandbox address, media folder; the password is the
  ///   first line of standard input, which stays open while there is work
  public static void main(String[] words) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      DatabaseSettings settings = new DatabaseSettings(words[0], words[1], in.readLine());
      try (DrillLine work = open(settings, URI.create(words[2]), Path.of(words[3]))) {
        work.scheduler.start();
        in.readLine();
      }
    }
  }

  ProductionLine line() {
    return line;
  }

  HikariDataSource database() {
    return database;
  }

  void start() {
    scheduler.start();
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(2 * THREADS + 2);
    return new HikariDataSource(pool);
  }

  @Override
  public void close() {
    scheduler.stop();
    transport.close();
    database.close();
  }
}
