package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A brief that takes media from the asset library, as `make` reads it.
class LibraryBriefMakeTest {
  private static final String ENTRY =
      "  - { path: row.jpg, shows: \"a row of bottles, one batch\" }";

  @TempDir Path place;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void what_the_library_has_is_read_and_what_it_lacks_is_told_once_with_its_place()
      throws IOException {
    Path footage = Files.createDirectories(place.resolve("footage"));
    Files.copy(Example.MEDIA.resolve("bottle.png"), footage.resolve("bottle.png"));
    assertThat(run("take", "--json", footage.toString())).isEqualTo(ExitCode.DONE.number());
    String sha256 = DomainJson.mapper().readTree(out.toString()).at("/files/0/sha256").asString();
    Path brief = place.resolve("brief.yaml");
    String sound = Files.readString(Example.MEDIA.resolveSibling("brief.yaml"));
    assertThat(sound).contains(ENTRY);
    String lacking =
        sound.replace(
            ENTRY, "  - asset: \"" + sha256.substring(0, 12) + "\"\n  - asset: ffffffffffff");
    Files.writeString(brief, lacking);
    long row = lacking.substring(0, lacking.indexOf("ffffffffffff")).lines().count();

    assertThat(
            run(
                "make",
                brief.toString(),
                "--assets",
                Example.MEDIA.toString(),
                "--out",
                place.resolve("out").toString()))
        .isEqualTo(ExitCode.BAD_INPUT.number());

    assertThat(err.toString().lines().filter(line -> line.contains("brief.yaml")))
        .singleElement()
        .asString()
        .startsWith(
            brief + ":" + row + ": media[6].asset 'ffffffffffff' is not in the asset library");
  }

  private int run(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(place.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }
}
