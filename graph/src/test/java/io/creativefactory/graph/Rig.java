package io.creativefactory.graph;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.creativefactory.config.database.TestDatabase;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.ProductionLine.Ground;
import io.creativefactory.graph.ProductionLine.Hands;
import io.creativefactory.graph.ProductionLine.LineSettings;
import io.creativefactory.graph.ProductionLine.Rules;
import io.creativefactory.graph.intel.Libraries;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.Accounts.Account;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.DecisionRequest;
import io.creativefactory.graph.review.Reviews.Entry;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The line on a real database, with agents, renderer and platform of the tests, and a scheduler
/// whose clock is moved by hand.
public final class Rig {
  public static final TenantId TENANT = new TenantId("lumo");
  static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  final DataSource database;
  final JdbcClient jdbc;
  final TestAgents agents = new TestAgents();
  final TestRenderer renderer = new TestRenderer();
  final TestPlatform platform;
  final SettableClock clock = new SettableClock();
  final ProductionLine line;
  final ManualScheduler scheduler;
  Guardrails guardrails = guardrails(Guardrails.KillSwitch.off());

  Rig(Path media) {
    this(media, migrated(TestDatabase.freshSchema()), "policy 1");
  }

  /// With an account on this platform.
  Rig(Path media, String platform) {
    this(media, migrated(TestDatabase.freshSchema()), "policy 1", new TestPlatform(platform));
  }

  /// Another process on the same database: a line and a scheduler of its own.
  Rig(Path media, DataSource database, String policy) {
    this(media, database, policy, new TestPlatform("test"));
  }

  /// With an account on this platform and another on the second one.
  Rig(Path media, String platform, TestPlatform second) {
    this(
        media,
        migrated(TestDatabase.freshSchema()),
        "policy 1",
        new TestPlatform(platform),
        second);
  }

  /// On accounts of its own, with posters that are pictures and frames that platforms take.
  Rig(Path media, Accounts accounts) {
    this(media, accounts, Placements.house()::of);
  }

  /// On accounts of its own, with posters that are pictures.
  Rig(Path media, Accounts accounts, Function<Ratio, Placement> placements) {
    this(
        media,
        migrated(TestDatabase.freshSchema()),
        new TestPlatform("test"),
        accounts,
        new Frames(placements, "policy 1"));
    renderer.real = true;
  }

  /// The same database and platform after a restart, with an account on the second one, too.
  Rig(Path media, Rig before, TestPlatform second) {
    this(media, before.database, "policy 1", before.platform, second);
    clock.set(before.clock.now());
  }

  private Rig(Path media, DataSource database, String policy, TestPlatform... platforms) {
    this(
        media,
        database,
        platforms[0],
        new Accounts(Stream.of(platforms).map(each -> new Account(each, each)).toList()),
        new Frames(Briefs::placement, policy));
  }

  /// That may read these libraries of ads, and keeps what it reads.
  static Rig reading(Path media, Function<Rig, Libraries> libraries) {
    TestPlatform platform = new TestPlatform("test");
    return new Rig(
        media,
        migrated(TestDatabase.freshSchema()),
        platform,
        new Accounts(List.of(new Account(platform, platform))),
        new Frames(Briefs::placement, "policy 1", libraries));
  }

  private record Frames(
      Function<Ratio, Placement> placements, String policy, Function<Rig, Libraries> libraries) {
    Frames(Function<Ratio, Placement> placements, String policy) {
      this(placements, policy, _ -> Libraries.NONE);
    }
  }

