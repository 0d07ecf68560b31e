package io.creativefactory.app.cli;

import io.creativefactory.app.studio.SignedAs;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.learning.Learning;
import io.creativefactory.graph.learning.LearningReport;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Does a round of learning now instead of by the clock.
@Command(
    name = "learn",
    description = {
      "Holds what ads earned against what was predicted, now instead of once a week:",
      "accuracy, drift, a new model when enough is new, the weights of the judges, lessons."
    },
    mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "who asks, for the record")
  private String who = "";

  @Option(names = "--json", description = "print the whole report")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  LearnCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String name =
        SignedAs.clean(who)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(), "--by takes a name of 1 to 80 characters"));
    Console console = surroundings.console(spec);
    console.progress("Opening the books", 0);
    Map<String, Object> settings = Map.of("factory-worker.enabled", false);
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      console.progress("Learning from what ran", 0.3);
      LearningReport report = runtime.part(Learning.class).now(TenantId.HOUSE, name);
      if (json) {
        console.json(report);
      } else {
        say(report, console);
      }
    }
    return ExitCode.DONE.number();
  }

  private static void say(LearningReport report, Console console) {
    LearningReport.Sample sample = report.sample();
    console.say(
        "%d ads count; %d have too few impressions yet, %d ran on simulated platforms, %d cannot be"
                .formatted(
                    sample.outcomes(), sample.thin(), sample.simulated(), sample.refused().size())
            + " right");
    sample.refused().forEach(console::warn);
    console.say("model: " + report.training().said());
    console.say("weights of the judges: " + report.weights().said());
    report.lessons().forEach(lesson -> console.say("lesson: " + lesson));
    if (report.lessons().isEmpty()) {
      console.say("no element earned clearly more or less than others");
    }
  }
}
