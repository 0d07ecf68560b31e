package io.creativefactory.app.cli;

import io.creativefactory.agents.scaling.Goal;
import io.creativefactory.agents.scaling.PlaybookScaling;
import io.creativefactory.config.guardrails.GuardrailsFile;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.simulate.MarketWorld;
import io.creativefactory.graph.simulate.PastWorld;
import io.creativefactory.graph.simulate.Rehearsal;
import io.creativefactory.graph.simulate.Rehearsal.Account;
import io.creativefactory.graph.simulate.Rehearsal.Entry;
import io.creativefactory.graph.simulate.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tries a policy before it is switched on.
@Command(
    name = "simulate",
    description = {
      "Tries a policy (guardrails.yaml) before it is switched on: on the simulated market, and with",
      "--history on what this installation's campaigns did, day by day with what was known then.",
      "Every proposal is taken to be approved at once. Nothing is changed anywhere."
    },
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final int SHOWN = 12;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "POLICY.yaml", description = "in the shape of guardrails.yaml")
  private Path policy = Path.of("guardrails.yaml");

  @Option(names = "--days", description = "how many, 1 to 365 (default 30)")
  private int days = 30;

  @Option(names = "--seed", description = "of the simulated market (default 1)")
  private long seed = 1;

  @Option(names = "--history", description = "try it on this installation's past, too")
  private boolean history;

  @Option(names = "--json", description = "print all of it as JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// @param sandbox true when the campaigns are simulated
  /// @param spend in major units; null of the past, which the policy did not touch
  /// @param conversions null of the past
  /// @param refusals by the name of the rule
  record Tried(
      String world,
      boolean sandbox,
      int days,
      @Nullable String spend,
      @Nullable Long conversions,
      Map<String, Integer> refusals,
      List<String> violations,
      List<Entry> diary) {}

  @Override
  public Integer call() {
    if (days < 1 || days > 365) {
      throw new ParameterException(spec.commandLine(), "--days is " + days + "; give 1 to 365");
    }
    if (Files.notExists(policy)) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "there is no policy at " + policy + "; name a file");
    }
    Guardrails limits = GuardrailsFile.read(policy);
    Console console = surroundings.console(spec);
    console.progress("Trying it on the simulated market", 0);
    Tried market = market(limits);
    Optional<Tried> past = history ? Optional.of(past(limits, console)) : Optional.empty();
    if (json) {
      console.json(past.map(each -> List.of(market, each)).orElse(List.of(market)));
    } else {
      say(market, console);
      past.ifPresent(each -> say(each, console));
    }
    return ExitCode.DONE.number();
  }

  private Tried market(Guardrails limits) {
    MarketWorld world = new MarketWorld(seed, Scenario.under(limits));
    Account account = rehearsal(limits).run(world, days);
    MarketWorld.Sums sums = world.sums();
    String spend = new Money(sums.spend(), limits.currency()).toString();
    return new Tried(
        "SANDBOX market, seed " + seed,
        true,
        days,
        spend,
        sums.conversions(),
        refusals(account),
        account.violations(),
        account.diary());
  }

  private Tried past(Guardrails limits, Console console) {
    console.progress("Opening the books", 0.4);
    Map<String, Object> settings = Map.of("factory-worker.enabled", false);
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      console.progress("Trying it on the past", 0.7);
      JdbcClient jdbc = JdbcClient.create(runtime.part(DataSource.class));
      PastWorld world = PastWorld.of(jdbc, TenantId.HOUSE, days);
      String words = world.words();
      List<Entry> diary = new ArrayList<>();
      List<String> violations = new ArrayList<>();
      for (int day = 0; day < world.days(); day++) {
        Account morning = rehearsal(limits).run(world, 1);
        diary.addAll(morning.diary());
        violations.addAll(morning.violations());
      }
      Account account = new Account(diary, violations);
      return new Tried(
          words, false, world.days(), null, null, refusals(account), violations, diary);
    }
  }

  private Rehearsal rehearsal(Guardrails limits) {
    return new Rehearsal(new PlaybookScaling(() -> limits, Goal.BREAK_EVEN), limits, seed);
  }

  private static Map<String, Integer> refusals(Account account) {
    Map<String, Integer> refusals = new TreeMap<>();
    account.diary().stream()
        .filter(entry -> !entry.carriedOut())
        .forEach(entry -> refusals.merge(entry.refusedBy(), 1, Integer::sum));
    return refusals;
  }

  private static void say(Tried tried, Console console) {
    List<Entry> done = tried.diary().stream().filter(Entry::carriedOut).toList();
    console.say("%s, %d days".formatted(tried.world(), tried.days()));
    if (tried.spend() != null) {
      console.say("spent %s for %d conversions".formatted(tried.spend(), tried.conversions()));
    }
    console.say("%d changes would have been carried out".formatted(done.size()));
    done.stream().limit(SHOWN).forEach(entry -> console.say("  " + line(entry)));
    if (done.size() > SHOWN) {
      console.say("  and %d more; --json tells all".formatted(done.size() - SHOWN));
    }
    tried
        .refusals()
        .forEach((rule, times) -> console.say("refused by %s: %d".formatted(rule, times)));
    console.say("guardrail violations: " + tried.violations().size());
    tried.violations().forEach(each -> console.say("  " + each));
  }

  private static String line(Entry entry) {
    String what =
        switch (entry.change()) {
          case ProposedChange.SetDailyBudget set ->
              "%s from %s to %s".formatted(set.objectId(), set.from(), set.to());
          case ProposedChange.PauseAd ad -> "pause " + ad.objectId();
          case ProposedChange.ActivateAd ad -> "start " + ad.objectId();
          case ProposedChange.ReviveAd ad -> "start again " + ad.objectId();
          case ProposedChange.RefreshAd ad -> "make another ad for " + ad.objectId();
          case ProposedChange.Reallocate moved ->
              String.join(
                  ", ",
                  moved.moves().stream()
                      .map(m -> "%s %s to %s".formatted(m.objectId(), m.from(), m.to()))
                      .toList());
        };
    return entry.day() + " " + what + ": " + entry.change().reason();
  }
}
