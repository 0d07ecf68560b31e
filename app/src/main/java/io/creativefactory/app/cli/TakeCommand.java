package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Drives;
import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.tools.stock.Captioned;
import io.creativefactory.tools.stock.Course;
import io.creativefactory.tools.stock.FolderSource;
import io.creativefactory.tools.stock.Intake;
import io.creativefactory.tools.stock.MediaSource;
import io.creativefactory.tools.stock.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a folder of this machine or of Google Drive into the asset library once, with no other
/// work going on. Broken files are told and stop nothing. Stopped with Ctrl-C or killed, the same
/// command goes on where it was.
@Command(
    name = "take",
    description = "Takes the media of a folder into the asset library, once.",
    mixinStandardHelpOptions = true)
final class TakeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "the folder; what lies below it is taken too")
  private String folder = "";

  @Option(
      names = "--drive",
      description =
          "DIR is the id of a Google Drive folder; DRIVE_REFRESH_TOKEN with DRIVE_CLIENT_ID and"
              + " DRIVE_CLIENT_SECRET opens it, or DRIVE_ACCESS_TOKEN for an hour")
  private boolean drive;

  @Option(
      names = "--brief",
      paramLabel = "BRIEF.yaml",
      description = "whose words for its media become their captions; DIR is its assets folder")
  private @Nullable Path brief;

  @Option(names = "--json", description = "print what became of every file")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  TakeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    // A folder that is not there is told before anything is started.
    Optional<MediaSource> local = drive ? Optional.empty() : Optional.of(local());
    Optional<Map<String, Captioned.Said>> said = said(console);
    if (said.isEmpty()) {
      return ExitCode.BAD_INPUT.number();
    }
    console.progress("Opening the library", 0);
    Map<String, Object> settings = Map.of("factory-worker.enabled", false);
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      MediaSource place = local.orElseGet(() -> runtime.part(Drives.class).folder(folder));
      MediaSource source = new Captioned(place, said.get());
      Shown shown = new Shown(console);
      Thread stop = stopping(Thread.currentThread());
      Outcome.Tally tally = runtime.part(Intake.class).take(TenantId.HOUSE, source, shown);
      disarm(stop);
      if (json) {
        console.json(Report.of(folder, tally, shown.files));
      } else {
        console.say(folder + ": " + tally);
      }
    }
    return ExitCode.DONE.number();
  }

  /// @return by path; nothing after the brief's faults were told
  private Optional<Map<String, Captioned.Said>> said(Console console) {
    Path file = brief;
    if (file == null) {
      return Optional.of(Map.of());
    }
    if (drive) {
      throw new ParameterException(
          spec.commandLine(), "--brief goes with a folder of this machine, not with --drive");
    }
    return switch (BriefFile.read(file, Path.of(folder))) {
      case BriefReading.Faulty(var faults) -> {
        faults.forEach(fault -> console.warn(fault.toString()));
        yield Optional.empty();
      }
      case BriefReading.Read(Brief read) -> Optional.of(captions(read));
    };
  }

  private static Map<String, Captioned.Said> captions(Brief brief) {
    return brief.media().items().stream()
        .collect(
            Collectors.toMap(
                item -> Path.of(item.path()).normalize().toString(),
                item -> new Captioned.Said(item.shows(), brief.brand().name()),
                (first, _) -> first));
  }

  private MediaSource local() {
    return new FolderSource(Path.of(folder), Duration.ZERO, InstantSource.system());
  }

  /// At a signal the file at hand is given up, with the program that looks into it.
  private static Thread stopping(Thread taking) {
    Thread hook = Thread.ofPlatform().unstarted(taking::interrupt);
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private static void disarm(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program was told to end, after the last file.
    }
  }

  /// @param files in the order of their paths
  private record Report(
      String folder, int taken, int known, int refused, int waiting, List<File> files) {
    static Report of(String folder, Outcome.Tally tally, List<File> files) {
      return new Report(
          folder,
          tally.taken(),
          tally.known(),
          tally.refused(),
          tally.waiting(),
          List.copyOf(files));
    }
  }

  /// @param path below the folder
  /// @param outcome `taken`, `known`, `refused` or `waiting`
  /// @param sha256 its name in the library; null when it is not there
  /// @param reason why it was refused, continuing a sentence that starts with its name; null when
  ///   it was not
  private record File(
      String path, String outcome, @Nullable String sha256, @Nullable String reason) {
    static File of(String path, Outcome outcome) {
      return switch (outcome) {
        case Outcome.Taken taken -> new File(path, "taken", taken.sha256(), null);
        case Outcome.Known known -> new File(path, "known", known.sha256(), null);
        case Outcome.Refused refused -> new File(path, "refused", null, refused.reason());
        case Outcome.Waiting _ -> new File(path, "waiting", null, null);
      };
    }
  }

  /// Shows how it goes on, and each fault in a line of its own.
  private static final class Shown implements Course {
    private final Console console;
    private final List<File> files = new ArrayList<>();
    private int expected;

    Shown(Console console) {
      this.console = console;
    }

    @Override
    public void expects(int all) {
      expected = all;
    }

    @Override
    public void told(String place, Outcome outcome) {
      files.add(File.of(place, outcome));
      if (outcome instanceof Outcome.Refused refused) {
        console.warn("take: " + place + " " + refused.reason());
      }
      int done = files.size();
      // Where each step is a line of its own, a hundred are enough.
      if (done * 100L / expected > (done - 1) * 100L / expected) {
        console.progress("Taken in " + done + " of " + expected, (double) done / expected);
      }
    }
  }
}
