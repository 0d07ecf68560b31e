package io.creativefactory.config.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardFileTest {
  private static final String SHORT =
      """
      {
        "version": 2,
        "title": "Cold brew",
        "look": {"brand": "Molu", "field": "#101418", "ink": "#ffffff", "accent": "#ffb000"},
        "scenes": [
          {"id": "s1", "layout": "FULL_BLEED", "length": 1500,
            "shots": [{"kind": "footage", "path": "a.mp4"}],
            "texts": [{"role": "HOOK", "words": "Cold brew."}]
          },
          {"id": "s2", "layout": "END_CARD", "length": 2500,
            "texts": [{"role": "BUTTON", "words": "Shop now"}]}
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void a_written_storyboard_is_read_back() throws IOException {
    Path file = written(DomainJson.mapper().writeValueAsString(Records.storyboard()));
    assertThat(StoryboardFile.read(file)).isEqualTo(Records.storyboard());
  }

  @Test
  void a_fault_is_named_with_file_and_pointer() throws IOException {
    String json = DomainJson.mapper().writeValueAsString(Records.storyboard());
    FactoryException fault = fault(written(json.replaceFirst("\"speed\":1.5", "\"speed\":9")));
    assertThat(fault.code()).isEqualTo(ErrorCode.STORYBOARD_INVALID);
    assertThat(fault).hasMessageContaining("board.json:1:");
    assertThat(fault).hasMessageContaining("/scenes/0/shots/1: speed is 9.0");
  }

  @Test
  void text_that_is_no_json_is_a_fault() throws IOException {
    assertThat(fault(written("not json"))).hasMessageContaining("board.json:1:");
    assertThat(fault(written(""))).hasMessageContaining("board.json:");
    assertThat(fault(written("null"))).hasMessageContaining("board.json");
  }

  @Test
  void a_file_that_cannot_be_one_is_refused_unread() throws IOException {
    assertThat(fault(folder.resolve("none.json"))).hasMessageContaining("does not exist");
    assertThat(fault(folder)).hasMessageContaining("is not a file");
    Path large = written(" ".repeat((int) StoryboardFile.MAX_BYTES + 1));
    assertThat(fault(large)).hasMessageContaining("at most 1048576");
  }

  @Test
  void what_is_left_out_has_its_documented_meaning() throws IOException {
    Storyboard board = StoryboardFile.read(written(SHORT));
    Scene scene = board.scenes().getFirst();
    assertThat(board.framesPerSecond()).isEqualTo(30);
    assertThat(board.look().grade()).isEqualTo(Grade.GENTLE);
    assertThat(board.sound()).isEqualTo(new Sound(null, false));
    assertThat(scene.priority()).isEqualTo(5);
    assertThat(scene.staging()).isEqualTo(Staging.PLAIN);
    assertThat(scene.shots())
        .containsExactly(new Shot.Footage("a.mp4", Duration.ZERO, 1, Shot.Focus.CENTRE));
    assertThat(scene.texts())
        .containsExactly(
            new Text(Text.Role.HOOK, "Cold brew.", "", Text.Entrance.STAND, Duration.ZERO));
  }

  @Test
  void what_is_left_out_is_written_out() throws IOException {
    Storyboard board = StoryboardFile.read(written(SHORT));
    String full = DomainJson.mapper().writeValueAsString(board);
    assertThat(full).contains("\"easing\":\"LINEAR\"", "\"volume\":0.0", "\"effects\":[]");
    assertThat(StoryboardFile.read(written(full))).isEqualTo(board);
  }

  @Test
  void null_is_not_the_same_as_left_out() throws IOException {
    String text = SHORT.replace("\"length\"", "\"staging\": null, \"length\"");
    assertThat(fault(written(text)))
        .hasMessageContaining("board.json:6: /scenes/0/staging: must be an object");
  }

  @Test
  void every_scene_tells_its_fault() throws IOException {
    String text =
        SHORT
            .replace("FULL_BLEED", "FULL_BLED")
            .replace("\"accent\"", "\"acent\"")
            .replace("\"length\": 2500", "\"length\": \"2.5 s\"");
    assertThat(message(text).lines().map(line -> line.replaceFirst(".*board.json:", "")))
        .satisfiesExactly(
            look ->
                assertThat(look)
                    .isEqualTo(
                        "4: /look/accent: 'accent' is missing; there are [brand, field, ink,"
                            + " acent]"),
            one ->
                assertThat(one)
                    .startsWith("6: /scenes/0/layout: 'FULL_BLED' is none of [PACKSHOT, "),
            two ->
                assertThat(two)
                    .isEqualTo("10: /scenes/1/length: must be a whole number of milliseconds"));
  }

  @Test
  void an_unknown_key_is_told_with_its_pointer_and_the_known_ones() throws IOException {
    String text = SHORT.replace("\"path\"", "\"speeed\": 2, \"path\"");
    assertThat(message(text))
        .endsWith(
            "board.json:7: /scenes/0/shots/0/speeed: unknown property 'speeed'; known are [path,"
                + " from, speed, focus, treatment, volume]");
  }

  @Test
  void every_fault_between_the_records_is_told_with_its_line() throws IOException {
    String text =
        SHORT
            .replace("\"words\": \"Shop", "\"at\": 2500, \"words\": \"Shop")
            .replace("\"id\": \"s2\"", "\"id\": \"s1\"");
    assertThat(message(text).lines().map(line -> line.replaceFirst(".*board.json:", "")))
        .containsExactly(
            "10: /scenes/1/id: 's1' is the id of scene 0 too",
            "11: /scenes/1/texts/0/at: enters at 2500 ms, but scene s1 ends at 2500 ms");
  }

  @Test
  void another_version_is_told_before_anything_else() throws IOException {
    String text = SHORT.replace("\"version\": 2", "\"version\": 1").replace("s1", "");
    assertThat(message(text)).endsWith("board.json:2: /version: is 1; this build reads 2");
  }

  private String message(String text) throws IOException {
    return String.valueOf(fault(written(text)).getMessage());
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("board.json"), text);
  }

  private static FactoryException fault(Path file) {
    return catchThrowableOfType(FactoryException.class, () -> StoryboardFile.read(file));
  }
}
