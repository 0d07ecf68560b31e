package io.creativefactory.bench;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.FactoryException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./factory bench NAME`: runs one measurement and prints its figures. A missed goal is a figure,
/// not a failure: the exit code stays 0.
@Command(name = "bench", description = "Measures what the product promises.")
public final class Bench implements Runnable {

  @Parameters(
      paramLabel = "NAME",
      description = {
        "line: one brief to eight videos",
        "render: the engine against raw FFmpeg",
        "look: the eyes",
        "search: questions to 100,000 clips",
        "predictions: click-through rates over HTTP",
        "score: what can be said of the scores",
        "platforms: the clients of the ad platforms, and what rests on them",
        "bandit: Thompson against uniform and ε-greedy, on a log and on the market"
      })
  private String name = "";

  @Option(names = "--json", description = "print the figures as JSON")
  private boolean json;

  @Option(names = "--runs", description = "how often to measure; the median counts (default 1)")
  private int runs = 1;

  @Option(names = "--quick", description = "look: fewer sequences and no long clips")
  private boolean quick;

  @Option(names = "--assets", description = "folder with briefs, footage and audio")
  private Path assets = Path.of("..", "shared", "data");

  @Option(
      names = "--data",
      description = "bandit: folder with logs in the shape of the Open Bandit Dataset")
  private Path data = Path.of("..", "shared", "data", "bandit");

  @Option(names = "--charts", description = "bandit: folder for the regret curves as SVG")
  private @Nullable Path charts;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Bench() {}

  public static void main(String[] words) {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      if (failure instanceof FactoryException known) {
        command.getErr().println("bench: " + known.getMessage());
        return 1;
      }
      throw failure;
    });
    System.exit(line.execute(words));
  }

  /// What measurements keep for the next time.
  private static Path kept() {
    return Path.of(System.getProperty("factory.home", ".factory")).resolve("bench");
  }

  private static Measurement platforms(PrintWriter err) {
    return new ScoreBench(
        "platforms",
        List.of(
            new PublishDrill(kept(), err),
            new ClientBench(err),
            new ScalingContest(err),
            new CollapseDrill(err)));
  }

  @Override
  public void run() {
    PrintWriter err = spec.commandLine().getErr();
    Map<String, Measurement> known =
        Map.of(
            "line", new LineBench(assets, runs, err),
            "render", new RenderBench(assets, runs, err),
            "look", new LookBench(assets, quick, err),
            "search", new SearchBench(assets, kept(), err),
            "predictions", new PredictionBench(kept(), err),
            "platforms", platforms(err),
            "score",
                new ScoreBench(
                    "score",
                    List.of(
                        new CopyScore(assets, err),
                        new AllocationScore(assets, err),
                        new PeekingScore(err),
                        new CtrScore(err))),
            "bandit",
                new ScoreBench(
                    "bandit",
                    List.of(
                        new LoggedBandit(data, new Regrets(charts), err),
                        new MarketBandit(new Regrets(charts), err))));
    Measurement measurement = known.get(name);
    if (measurement == null) {
      throw new ParameterException(
          spec.commandLine(),
          "no bench '" + name + "'; there is: " + String.join(", ", known.keySet()));
    }
    BenchReport report = measurement.measure();
    if (json) {
      spec.commandLine().getOut().println(DomainJson.mapper().writeValueAsString(report));
    } else {
      report.lines().forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine().getOut().flush();
  }
}
