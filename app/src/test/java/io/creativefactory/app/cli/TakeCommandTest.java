package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class TakeCommandTest {
  @TempDir Path place;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_folder_is_taken_in_and_each_broken_file_told_by_its_place() throws IOException {
    Path folder = place.resolve("footage");
    Files.createDirectories(folder.resolve("second day"));
    Files.copy(Example.MEDIA.resolve("bottle.png"), folder.resolve("bottle.png"));
    Files.writeString(folder.resolve("second day/words.mp4"), "These are words.");
    assertThat(run("--json", folder.toString())).isEqualTo(ExitCode.DONE.number());
    assertThat(err.toString().lines().filter(line -> line.startsWith("take: ")))
        .containsExactly("take: second day/words.mp4 is plain text");
    JsonNode report = DomainJson.mapper().readTree(out.toString());
    assertThat(report.get("taken").asInt()).isEqualTo(1);
    assertThat(report.get("refused").asInt()).isEqualTo(1);
    JsonNode bottle = report.get("files").get(0);
    assertThat(bottle.get("path").asString()).isEqualTo("bottle.png");
    assertThat(bottle.get("outcome").asString()).isEqualTo("taken");
    String sha256 = bottle.get("sha256").asString();
    assertThat(place.resolve("home/assets/house").resolve(sha256.substring(0, 2)).resolve(sha256))
        .hasSameBinaryContentAs(folder.resolve("bottle.png"));
    JsonNode words = report.get("files").get(1);
    assertThat(words.get("reason").asString()).isEqualTo("is plain text");
  }

  @Test
  void faults_of_a_brief_are_told_before_anything_is_taken() throws IOException {
    Path brief = Files.writeString(place.resolve("brief.yaml"), "brand: molu");
    assertThat(run("--brief", brief.toString(), place.toString()))
        .isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("brief.yaml");
    assertThat(place.resolve("home")).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_there_is_bad_input() {
    assertThat(run(place.resolve("none").toString())).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("cannot be opened");
    assertThat(place.resolve("home")).doesNotExist();
  }

  private int run(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(place.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(Stream.concat(Stream.of("take"), Stream.of(words)).toArray(String[]::new));
  }
}