  private Rig(
      Path media, DataSource database, TestPlatform platform, Accounts accounts, Frames frames) {
    this.platform = platform;
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    clock.set(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
    this.line =
        new ProductionLine(
            new Ground(database, new DataSourceTransactionManager(database), clock::now),
            agents.minds(),
            new Hands(renderer, accounts, frames.libraries().apply(this)),
            new Rules(frames.placements(), frames.policy(), () -> guardrails),
            new LineSettings(media, Schedules.fixedDelay(Duration.ofHours(1))));
    this.scheduler = TestHelper.createManualScheduler(database, line.tasks()).clock(clock).build();
  }

  public static DataSource migrated(DataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    return database;
  }

  static Guardrails guardrails(Guardrails.KillSwitch killSwitch) {
    Money none = Money.parse("0.00", "EUR");
    return new Guardrails(
        new Guardrails.Caps(
            Money.parse("500.00", "EUR"),
            Money.parse("500.00", "EUR"),
            Money.parse("150.00", "EUR"),
            none),
        new Guardrails.Pace(0.2, Duration.ofHours(6), 15, Duration.ZERO),
        new Guardrails.MinimumEvidence(1000, 20, none, 3, Duration.ZERO),
        new Guardrails.IgnoranceZone(2, none),
        new Guardrails.Hysteresis(0, 0, Duration.ZERO),
        new Guardrails.LearningPhase(Duration.ZERO, 0, Duration.ZERO),
        new Guardrails.Approval(Money.parse("150.00", "EUR"), List.of(), Set.of(), null),
        killSwitch);
  }

  RunId start(int variants) {
    return start(Briefs.of(variants));
  }

  RunId start(Brief brief) {
    return line.runs().start(TENANT, brief, Path.of("assets"));
  }

  /// Runs every job, moving the clock to the next one as long as there is one.
  void settle() {
    for (int turn = 0; turn < 300; turn++) {
      scheduler.runAnyDueExecutions();
      Optional<Instant> next =
          scheduler.getScheduledExecutions().stream()
              .map(ScheduledExecution::getExecutionTime)
              .min(Instant::compareTo);
      if (next.isEmpty()) {
        return;
      }
      if (next.get().isAfter(clock.now())) {
        clock.set(next.get());
      }
    }
    throw new AssertionError("jobs never come to rest: " + scheduler.getScheduledExecutions());
  }

  /// Runs every job that is due until then, moving the clock from one to the next.
  void work(Instant until) {
    for (int turn = 0; turn < 300; turn++) {
      scheduler.runAnyDueExecutions();
      Optional<Instant> next =
          scheduler.getScheduledExecutions().stream()
              .map(ScheduledExecution::getExecutionTime)
              .min(Instant::compareTo)
              .filter(each -> !each.isAfter(until));
      if (next.isEmpty()) {
        clock.set(until);
        return;
      }
      if (next.get().isAfter(clock.now())) {
        clock.set(next.get());
      }
    }
    throw new AssertionError("jobs never come to rest: " + scheduler.getScheduledExecutions());
  }

  /// Executes a job as a scheduler would, on the calling thread.
  void execute(JobName name, Ticket ticket) {
    for (Task<?> task : line.tasks()) {
      if (task.getName().equals(name.text())) {
        executeWith(task, new TaskInstance<>(name.text(), ticket.subject(), ticket));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void executeWith(Task<?> task, TaskInstance<Ticket> instance) {
    ((Task<Ticket>) task).execute(instance, null);
  }

  Run run(RunId id) {
    return line.runs().find(TENANT, id).orElseThrow();
  }

  /// The first column of every row.
  List<String> strings(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }

  /// Does the work while a transaction of its own holds the row of the only run.
  void holdingRunRow(Runnable work) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(_ -> {
          strings("select run_id::text from run for update");
          work.run();
        });
  }

  /// Waits until so many statements of any session wait for a lock.
  void awaitLockWaiters(int number) {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    String waiters = "select distinct pid::text from pg_locks where not granted";
    while (strings(waiters).size() < number) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("only " + strings(waiters) + " wait for a lock");
      }
      Thread.onSpinWait();
    }
  }

  RunRef ref(RunId id) {
    return new RunRef(TENANT, id);
  }

  List<String> events(RunId id) {
    return line.runs().events(TENANT, id, 0).stream().map(RunEvent::text).toList();
  }

  List<Entry> waiting() {
    return line.reviews().waiting(TENANT);
  }

  Entry waiting(String variant) {
    return waiting().stream()
        .filter(entry -> entry.item().concept().id().equals(variant))
        .findFirst()
        .orElseThrow();
  }

  DecisionOutcome decide(Entry entry, Decision decision) {
    return line.reviews()
        .decide(
            TENANT,
            new DecisionRequest(entry.item().id(), entry.item().version(), decision, "Ada"));
  }

  void approveAll() {
    waiting().forEach(entry -> decide(entry, new Decision.Approve()));
  }

  List<Proposal> openProposals() {
    return line.proposals().latest(TENANT, 50).stream()
        .filter(proposal -> proposal.state() == Proposals.State.OPEN)
        .toList();
  }

  void approveProposals() {
    openProposals().forEach(open -> line.proposals().decide(TENANT, open.id(), true, "Bo"));
  }

  private void tick() {
    clock.tick(Duration.ofHours(1));
    platform.time = LocalTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  /// So many days of figures come in, the last of them today's.
  void deliver(RunId id, int days) {
    tick();
    platform.today = TODAY.plusDays(days - 1);
    platform.delivered.clear();
    for (int day = 0; day < days; day++) {
      platform.delivered.add(TODAY.plusDays(day));
    }
    line.fetches().request(TENANT, id);
    settle();
  }

  /// So many days have passed in the account, and nothing new comes in.
  void read(RunId id, int days) {
    tick();
    platform.today = TODAY.plusDays(days - 1);
    line.fetches().request(TENANT, id);
    settle();
  }

  /// A run of so many variants, all approved and published.
  RunId published(int variants) {
    RunId id = start(variants);
    settle();
    approveAll();
    settle();
    return id;
  }
}
