package io.creativefactory.app.wiring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.creativefactory.config.guardrails.GuardrailsFile;
import io.creativefactory.config.placement.Placements;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.graph.OutsideWorld;
import io.creativefactory.graph.ProductionLine;
import io.creativefactory.graph.intel.Libraries;
import io.creativefactory.graph.launch.Accounts;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.publish.LaunchApprovals;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The line: graph, jobs and the three interfaces that pages and commands use.
@Configuration(proxyBeanMethods = false)
class LineWiring {
  /// Version of the rules that a reviewer signs under; another one voids open decisions.
  private static final String POLICY = "1";

  @Bean
  InstantSource time() {
    return InstantSource.system();
  }

  /// Read anew at each question, so that a changed file holds at once. Where real money can move
  /// and no file is named, that of the home folder holds; without it every change is refused. The
  /// limits that come with the program hold for the simulated platforms only.
  @Bean
  SpendingRules spendingRules(FactorySettings settings) {
    Path named = settings.guardrails();
    boolean real =
        settings.platforms().stream()
            .anyMatch(each -> each != FactorySettings.AdConnection.SANDBOX);
    if (named == null && !real) {
      return GuardrailsFile::house;
    }
    Path file = named == null ? settings.home().resolve("guardrails.yaml") : named;
    return () -> GuardrailsFile.read(file);
  }

  @Bean
  ProductionLine productionLine(
      ProductionLine.Ground ground,
      ProductionLine.Minds minds,
      ProductionLine.Hands hands,
      LineRules line) {
    return new ProductionLine(ground, minds, hands, line.rules(), line.settings());
  }

  @Bean
  LineRules lineRules(SpendingRules spending, FactorySettings settings) {
    return new LineRules(
        new ProductionLine.Rules(Placements.house()::of, POLICY, spending::now),
        new ProductionLine.LineSettings(
            settings.home().resolve("media"), FixedDelay.of(settings.figuresEvery())));
  }

  @Bean
  ProductionLine.Ground ground(
      DataSource database, PlatformTransactionManager transactions, InstantSource time) {
    return new ProductionLine.Ground(database, transactions, time);
  }

  @Bean
  ProductionLine.Hands hands(Engine engine, Accounts accounts, Libraries libraries) {
    return new ProductionLine.Hands(engine.renderer(), accounts, libraries);
  }

  @Bean
  Engine engine(FactorySettings settings) {
    return new Engine(settings.home());
  }

  @Bean
  Jobs jobs(ProductionLine line, OutsideWorld world) {
    List<Task<?>> tasks = new ArrayList<>(line.tasks());
    tasks.addAll(world.tasks());
    List<RecurringTask<Void>> clockwork = new ArrayList<>(line.clockwork());
    clockwork.addAll(world.clockwork());
    return new Jobs(tasks, clockwork);
  }

  /// Only where this process works; a studio alone queues jobs and leaves them to others.
  @Bean
  @ConditionalOnBooleanProperty(name = "factory-worker.enabled", matchIfMissing = true)
  Workers workers(
      DataSource database,
      Jobs jobs,
      List<RecurringTask<Void>> clockwork,
      WorkerSettings settings) {
    return new Workers(database, jobs, clockwork, settings);
  }

  @Bean
  Runs runs(ProductionLine line) {
    return line.runs();
  }

  @Bean
  Reviews reviews(ProductionLine line) {
    return line.reviews();
  }

  @Bean
  LaunchSheets launchSheets(ProductionLine line) {
    return line.sheets();
  }

  @Bean
  LaunchApprovals launchApprovals(ProductionLine line) {
    return line.approvals();
  }

  @Bean
  Proposals proposals(ProductionLine line) {
    return line.proposals();
  }

  /// Every job there is, and what the line starts by itself.
  record Jobs(List<Task<?>> tasks, List<RecurringTask<Void>> clockwork) {}

  /// The guardrails as they are at the moment of asking.
  @FunctionalInterface
  interface SpendingRules {
    Guardrails now();
  }

  /// What holds for every run, and where things lie.
  record LineRules(ProductionLine.Rules rules, ProductionLine.LineSettings settings) {}
}
