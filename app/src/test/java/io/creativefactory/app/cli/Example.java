package io.creativefactory.app.cli;

import io.creativefactory.app.App;
import io.creativefactory.config.brief.BriefFile;
import io.creativefactory.config.brief.BriefReading;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.brief.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The brief that comes with the project, made small for tests.
final class Example {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path FOLDER = DemoCommand.example(ROOT);
  static final Path MEDIA = FOLDER.resolve("media");
  static final Path SWIPE_FILE = ROOT.resolve("examples/swipe.csv");

  private Example() {}

  static Brief brief(int variants) {
    BriefReading reading = BriefFile.read(FOLDER.resolve("brief.yaml"), MEDIA);
    if (!(reading instanceof BriefReading.Read(Brief brief))) {
      throw new AssertionError("the example's own brief has faults: " + reading);
    }
    return brief.withOutput(
        new Output(Duration.ofSeconds(6), List.of(Ratio.parse("1:1")), variants));
  }

  /// The same as a file, for a program that is given its path.
  static Path briefFile(Path folder, int variants) throws IOException {
    String text =
        Files.readString(FOLDER.resolve("brief.yaml"))
            .replaceAll("(?m)^duration: .*$", "duration: 6s")
            .replaceAll("(?m)^formats: .*$", "formats: [\"1:1\"]")
            .replaceAll("(?m)^variants: .*$", "variants: " + variants);
    Path file = Files.writeString(folder.resolve("brief.yaml"), text);
    if (!BriefFile.read(file, MEDIA).equals(new BriefReading.Read(brief(variants)))) {
      throw new AssertionError("the small brief reads otherwise than it should:\n" + text);
    }
    return file;
  }

  static Surroundings surroundings(Path home) {
    return new Surroundings(App.class, home, ROOT, false);
  }
}
