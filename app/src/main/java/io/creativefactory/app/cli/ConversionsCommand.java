package io.creativefactory.app.cli;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.attribution.AttributionIntake;
import io.creativefactory.graph.attribution.AttributionIntake.Form;
import io.creativefactory.graph.attribution.AttributionIntake.Sheet;
import io.creativefactory.graph.attribution.AttributionIntake.Taken;
import io.creativefactory.tools.csv.Faults;
import io.creativefactory.tools.csv.FileText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// Takes an export of a pixel, a server or a CRM into the same books as the API.
@Command(
    name = "conversions",
    description = {
      "Takes in what was bought (or clicked, or how deals go): all of a file or nothing of it.",
      "Sent again, a file changes nothing."
    },
    mixinStandardHelpOptions = true)
final class ConversionsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV with a line of column names, .jsonl with an entry on each line, or .json")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "WHAT",
      description = "${COMPLETION-CANDIDATES}; conversions unless named")
  private What what = What.CONVERSIONS;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES}; by the file's name unless named")
  private @Nullable Form form;

  @Option(
      names = "--consent",
      description = "for touchpoints: every person in it agreed to being remembered")
  private boolean consent;

  @Option(names = "--json", description = "print the counts as JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConversionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private enum What {
    CONVERSIONS,
    TOUCHPOINTS,
    DEALS
  }

  @Override
  public Integer call() {
    Sheet sheet = sheet();
    Console console = surroundings.console(spec);
    console.progress("Opening the books", 0);
    Map<String, Object> settings = Map.of("factory-worker.enabled", false);
    try (LineRuntime runtime = LineRuntime.start(surroundings, WebApplicationType.NONE, settings)) {
      console.progress("Reading " + file.getFileName(), 0.5);
      Taken taken = take(runtime.part(AttributionIntake.class), sheet);
      if (json) {
        console.json(taken);
      } else {
        console.say(
            "%d %s were told, %d of them new"
                .formatted(taken.told(), what.name().toLowerCase(Locale.ROOT), taken.fresh()));
      }
    } catch (JacksonException e) {
      throw new FactoryException(
          ErrorCode.CONVERSIONS_INVALID,
          file + ":" + DomainJson.explain(e) + "\nNothing was kept.",
          e);
    }
    return ExitCode.DONE.number();
  }

  private Taken take(AttributionIntake intake, Sheet sheet) {
    return switch (what) {
      case CONVERSIONS -> intake.conversions(TenantId.HOUSE, sheet);
      case TOUCHPOINTS -> intake.touches(TenantId.HOUSE, sheet, consent);
      case DEALS -> intake.deals(TenantId.HOUSE, sheet);
    };
  }

  private Sheet sheet() {
    Faults faults = new Faults(file.toString(), ErrorCode.CONVERSIONS_INVALID);
    return new Sheet(FileText.read(file, faults), form == null ? byName() : form);
  }

  private Form byName() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Form.JSON_LINES;
    }
    return name.endsWith(".json") ? Form.JSON : Form.CSV;
  }
}
