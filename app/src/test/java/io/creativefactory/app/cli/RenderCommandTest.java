package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.wiring.Engine;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.look.Probe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class RenderCommandTest {
  private static final Path BOARD = Example.FOLDER.resolve("storyboard.json");

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void the_example_becomes_a_draft_of_six_seconds() {
    run(BOARD, "--length", "6", "--draft", "--json");
    assertThat(err.toString()).contains("Left out scene morning, priority 6.");
    JsonNode video = DomainJson.mapper().readTree(out.toString());
    assertThat(video.get("length").asInt()).isEqualTo(6000);
    Probe probe = new Engine(home).inspector().probe(home.resolve("ad.mp4"));
    assertThat(Objects.requireNonNull(probe.picture()).size()).isEqualTo(new PixelSize(360, 360));
    assertThat(probe.length()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void a_length_that_cannot_be_is_refused_with_a_reason() {
    assertThat(run(BOARD, "--length", "60")).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString())
        .contains("storyboard.json: --length 60: the storyboard lasts 15 s, less than 60 s");
    assertThat(run(BOARD, "--length", "1")).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("hook and end stay in every cut-down");
    assertThat(home.resolve("ad.mp4")).doesNotExist();
  }

  @Test
  void a_fault_of_the_storyboard_is_told_and_nothing_is_written() throws IOException {
    Path file = home.resolve("board.json");
    Files.writeString(file, Files.readString(BOARD).replace("\"at\": 350", "\"at\": 35000"));
    assertThat(run(file)).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString())
        .contains("/scenes/3/texts/1/at: enters at 35000 ms, but scene facts ends at 3200 ms");
    assertThat(home.resolve("ad.mp4")).doesNotExist();
  }

  private int run(Path board, String... more) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(home.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] words = {
      "render", board.toString(), "--format", "1:1", "--out", home.resolve("ad.mp4").toString()
    };
    return line.execute(
        Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }
}
