package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.sandbox.SandboxServer;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.SwipeFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The whole line on embedded defaults with an invented brand. After review the simulated market
/// runs fast: a day every few seconds once an ad was activated.
@Command(
    name = "demo",
    description = "Shows the whole line on an invented brand and keeps serving the studio.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--port", description = "of the studio (default ${DEFAULT-VALUE})")
  private int port = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    Path example = example(surroundings.root());
    Optional<Brief> brief =
        new BriefInput(console, new Engine(surroundings.home()).inspector())
            .read(example.resolve("brief.yaml"), example.resolve("media"));
    if (brief.isEmpty()) {
      return ExitCode.BAD_INPUT.number();
    }
    console.progress("Starting the line", 0);
    Map<String, Object> settings =
        Map.of("server.port", port, "factory.platforms", "sandbox", "factory.figures-every", "5s");
    try (LineRuntime runtime =
        LineRuntime.start(surroundings, WebApplicationType.SERVLET, settings)) {
      String address = "http://127.0.0.1:" + runtime.port() + "/";
      console.warn("The studio is at " + address + " (simulated ad platform: SANDBOX)");
      runtime
          .part(AdLibrary.class)
          .add(TenantId.HOUSE, SwipeFile.read(surroundings.root().resolve("examples/swipe.csv")));
      walk(runtime, brief.get(), example.resolve("media"), console);
      console.warn(
          "Review what waits at " + address + "  (Ctrl-C ends the demo; it goes on where it was)");
      passDays(runtime);
    }
    return ExitCode.DONE.number();
  }

  /// The invented brand's folder: brief and media.
  static Path example(Path root) {
    return root.resolve("examples").resolve("molu");
  }

  /// Starts the example once per installation; a restarted demo goes on with the run it has.
  private static void walk(LineRuntime runtime, Brief brief, Path media, Console console) {
    Runs runs = runtime.part(Runs.class);
    Optional<RunId> begun = runs.latest(TenantId.HOUSE, 1).stream().map(Run::id).findFirst();
    begun.ifPresent(run -> console.warn("Going on with run " + run + ", which did this so far:"));
    RunId id = begun.orElseGet(() -> runs.start(TenantId.HOUSE, brief, media));
    Run run =
        new RunFollower(runs, runtime.part(Sleeper.class), console).follow(TenantId.HOUSE, id);
    console.warn("Run " + id + ": " + run.detail());
  }

  private static void passDays(LineRuntime runtime) {
    SandboxMarket market =
        new SandboxMarket(
            runtime.part(SandboxServer.class),
            runtime.part(Proposals.class),
            runtime.part(Sleeper.class));
    market.run();
  }
}
