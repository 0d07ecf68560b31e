package io.creativefactory.app.cli;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.launch.LaunchSheets;
import io.creativefactory.graph.review.Reviews;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
      "Shows every request that publishing a creative would send, to which platform,",
      "and what would be refused; then what waits to be changed there, old and new.",
      "Writes nothing: publishing follows an approval in the studio.",
      "Exits 1 when anything would be refused."
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
  private List<String> items = new ArrayList<>();

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

  /// What waits for an approval of its own, or was approved and is not carried out yet.
  ///
  /// @param before how it stands as far as it was set here
  record Change(UUID proposal, String object, String before, String after, String state) {}

  record Shown(List<Planned> creatives, List<Change> changes) {
    boolean faulty() {
      return creatives.stream()
          .flatMap(each -> each.platforms().stream())
          .anyMatch(sheet -> !sheet.faults().isEmpty());
    }
  }

  @Override
  public Integer call() {
    if (!dryRun) {
      throw new ParameterException(spec.commandLine(), "--dry-run cannot be switched off");
    }
    List<UUID> wanted = items.stream().map(this::id).toList();
    Console console = surroundings.console(spec);
    console.progress("Opening the books", 0);
    Map<String, Object> settings = new HashMap<>(Map.of("factory-worker.enabled", false));
    if (sandbox) {
      settings.put("factory.platforms", "sandbox");
      settings.put("factory.sandbox-kept", false);
    }
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      Shown shown = new Shown(plan(runtime, wanted, console), changes(runtime));
      if (json) {
        console.json(shown);
      } else {
        shown.creatives().forEach(each -> say(each, console));
        shown.changes().forEach(each -> say(each, console));
      }
      return told(shown, console).number();
    }
  }

  private static ExitCode told(Shown shown, Console console) {
    if (shown.creatives().isEmpty()) {
      console.warn(
          "no creative waits or is approved; ./factory demo or a run of your own makes some");
    }
    boolean nowhere = shown.creatives().stream().anyMatch(each -> each.platforms().isEmpty());
    if (nowhere) {
      console.warn("no ad account is connected, so nothing would be sent; look with --sandbox");
    }
    return shown.faulty() || nowhere ? ExitCode.FAILED : ExitCode.DONE;
  }

  private List<Planned> plan(LineRuntime runtime, List<UUID> wanted, Console console) {
    LaunchSheets sheets = runtime.part(LaunchSheets.class);
    List<Reviews.Entry> entries = entries(runtime.part(Reviews.class), wanted);
    List<Planned> planned = new ArrayList<>();
    for (Reviews.Entry entry : entries) {
      console.progress("Asking the platforms", (double) planned.size() / entries.size());
      planned.add(
          new Planned(
              entry.item().id(),
              entry.item().concept().id(),
              sheets.rehearsed(TenantId.HOUSE, entry.item().id())));
    }
    return planned;
  }

  private List<Reviews.Entry> entries(Reviews reviews, List<UUID> wanted) {
    if (wanted.isEmpty()) {
      return Stream.concat(
              reviews.waiting(TenantId.HOUSE).stream(),
              reviews.decided(TenantId.HOUSE, MOST).stream())
          .filter(PublishCommand::mayBePublished)
          .toList();
    }
    return wanted.stream().map(item -> entry(reviews, item)).toList();
  }

  private Reviews.Entry entry(Reviews reviews, UUID item) {
    Reviews.Entry entry =
        reviews
            .find(TenantId.HOUSE, item)
            .orElseThrow(() -> bad("there is no creative " + item + " in review"));
    if (!mayBePublished(entry)) {
      throw bad("creative " + item + " was not approved, so nothing of it is sent");
    }
    return entry;
  }

  private static boolean mayBePublished(Reviews.Entry entry) {
    return entry.verdict() == null || entry.verdict().decision() instanceof Decision.Approve;
  }

  private UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + typed + "' is no id of a creative; its page in the studio shows it",
          e);
    }
  }

  private ParameterException bad(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private static List<Change> changes(LineRuntime runtime) {
    return runtime.part(Proposals.class).latest(TenantId.HOUSE, MOST).stream()
        .filter(each -> each.state() == State.OPEN || each.state() == State.APPROVED)
        .flatMap(each -> each.change().parts().stream().map(part -> change(each, part)))
        .toList();
  }

  private static Change change(Proposal proposal, ProposedChange.Single part) {
    String before;
    String after;
    switch (part) {
      case ProposedChange.SetDailyBudget set -> {
        before = set.from() + " a day";
        after = set.to() + " a day";
      }
      case ProposedChange.ActivateAd _, ProposedChange.ReviveAd _ -> {
        before = "paused";
        after = "active";
      }
      case ProposedChange.PauseAd _ -> {
        before = "active";
        after = "paused";
      }
      case ProposedChange.RefreshAd _ -> {
        before = "runs";
        after = "runs; another ad is made beside it";
      }
    }
    return new Change(
        proposal.id(),
        proposal.subject() + " (" + part.objectId() + ")",
        before,
        after,
        proposal.state() == State.OPEN ? "waits for a person" : "is approved");
  }

  private static void say(Change change, Console console) {
    console.say("change %s, %s".formatted(change.proposal(), change.state()));
    console.say("  " + change.object());
    console.say("  " + change.before() + " → " + change.after());
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
      sheet.lines().forEach(line -> say(line, console));
    }
  }

  private static void say(LaunchSheet.Line line, Console console) {
    String standing =
        switch (line.standing()) {
          case PLANNED -> "would send";
          case UNCERTAIN -> "was sent, answer unknown";
          case STANDS -> "stands as " + line.id();
          case TAKEN_BACK -> "was taken back";
        };
    console.say("  %s: %s".formatted(line.slot(), standing));
    console.say("    %s %s".formatted(line.payload().method(), line.payload().path()));
    PayloadLines.of(line.payload().body()).forEach(field -> console.say("      " + field));
  }
}
