package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.tools.models.ServedCtr;
import io.creativefactory.tools.scorer.Placed;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Scores finished files by what can be measured on them; what cannot is unknown, with the reason.
/// A rate is predicted by the model that serves, when it is said where the files will run; only
/// then is the database opened.
@Command(
    name = "score",
    description = "Measures the features of finished videos and predicts their click-through rate.",
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE.mp4", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--platform", description = "where it will run: meta, google or tiktok")
  private @Nullable String platform;

  @Option(names = "--objective", description = "to what end, in the words of a brief: sales")
  private @Nullable String objective;

  @Option(names = "--json", description = "print every feature")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  ScoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    if (platform == null && objective == null) {
      Prediction unasked =
          Prediction.unknown(
              "no trained model was asked: say --platform and --objective to have a rate predicted");
      return score(console, (_, _) -> unasked);
    }
    if (platform == null || objective == null) {
      throw new ParameterException(spec.commandLine(), "--platform and --objective go together");
    }
    Placed placed = Placed.parse(platform, objective);
    console.progress("Opening the model registry", 0);
    Map<String, Object> settings = Map.of("factory-worker.enabled", false);
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      ServedCtr model = runtime.part(ServedCtr.class);
      return score(console, (format, features) -> placed.predict(model, format, features));
    }
  }

  private int score(Console console, FileScore.Expecting expecting) {
    FileScore scoring =
        new FileScore(new Engine(surroundings.home()), expecting, InstantSource.system());
    List<FileScore.Score> scores = new ArrayList<>();
    ExitCode end = ExitCode.DONE;
    for (Path file : files) {
      console.progress("Scoring " + file, (double) scores.size() / files.size());
      try {
        scores.add(scoring.of(file));
      } catch (FactoryException e) {
        console.warn("score: " + e.getMessage());
        end = ExitCode.of(e.code());
      }
    }
    if (json) {
      console.json(Map.of("scores", scores));
    } else {
      scores.forEach(score -> lines(score).forEach(console::say));
    }
    return end.number();
  }

  private static List<String> lines(FileScore.Score score) {
    List<String> lines = new ArrayList<>();
    long measured =
        score.features().values().stream().filter(Figure.Measured.class::isInstance).count();
    lines.add(
        "%s: CTR %s; %d of %d features measured"
            .formatted(score.path(), rate(score.ctr()), measured, score.features().size()));
    if (score.ctr() instanceof Figure.Modelled) {
      lines.add("  among its peers: " + peers(score.peers()));
      Prediction.strongest(score.contributions(), SHOWN).stream()
          .map(each ->
              String.format(Locale.ROOT, "  %+.3f log odds by %s", each.logOdds(), each.feature()))
          .forEach(lines::add);
    }
    return lines;
  }

  private static String rate(Figure ctr) {
    return switch (ctr) {
      case Figure.Modelled m ->
          String.format(
              Locale.ROOT,
              "%.2f %% (%.2f to %.2f with %.0f %%, %s, n = %d)",
              100 * m.value(),
              100 * m.low(),
              100 * m.high(),
              100 * m.level(),
              m.model(),
              m.n());
      case Figure.Measured m -> String.format(Locale.ROOT, "%.2f %%", 100 * m.value());
      case Figure.Unknown(String reason) -> "unknown: " + reason;
    };
  }

  private static String peers(Figure peers) {
    return switch (peers) {
      case Figure.Modelled m ->
          String.format(
              Locale.ROOT,
              "expected to beat %.0f %% of %d (%.0f to %.0f %%)",
              100 * m.value(),
              m.n(),
              100 * m.low(),
              100 * m.high());
      case Figure.Measured m -> String.format(Locale.ROOT, "beats %.0f %%", 100 * m.value());
      case Figure.Unknown(String reason) -> "unknown: " + reason;
    };
  }
}
