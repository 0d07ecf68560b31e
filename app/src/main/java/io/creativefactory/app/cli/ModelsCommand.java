package io.creativefactory.app.cli;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.models.CtrModels;
import io.creativefactory.tools.models.ModelVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The trained models of this installation: every training with what became of it, and the way
/// back. Running programs follow within seconds.
@Command(
    name = "models",
    description = "Lists the trained models, the newest first; takes the one that serves back.",
    mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
  private static final Map<String, Object> NO_WORK = Map.of("factory-worker.enabled", false);

  private final Surroundings surroundings;

  @Option(names = "--json", description = "print all that is known of each")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private ModelsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new ModelsCommand(surroundings))
        .addSubcommand(new RollBack(surroundings));
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    return with(surroundings, models -> told(console, models.versions()));
  }

  private int told(Console console, List<ModelVersion> versions) {
    if (json) {
      console.json(Map.of("models", versions));
    } else if (versions.isEmpty()) {
      console.say("no model was trained yet");
    } else {
      versions.forEach(version -> console.say(line(version)));
    }
    return ExitCode.DONE.number();
  }

  private static String line(ModelVersion version) {
    return "ctr %d  %s  %s by %s: %s"
        .formatted(
            version.version(),
            version.state().name().toLowerCase(Locale.ROOT),
            version.trained().at(),
            version.trained().by(),
            version.reason());
  }

  private static int with(Surroundings surroundings, Function<CtrModels, Integer> work) {
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, NO_WORK)) {
      return work.apply(runtime.part(CtrModels.class));
    }
  }

  /// Takes back the model that serves.
  @Command(
      name = "roll-back",
      description = "Takes back the model that serves; the one before it serves again.",
      mixinStandardHelpOptions = true)
  static final class RollBack implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
        names = "--by",
        required = true,
        paramLabel = "NAME",
        description = "who answers for it; it stands in the record")
    private String by = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    RollBack(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Console console = surroundings.console(spec);
      return with(surroundings, models -> rolledBack(console, models));
    }

    private int rolledBack(Console console, CtrModels models) {
      try {
        String serving =
            models
                .rollBack(by)
                .map(version -> "ctr " + version.version() + " serves again")
                .orElse("no model serves; click-through rates are unknown until the next training");
        console.say(serving);
        return ExitCode.DONE.number();
      } catch (FactoryException e) {
        console.warn("models: " + e.getMessage());
        return ExitCode.of(e.code()).number();
      }
    }
  }
}
