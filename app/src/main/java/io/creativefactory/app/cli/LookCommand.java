package io.creativefactory.app.cli;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.app.wiring.OperatorReaders;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.platform.transcription.Transcriptions;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Readers;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.sheet.LookSheet;
import io.creativefactory.tools.eyes.SpeechWriter;
import io.creativefactory.tools.scorer.Scorer;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// Looks into media files. A file that cannot be read is told and does not stop the others.
@Command(
    name = "look",
    description =
        "Tells what is in media files: facts, shots, faces, colours, movement, text, sound.",
    mixinStandardHelpOptions = true)
final class LookCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "MEDIA", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "print everything that was found")
  private boolean json;

  @Option(names = "--sheet", paramLabel = "FILE.png", description = "draw everything as a picture")
  private @Nullable Path sheet;

  @Option(names = "--no-words", description = "do not read text on screen, which is quicker")
  private boolean wordless;

  @Option(names = "--no-speech", description = "do not have speech written down")
  private boolean speechless;

  @Option(
      names = "--detector",
      paramLabel = "FILE.onnx",
      description = "find objects with this model of the YOLO family")
  private @Nullable Path detector;

  @Option(
      names = "--labels",
      paramLabel = "FILE.txt",
      description = "the labels of the detector, one a line")
  private @Nullable Path labels;

  @Spec private CommandSpec spec = CommandSpec.create();

  LookCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console(spec);
    if (sheet != null) {
      refuseUnwritable(sheet);
    }
    Engine engine = new Engine(surroundings.home());
    OperatorReaders operators = OperatorReaders.ofThisInstallation();
    Readers readers;
    SpeechWriter writer;
    try {
      readers =
          new Readers(
              wordless ? new Asked.Absent<>("--no-words was given") : engine.words(),
              operators.detector(detector, labels));
      writer = writer(operators, engine);
    } catch (FactoryException wrong) {
      console.warn("look: " + wrong.getMessage());
      return ExitCode.of(wrong.code()).number();
    }
    return look(console, engine, engine.eyes(readers), writer);
  }

  private int look(Console console, Engine engine, Eyes eyes, SpeechWriter writer) {
    List<Look> reports = new ArrayList<>();
    ExitCode end = ExitCode.DONE;
    int done = 0;
    for (Path file : files) {
      double before = (double) done++ / files.size();
      try {
        Look look =
            eyes.look(
                file,
                (frame, frames) ->
                    console.progress(
                        "Looking into " + file, before + (double) frame / frames / files.size()));
        reports.add(writer.in(look));
      } catch (FactoryException e) {
        console.warn("look: " + e.getMessage());
        end = ExitCode.of(e.code());
      }
    }
    if (sheet != null && !reports.isEmpty()) {
      end = draw(engine, reports, sheet) ? end : ExitCode.FAILED;
    }
    if (json) {
      console.json(withFeatures(reports));
    } else {
      reports.forEach(report -> console.say(line(report)));
    }
    return end.number();
  }

  private SpeechWriter writer(OperatorReaders operators, Engine engine) {
    Asked<Transcriptions> service =
        speechless ? new Asked.Absent<>("--no-speech was given") : operators.transcriptions();
    return new SpeechWriter(service, engine.ffmpeg(), InstantSource.system());
  }

  private record Features(SortedMap<String, Figure> features) {}

  /// As [Look.All], and of each file the features that a score is made of.
  private static Map<String, List<ObjectNode>> withFeatures(List<Look> reports) {
    List<ObjectNode> media = new ArrayList<>();
    for (Look report : reports) {
      ObjectNode tree = DomainJson.mapper().valueToTree(report);
      Features features = new Features(Scorer.features(report, InstantSource.system().instant()));
      tree.setAll(DomainJson.mapper().<ObjectNode>valueToTree(features));
      media.add(tree);
    }
    return Map.of("media", media);
  }

  /// Before minutes are spent on looking.
  private void refuseUnwritable(Path png) {
    Path target = png.toAbsolutePath().normalize();
    Path folder = target.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    String fault =
        !target.toString().toLowerCase(Locale.ROOT).endsWith(".png")
            ? "a sheet is a PNG; name it so"
            : Files.isDirectory(target)
                ? "this is a folder"
                : folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)
                    ? "nothing can be written there"
                    : "";
    if (!fault.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--sheet " + png + ": " + fault);
    }
  }

  private boolean draw(Engine engine, List<Look> reports, Path png) {
    try {
      new LookSheet(engine.ffmpeg()).draw(reports, png);
      return true;
    } catch (FactoryException | UncheckedIOException failed) {
      surroundings.console(spec).warn("look: no sheet: " + failed.getMessage());
      return false;
    }
  }

  private static String line(Look report) {
    Probe probe = report.probe();
    StringBuilder line =
        new StringBuilder(report.path() + ": " + probe.kind().name().toLowerCase(Locale.ROOT));
    if (probe.picture() != null) {
      line.append(", ").append(probe.picture().size()).append(' ').append(probe.picture().codec());
    }
    if (probe.kind() != Probe.Kind.STILL) {
      line.append(String.format(Locale.ROOT, ", %.2f s", probe.length().toMillis() / 1000.0));
    }
    if (probe.kind() == Probe.Kind.CLIP) {
      line.append(", ").append(report.shots().size()).append(" shots");
    }
    if (report.told().words() instanceof Figure.Measured words && words.value() > 0) {
      line.append(String.format(Locale.ROOT, ", %.0f lines of text", words.value()));
    }
    if (report.sound() != null && report.sound().loudness() instanceof Figure.Measured loudness) {
      line.append(String.format(Locale.ROOT, ", %.1f %s", loudness.value(), loudness.unit()));
    }
    return line.toString();
  }
}
