package io.creativefactory.config.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.domain.editor.Voice;
import io.creativefactory.domain.editor.cutdown.CutDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What people copy from must work: the page about the format and the storyboards of the examples.
class StoryboardPageTest {
  private static final Pattern SNIPPET = Pattern.compile("(?s)```json (\\w+)\n(.*?)```");
  private static final Map<String, Class<?>> TYPES =
      Stream.of(
              Storyboard.class,
              Shot.class,
              Text.class,
              Sticker.class,
              Treatment.class,
              Grade.class,
              Sound.class,
              Staging.class,
              Voice.class)
          .collect(Collectors.toMap(Class::getSimpleName, type -> type));

  record Snippet(String type, String json) {}

  static List<Snippet> snippets() throws IOException {
    return snippetsOf(page());
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(SchemaFile.PROJECT.resolve("examples"))) {
      return files.filter(file -> file.endsWith("storyboard.json")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void a_snippet_of_the_page_can_be_read(Snippet snippet) throws IOException {
    JsonNode json = DomainJson.mapper().readTree(snippet.json());
    Class<?> type = TYPES.get(snippet.type());
    assertThat(type).as(snippet.type()).isNotNull();
    assertThat(DomainJson.mapper().treeToValue(json, type)).isNotNull();
    assertThat(SchemaFile.load().faults(snippet.type(), json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trim",
        "Text",
        "Image",
        "Speed",
        "Filter",
        "Colour",
        "Volume",
        "Fade",
        "Crop",
        "Subtitles",
        "Mute"
      })
  void every_edit_has_a_snippet(String edit) throws IOException {
    String section = page().split("### " + edit + "\n", 2)[1].split("\n##", 2)[0];
    assertThat(snippetsOf(section)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_a_storyboard_of_media_that_are_there(Path file) throws IOException {
    Storyboard board = StoryboardFile.read(file);
    JsonNode json = DomainJson.mapper().readTree(Files.readString(file));
    assertThat(SchemaFile.load().faults("Storyboard", json)).isEmpty();
    assertThat(json.findValuesAsString("path")).isNotEmpty();
    List<String> paths = new ArrayList<>(json.findValuesAsString("path"));
    paths.add(String.valueOf(board.look().logo()));
    assertThat(paths).allMatch(path -> Files.isRegularFile(file.resolveSibling(path)));
  }

  @Test
  void the_example_lasts_fifteen_seconds_and_can_be_cut_to_six() throws IOException {
    Storyboard board = StoryboardFile.read(examples().getFirst());
    assertThat(board.length()).isEqualTo(Duration.ofSeconds(15));
    assertThat(CutDown.to(board, Duration.ofSeconds(6)))
        .isInstanceOfSatisfying(
            CutDown.Done.class,
            done -> assertThat(done.storyboard().length()).isEqualTo(Duration.ofSeconds(6)));
  }

  private static String page() throws IOException {
    return Files.readString(SchemaFile.PROJECT.resolve("docs/storyboard.md"));
  }

  private static List<Snippet> snippetsOf(String text) {
    return SNIPPET.matcher(text).results().map(StoryboardPageTest::snippet).toList();
  }

  private static Snippet snippet(MatchResult match) {
    return new Snippet(match.group(1), match.group(2));
  }
}
