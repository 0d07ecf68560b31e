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

class ScoreCommandTest {
  private static final Path VIDEO = Example.MEDIA.resolve("pour.mp4");

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_video_is_measured_and_what_cannot_be_known_says_why() {
    assertThat(run("--json", VIDEO.toString())).isEqualTo(ExitCode.DONE.number());
    JsonNode scores = DomainJson.mapper().readTree(out.toString()).get("scores");
    assertThat(scores).hasSize(1);
    JsonNode score = scores.get(0);
    assertThat(score.get("path").asString()).isEqualTo(VIDEO.toString());
    assertThat(score.get("ctr").get("kind").asString()).isEqualTo("unknown");
    assertThat(score.get("ctr").get("reason").asString())
        .startsWith("no trained model was asked: ");
    JsonNode features = score.get("features");
    assertThat(features.get("aspect_ratio_score").get("value").asDouble()).isGreaterThan(0);
    assertThat(features)
        .allSatisfy(feature -> {
          if (feature.get("kind").asString().equals("unknown")) {
            assertThat(feature.get("reason").asString()).isNotBlank();
          } else {
            assertThat(feature.get("value").isNumber()).isTrue();
          }
        });
    JsonNode rubric = score.get("rubric");
    assertThat(rubric.get("form").asString()).isEqualTo("SHORT");
    assertThat(finding(rubric, "a_dynamic_start").get("kind").asString()).isNotEqualTo("unknown");
    assertThat(finding(rubric, "b_brand_visuals").get("reason").asString())
        .isEqualTo("nobody said whose ad it is");
    assertThat(features)
        .anySatisfy(each -> assertThat(each.get("kind").asString()).isEqualTo("unknown"));
  }

  private static JsonNode finding(JsonNode rubric, String criterion) {
    for (JsonNode answer : rubric.get("answers")) {
      if (answer.get("criterion").asString().equals(criterion)) {
        return answer.get("finding");
      }
    }
    throw new AssertionError(criterion + " was not asked");
  }

  @Test
  void a_person_reads_one_line_for_each_video() {
    assertThat(run(VIDEO.toString())).isEqualTo(ExitCode.DONE.number());
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith(VIDEO + ": CTR unknown: ")
        .containsPattern("; \\d+ of \\d+ features measured$");
  }

  @Test
  void what_is_no_video_is_told_and_does_not_stop_the_others() throws IOException {
    Path words = Files.writeString(home.resolve("words.mp4"), "These are words.");
    Path absent = home.resolve("absent.mp4");
    Path still = Example.MEDIA.resolve("bottle.png");
    assertThat(run(words.toString(), absent.toString(), still.toString(), VIDEO.toString()))
        .isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(out.toString().lines()).singleElement().asString().startsWith(VIDEO.toString());
    for (Path file : new Path[] {words, absent, still}) {
      assertThat(err.toString().lines().filter(line -> line.startsWith("score: ")))
          .filteredOn(line -> line.contains(file.toString()))
          .hasSize(1);
    }
    assertThat(err.toString()).contains(still + " is no video; score takes finished videos");
  }

  private int run(String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(home.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(Stream.concat(Stream.of("score"), Stream.of(words)).toArray(String[]::new));
  }
}
