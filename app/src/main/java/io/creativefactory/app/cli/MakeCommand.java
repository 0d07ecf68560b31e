package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Output;
import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.platform.Sleeper;
import io.creativefactory.tools.library.AdLibrary;
import io.creativefactory.tools.library.SwipeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// One run without a server, up to review. A run of the same brief that was broken off goes on
/// where it was.
@Command(
    name = "make",
    description = "Makes the videos of one brief, up to review, without a server.",
    mixinStandardHelpOptions = true)
final class MakeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "BRIEF.yaml")
  private Path briefFile = Path.of("");

  @Option(
      names = "--assets",
      required = true,
      paramLabel = "DIR",
      description = "what the brief's paths lie below")
  private Path assets = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "for the MP4s and manifest.json")
  private Path out = Path.of("");

  @Option(names = "--variants", paramLabel = "N", description = "instead of the brief's number")
  private @Nullable Integer variants;

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "W:H",
      description = "instead of the brief's, for example 9:16,1:1")
  private List<String> formats = List.of();

  @Option(
      names = "--swipe",
      paramLabel = "FILE",
      description = "competitors' ads as CSV or JSON, imported first")
  private @Nullable Path swipe;

  @Option(names = "--json", description = "print the manifest")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  MakeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(
          spec.commandLine(), "--out " + out + " is a file; name a folder");
    }
    try (LateRuntime runtime = new LateRuntime(surroundings, console)) {
      Optional<BriefInput.Ready> read =
          new BriefInput(console, new Engine(surroundings.home()).inspector())
              .read(briefFile, assets, runtime)
              .map(ready -> new BriefInput.Ready(withOverrides(ready.brief()), ready.folder()));
      if (read.isEmpty()) {
        return ExitCode.BAD_INPUT.number();
      }
      List<SwipeAd> ads = swipe == null ? List.of() : SwipeFile.read(swipe);
      return make(runtime.started(), read.get(), ads, console);
    }
  }

  private int make(
      LineRuntime runtime, BriefInput.Ready ready, List<SwipeAd> ads, Console console) {
    Brief brief = ready.brief();
    Runs runs = runtime.part(Runs.class);
    if (!ads.isEmpty()) {
      runtime.part(AdLibrary.class).add(TenantId.HOUSE, ads);
    }
    Path folder = ready.folder().toAbsolutePath().normalize();
    RunId id =
        unfinished(runs, brief, folder).orElseGet(() -> runs.start(TenantId.HOUSE, brief, folder));
    Thread cancel = Thread.ofPlatform().unstarted(() -> runs.cancel(TenantId.HOUSE, id));
    Runtime.getRuntime().addShutdownHook(cancel);
    Run run =
        new RunFollower(runs, runtime.part(Sleeper.class), console).follow(TenantId.HOUSE, id);
    disarm(cancel);
    if (run.status() != Run.Status.WAITING_FOR_REVIEW) {
      console.warn("make: the run " + id + " stopped in " + run.stage() + ": " + run.detail());
      return ExitCode.FAILED.number();
    }
    RunBook book = runs.book(TenantId.HOUSE, id).orElseThrow();
    Object manifest = new ManifestFile(out).write(run, book);
    if (json) {
      console.json(manifest);
    } else {
      console.say(book.videos().size() + " videos and manifest.json in " + out);
      console.say("They wait for review: ./factory serve, then http://127.0.0.1:8080/");
    }
    return ExitCode.DONE.number();
  }

  private static void disarm(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program was told to end: the hook is at work already, and has cancelled the run.
    }
  }

  /// The newest run of exactly this brief that a crash left at work.
  private static Optional<RunId> unfinished(Runs runs, Brief brief, Path folder) {
    return runs.latest(TenantId.HOUSE, 20).stream()
        .filter(run -> run.status() == Run.Status.WORKING)
        .map(Run::id)
        .filter(id ->
            runs.book(TenantId.HOUSE, id).filter(book -> same(book, brief, folder)).isPresent())
        .findFirst();
  }

  private static boolean same(RunBook book, Brief brief, Path folder) {
    return book.assets().equals(folder) && book.brief().withLessons(List.of()).equals(brief);
  }

  private Brief withOverrides(Brief brief) {
    Output asked = brief.output();
    try {
      List<Ratio> wanted =
          formats.isEmpty() ? asked.formats() : formats.stream().map(Ratio::parse).toList();
      return brief.withOutput(
          new Output(asked.duration(), wanted, variants == null ? asked.variants() : variants));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
