package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.config.database.DatabaseSettings;
import io.creativefactory.config.database.OwnPostgres;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.sandbox.wire.Fault;
import io.creativefactory.sandbox.wire.FaultRate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two hundred creatives to three platforms each, while a fifth of all calls fails and the program
/// is killed every ten seconds. Counted at the platforms, not in our own books: what stands twice,
/// what nobody knows of, what we believe in and is not there, what is active.
final class PublishDrill implements ScoreBench.Part {
  private static final int RUNS = 20;
  private static final int VARIANTS = 10;
  private static final double SHARE = 0.2;
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(40);
  private static final long SEED = 20261122;
  private static final TenantId TENANT = new TenantId("drill");

  private final Path kept;
  private final PrintWriter err;

  PublishDrill(Path kept, PrintWriter err) {
    this.kept = kept;
    this.err = err;
  }

  @Override
  public List<BenchFigure> figures() {
    try {
      Path folder =
          Files.createDirectories(kept.resolve("publish-" + Instant.now().toEpochMilli()));
      DrillStudio.picture(folder.resolve("logo.png"), 0x1b4dff);
      try (OwnPostgres postgres = BenchDatabase.open(folder.resolve("postgres"));
          SandboxServer sandbox = SandboxServer.start(0, SEED)) {
        sandbox.timing(Duration.ofSeconds(1), Duration.ofSeconds(12));
        return drill(postgres.settings(), sandbox, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drill was stopped", e);
    }
  }

  private List<BenchFigure> drill(DatabaseSettings settings, SandboxServer sandbox, Path folder)
      throws IOException, InterruptedException {
    prepare(settings, sandbox, folder);
    sandbox.fail(
        new FaultRate(
            List.of(
                Fault.Kind.RATE_LIMITED,
                Fault.Kind.SERVER_ERROR,
                Fault.Kind.LOST_ANSWER,
                Fault.Kind.LATE_ANSWER),
            "",
            "",
            SHARE,
            SEED));
    Instant begin = Instant.now();
    int kills = 0;
    try (DrillLine eyes = DrillLine.open(settings, sandbox.baseUrl(), folder.resolve("media"))) {
      JdbcClient jdbc = JdbcClient.create(eyes.database());
      while (open(jdbc) > 0 && Instant.now().isBefore(begin.plus(PATIENCE))) {
        Process worker = worker(settings, sandbox, folder);
        if (worker.waitFor(BETWEEN_KILLS.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(
              "the worker ended by itself; see worker.log in " + folder);
        }
        worker.destroyForcibly().waitFor();
        kills++;
        err.printf("publishing: %d open after %d kills%n", open(jdbc), kills);
        err.flush();
      }
      double minutes = Duration.between(begin, Instant.now()).toMillis() / 60_000.0;
      sandbox.endFaults();
      reconcile(eyes, jdbc);
      List<BenchFigure> figures = new ArrayList<>();
      figures.add(BenchFigure.told("publishing: kills", kills, ""));
      figures.add(BenchFigure.told("publishing: until all had ended", minutes, "min"));
      figures.addAll(new DrillCount(jdbc, sandbox.objects()).figures(3 * RUNS * VARIANTS));
      return figures;
    }
  }

  /// Runs up to their reviews, all approved; nothing is published yet.
  private void prepare(DatabaseSettings settings, SandboxServer sandbox, Path folder)
      throws InterruptedException {
    err.printf("publishing: %d runs of %d creatives%n", RUNS, VARIANTS);
    err.flush();
    try (DrillLine work = DrillLine.open(settings, sandbox.baseUrl(), folder.resolve("media"))) {
      Flyway.configure().dataSource(work.database()).load().migrate();
      for (int run = 1; run <= RUNS; run++) {
        work.line().runs().start(TENANT, DrillStudio.brief(run, VARIANTS), folder);
      }
      work.start();
      Reviews reviews = work.line().reviews();
      while (reviews.waiting(TENANT).size() < RUNS * VARIANTS) {
        work.line().runs().latest(TENANT, RUNS).stream()
            .filter(run -> run.status().ended())
            .findFirst()
            .ifPresent(run -> {
              throw new IllegalStateException("a run of the drill ended early: " + run.detail());
            });
        Thread.sleep(Duration.ofMillis(500));
      }
    }
    try (DrillLine decide = DrillLine.open(settings, sandbox.baseUrl(), folder.resolve("media"))) {
      Reviews reviews = decide.line().reviews();
      for (Reviews.Entry entry : reviews.waiting(TENANT)) {
        reviews.decide(
            TENANT,
            new DecisionRequest(
                entry.item().id(), entry.item().version(), new Decision.Approve(), "the bench"));
      }
    }
  }

  /// Publications that are neither done nor given up; all of them before the first is ordered.
  private static long open(JdbcClient jdbc) {
    long ended =
        jdbc.sql("select count(*) from publication where state in ('DONE', 'FAILED')")
            .query(Long.class)
            .single();
    return 3L * RUNS * VARIANTS - ended;
  }

  private static Process worker(DatabaseSettings settings, SandboxServer sandbox, Path folder)
      throws IOException {
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DrillLine.class.getName(),
                settings.url(),
                settings.user(),
                sandbox.baseUrl().toString(),
                folder.resolve("media").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("worker.log").toFile()))
            .start();
    Writer in = worker.outputWriter(StandardCharsets.UTF_8);
    in.write(settings.password() + "\n");
    in.flush();
    return worker;
  }

  /// One round of what the clock does every quarter of an hour.
  private static void reconcile(DrillLine line, JdbcClient jdbc) throws InterruptedException {
    JobQueue queue = new JobQueue(line.database(), InstantSource.system());
    List<RunRef> runs =
        jdbc.sql("select run_id from run")
            .query((row, _) -> new RunRef(TENANT, new RunId(row.getObject(1, UUID.class))))
            .list();
    for (RunRef run : runs) {
      for (String platform : List.of("meta", "google", "tiktok")) {
        queue.once(JobName.RECONCILE, run.run() + "/" + platform, Ticket.of(run, platform));
      }
    }
    line.start();
    while (jdbc.sql("select count(*) from scheduled_tasks where task_name = 'reconcile'")
            .query(Long.class)
            .single()
        > 0) {
      Thread.sleep(Duration.ofMillis(500));
    }
  }
}
