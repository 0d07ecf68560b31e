package io.creativefactory.app.cli;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.publish.LaunchSheet;
import io.creativefactory.graph.publish.LaunchSheets;
import io.creativefactory.graph.review.Reviews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what publishing would write. Publishing itself follows an approval in the studio; no
/// command does it.
@Command(
    name = "publish",
    description = {
      "Shows every request that publishing a creative would send, to which platform, and what",
      "would be refused. Writes nothing: publishing follows an approval in the studio."
    },
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  private static final int MOST = 200;

  private final Surroundings surroundings;

  @Option(
      names = "--dry-run",
      required = true,
      description = "required: what is approved in the studio is published by the factory itself")
  private boolean dryRun;

  @Parameters(
      arity = "0..*",
      paramLabel = "ITEM",
      description = "ids of creatives in review (default: all that wait or are approved)")
  private List<UUID> items = new ArrayList<>();

  @Option(names = "--sandbox", description = "against simulated platforms instead of your accounts")
  private boolean sandbox;

  @Option(names = "--json", description = "print the whole sheets")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  PublishCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// @param item the creative
  /// @param variant of its run
  record Planned(UUID item, String variant, List<LaunchSheet> platforms) {}

  @Override
  public Integer call() {
    if (!dryRun) {
      throw new ParameterException(spec.commandLine(), "--dry-run cannot be switched off");
    }
    Console console = surroundings.console(spec);
    console.progress("Opening the books", 0);
    Map<String, Object> settings = new HashMap<>(Map.of("factory-worker.enabled", false));
    if (sandbox) {
      settings.put("factory.platforms", "sandbox");
      settings.put("factory.sandbox-kept", false);
    }
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      List<Planned> planned = plan(runtime, console);
      if (json) {
        console.json(planned);
      } else {
        planned.forEach(each -> say(each, console));
      }
      boolean faulty =
          planned.stream()
              .flatMap(each -> each.platforms().stream())
              .anyMatch(sheet -> !sheet.faults().isEmpty());
      return (faulty ? ExitCode.FAILED : ExitCode.DONE).number();
    }
  }

  private List<Planned> plan(LineRuntime runtime, Console console) {
    Reviews reviews = runtime.part(Reviews.class);
    LaunchSheets sheets = runtime.part(LaunchSheets.class);
    List<Reviews.Entry> entries = new ArrayList<>();
    if (items.isEmpty()) {
      entries.addAll(reviews.waiting(TenantId.HOUSE));
      entries.addAll(reviews.decided(TenantId.HOUSE, MOST));
    }
    for (UUID item : items) {
      entries.add(
          reviews
              .find(TenantId.HOUSE, item)
              .orElseThrow(() ->
                  new ParameterException(
                      spec.commandLine(), "there is no creative " + item + " in review")));
    }
    List<Planned> planned = new ArrayList<>();
    for (Reviews.Entry entry : entries) {
      console.progress("Asking the platforms", (double) planned.size() / entries.size());
      planned.add(
          new Planned(
              entry.item().id(),
              entry.item().concept().id(),
              sheets.rehearsed(TenantId.HOUSE, entry.item().id())));
    }
    if (planned.isEmpty()) {
      console.warn("nothing is in review; ./factory demo or a run of your own makes something");
    }
    return planned;
  }

  private static void say(Planned planned, Console console) {
    for (LaunchSheet sheet : planned.platforms()) {
      console.say(
          "%s %s on %s%s, %s a day"
              .formatted(
                  planned.variant(),
                  planned.item(),
                  Publication.nameOf(sheet.platform()),
                  sheet.sandbox() ? " (SANDBOX)" : "",
                  sheet.daily()));
      sheet.faults().forEach(fault -> console.say("  refused: " + fault));
      sheet
          .approval()
          .changes()
          .forEach(change ->
              console.say(
                  "  not as approved: %s %s → %s"
                      .formatted(change.what(), change.before(), change.now())));
      for (LaunchSheet.Line line : sheet.lines()) {
        console.say(
            "  %-10s %s %s"
                .formatted(line.standing(), line.payload().method(), line.payload().path()));
        console.say("             " + line.payload().body());
      }
    }
  }
}
