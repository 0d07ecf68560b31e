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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  void the_example_becomes_a_draft_of_six_seconds_that_nobody_delivers() {
    int exit = run(BOARD, "--length", "6", "--draft", "--json");
    assertThat(exit).as("%s", out).isEqualTo(ExitCode.DONE.number());
    assertThat(err.toString()).contains("Left out scene batch, priority 6.");
    JsonNode video = DomainJson.mapper().readTree(out.toString());
    assertThat(video.get("length").asInt()).isEqualTo(6000);
    Probe probe = new Engine(home).inspector().probe(home.resolve("ad.mp4"));
    assertThat(Objects.requireNonNull(probe.picture()).size()).isEqualTo(new PixelSize(360, 360));
    assertThat(probe.length()).isEqualTo(Duration.ofSeconds(6));
    assertThat(verdicts(video)).containsEntry("delivery", "UNKNOWN").doesNotContainValue("FAIL");
  }

  private static Map<String, String> verdicts(JsonNode video) {
    Map<String, String> verdicts = new HashMap<>();
    for (JsonNode check : video.get("qa")) {
      verdicts.put(check.get("check").asString(), check.get("verdict").asString());
    }
    return verdicts;
  }

  /// One scene on the brand's ground.
  private Path spoken(int millis, String line) throws IOException {
    return Files.writeString(
        home.resolve("board.json"),
        """
        {
          "version": 2, "title": "t",
          "look": {"brand": "molu", "field": "#123a36", "ink": "#fff3e2", "accent": "#ff8a5c"},
          "scenes": [{
            "id": "one", "layout": "STATEMENT", "length": %d,
            "texts": [{"role": "HOOK", "words": "Another coffee?"}],
            "staging": {"move": "PUSH_IN"}
          }],
          "sound": {"voice": {
            "language": "en-GB", "captions": "PHRASES",
            "lines": [{"scene": "one", "words": "%s"}]
          }}
        }
        """
            .formatted(millis, line));
  }

  @Test
  void what_was_made_with_a_video_lies_beside_it_under_its_name() throws IOException {
    assertThat(run(spoken(1800, "Tea instead."), "--json")).isEqualTo(ExitCode.DONE.number());
    assertThat(listed())
        .containsExactlyInAnyOrder(
            "ad.mp4",
            "ad.srt",
            "ad.vtt",
            "ad-poster.png",
            "ad-thumbnail.jpg",
            "ad-strip.jpg",
            "board.json",
            "home");
    JsonNode video = DomainJson.mapper().readTree(out.toString());
    assertThat(video.get("path").asString()).isEqualTo(home.resolve("ad.mp4").toString());
    for (JsonNode beside : video.get("sidecars")) {
      assertThat(Path.of(beside.asString())).isNotEmptyFile();
    }
    assertThat(home.resolve("ad.srt")).content().contains("Tea instead.");
  }

  @Test
  void a_subtitle_file_of_ones_own_is_never_written_over() throws IOException {
    String own = "1\n00:00:00,100 --> 00:00:01,500\nMy <i>own</i> words\n";
    Files.writeString(home.resolve("ad.srt"), own);
    Path board = spoken(1800, "Tea instead.");
    Files.writeString(
        board,
        Files.readString(board).replace("\"sound\"", "\"subtitles\": \"ad.srt\", \"sound\""));
    run(board);
    assertThat(home.resolve("ad.srt")).hasContent(own);
    assertThat(home.resolve("ad.vtt")).content().contains("My own words");
  }

  @Test
  void a_video_that_fails_the_gate_is_told_with_its_figures_and_fails_the_command()
      throws IOException {
    // No ad place takes less than a second.
    Path board = home.resolve("board.json");
    Files.writeString(
        board, Files.readString(spoken(600, "-")).replaceAll("(?s),\\s*\"sound\".*\\}\\}", ""));
    assertThat(run(board)).isEqualTo(ExitCode.FAILED.number());
    assertThat(out.toString()).containsPattern("ad.mp4: 1080x1080, 0.6 s, \\d+ of \\d+ checks");
    assertThat(err.toString())
        .contains("FAIL delivery: 0.6 s")
        .contains("Meta Feed ads (at least 3 s)");
    assertThat(home.resolve("ad.mp4")).isNotEmptyFile();
  }

  @Test
  void media_that_cannot_be_used_leaves_nothing_behind() throws IOException {
    Path board = home.resolve("board.json");
    String scene = "\"layout\": \"STATEMENT\",";
    String shot =
        "\"layout\": \"CARD\", \"shots\": [{\"kind\": \"footage\", \"path\": \"no.mp4\"}],";
    Files.writeString(board, Files.readString(spoken(1800, "Tea.")).replace(scene, shot));
    assertThat(run(board)).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("scene one, no.mp4 cannot be found");
    assertThat(listed()).containsExactlyInAnyOrder("board.json", "home");
  }

  private List<String> listed() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
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
