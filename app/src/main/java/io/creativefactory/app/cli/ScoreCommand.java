package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Scores finished files by what can be measured on them; what cannot is unknown, with the reason.
@Command(
    name = "score",
    description = "Measures the features of finished videos and predicts their click-through rate.",
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE.mp4", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "print every feature")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  ScoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    FileScore scoring =
        new FileScore(new Engine(surroundings.home()), surroundings.home(), InstantSource.system());
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
      scores.forEach(score -> console.say(line(score)));
    }
    return end.number();
  }

  private static String line(FileScore.Score score) {
    long measured =
        score.features().values().stream().filter(Figure.Measured.class::isInstance).count();
    String ctr =
        switch (score.ctr()) {
          case Figure.Modelled m ->
              String.format(
                  Locale.ROOT,
                  "%.2f %% (%.2f to %.2f)",
                  100 * m.value(),
                  100 * m.low(),
                  100 * m.high());
          case Figure.Measured m -> String.format(Locale.ROOT, "%.2f %%", 100 * m.value());
          case Figure.Unknown(String reason) -> "unknown: " + reason;
        };
    return score.path()
        + ": CTR "
        + ctr
        + "; "
        + measured
        + " of "
        + score.features().size()
        + " features measured";
  }
}
