package io.creativefactory.app.cli;

import io.creativefactory.scoring.copy.CopyCard;
import io.creativefactory.scoring.copy.CopyExam;
import io.creativefactory.scoring.copy.CopyModel;
import io.creativefactory.scoring.copy.CopyReport;
import io.creativefactory.scoring.copy.CopyTraining;
import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.scoring.copy.NearDuplicates;
import io.creativefactory.scoring.copy.RememberedMeaning;
import io.creativefactory.scoring.copy.TextMeaning;
import io.creativefactory.tools.copy.PairFile;
import io.creativefactory.tools.memory.MiniLmEmbedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Trains a copy model, tests one, or both. Stopped with Ctrl-C it leaves nothing.
@Command(
    name = "copy",
    description = {
      "Learns which of two headlines wins more clicks, and tests it.",
      "With --data a model is trained; without, the one that comes with the program (or --model) is"
          + " tested."
    },
    mixinStandardHelpOptions = true)
final class TrainCopyCommand implements Callable<Integer> {
  /// Meanings kept between learning and testing, 1.5 KB each.
  private static final int MOST_TEXTS = 50_000;

  private final Surroundings surroundings;

  @Option(names = "--data", paramLabel = "PAIRS.csv", description = "pairs to learn from")
  private @Nullable Path data;

  @Option(names = "--test", paramLabel = "PAIRS.csv", description = "pairs to test on")
  private @Nullable Path test;

  @Option(names = "--model", paramLabel = "FILE", description = "test this model")
  private @Nullable Path model;

  @Option(names = "--out", paramLabel = "FILE", description = "write the trained model here")
  private @Nullable Path out;

  @Option(names = "--json", description = "print everything as one document")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  TrainCopyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// @param card of the model trained or tested
  /// @param out where it was written; null when it was not
  /// @param test null when nothing was tested
  private record Report(CopyCard card, @Nullable String out, @Nullable CopyReport test) {}

  @Override
  public Integer call() {
    refuseContradictions();
    Console console = surroundings.console(spec);
    // Faults of either file are told before minutes are spent.
    Optional<List<HeadlinePair>> learned = Optional.ofNullable(data).map(PairFile::read);
    Optional<List<HeadlinePair>> asked = Optional.ofNullable(test).map(PairFile::read);
    TextMeaning meaning = new RememberedMeaning(new MiniLmEmbedder()::embed, MOST_TEXTS);
    CopyTraining.Progress progress = console::progress;
    CopyModel trained =
        learned
            .map(pairs -> CopyTraining.train(pairs, meaning, progress))
            .orElseGet(() -> stored(meaning));
    if (out != null) {
      trained.save(out);
    }
    CopyReport report =
        asked
            .map(pairs ->
                new CopyExam(trained, pairs).report(learned.map(NearDuplicates::new), progress))
            .orElse(null);
    if (json) {
      console.json(new Report(trained.card(), out == null ? null : out.toString(), report));
    } else {
      say(console, trained.card(), report);
    }
    return ExitCode.DONE.number();
  }

  private CopyModel stored(TextMeaning meaning) {
    return model == null ? CopyModel.shipped(meaning) : CopyModel.load(model, meaning);
  }

  private void refuseContradictions() {
    String fault =
        data == null && test == null
            ? "name --data to train, --test to test, or both"
            : data != null && model != null
                ? "--data trains a model, --model names a trained one; give one of them"
                : data == null && out != null
                    ? "--out writes a trained model; give --data to train one"
                    : out == null ? "" : unwritable(out);
    if (!fault.isEmpty()) {
      throw new ParameterException(spec.commandLine(), fault);
    }
  }

  private static String unwritable(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return Files.isDirectory(file)
        ? "--out " + file + ": this is a folder"
        : folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)
            ? "--out " + file + ": nothing can be written there"
            : "";
  }

  private static void say(Console console, CopyCard card, @Nullable CopyReport report) {
    console.say(
        String.format(
            Locale.ROOT,
            "%s: learned from %d pairs of %d tests; on tests held out %.3f right, calibration error"
                + " %.3f",
            card.name(),
            card.pairs(),
            card.tests(),
            card.held().accuracy(),
            card.held().calibrationError()));
    if (report == null) {
      return;
    }
    console.say(
        "tested on %d pairs of %d tests, %d not judged"
            .formatted(report.pairs(), report.tests(), report.unknown()));
    for (CopyReport.Row row : report.rows()) {
      CopyReport.Share share = row.accuracy();
      console.say(
          String.format(
              Locale.ROOT,
              "  %.3f (%.3f to %.3f, %d pairs)  %s",
              share.value(),
              share.low(),
              share.high(),
              share.pairs(),
              row.name()));
    }
  }
}
