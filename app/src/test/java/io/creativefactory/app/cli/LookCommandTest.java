package io.creativefactory.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class LookCommandTest {
  /// A test chart, then after 1.2 s a moving fractal; 29.97 frames a second, so that no length is a
  /// whole number of milliseconds.
  private static final String TWO_SHOTS =
      "testsrc2=s=320x180:r=30000/1001:d=1.2[a];mandelbrot=s=320x180:r=30000/1001,"
          + "trim=duration=1.3,setpts=PTS-STARTPTS[b];[a][b]concat=n=2:v=1:a=0,format=yuv420p[out0];"
          + "sine=f=440:d=2.47[out1]";

  @TempDir static Path media;
  private static Path clip = Path.of("");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void make_a_clip() {
    clip = media.resolve("two shots.mp4");
    List<String> line = new ArrayList<>(MediaInput.own(TWO_SHOTS, "-f", "lavfi"));
    line.add(MediaInput.name(clip));
    Ffmpeg.bundled().run(line, Limits.within(Duration.ofMinutes(1)));
  }

  @Test
  void json_tells_each_shot_with_how_it_comes_in_and_how_sure_that_is() {
    assertThat(run("--json", clip.toString())).as("%s", err).isEqualTo(ExitCode.DONE.number());
    JsonNode file = json().get("media").get(0);
    assertThat(file.get("path").asString()).isEqualTo(clip.toString());
    assertThat(file.at("/probe/picture/size/width").asInt()).isEqualTo(320);
    assertThat(file.at("/probe/length").isIntegralNumber()).isTrue();
    List<JsonNode> shots = file.get("shots").valueStream().toList();
    assertThat(shots).hasSize(2);
    assertThat(shots.get(1).get("in").asString()).isEqualTo("cut");
    assertThat(shots.get(1).get("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(shots.get(1).get("startMs").asLong()).isBetween(1168L, 1235L);
    assertThat(shots.get(1).get("endMs")).isEqualTo(file.at("/probe/length"));
    for (JsonNode shot : shots) {
      assertThat(shot.at("/seen/sharpness/kind").asString()).isEqualTo("measured");
      assertThat(shot.at("/gaze/subject/points")).isNotEmpty();
      assertThat(shot.at("/heard/kind").asString()).isEqualTo("unclear");
    }
    assertThat(file.at("/told/objects/reason").asString()).isEqualTo("no detector configured");
    assertThat(file.at("/told/speech/count/reason").asString())
        .isEqualTo("no transcription endpoint configured");
    assertThat(file.at("/told/words/source").asString()).contains("RapidOCR");
  }

  @Test
  void readers_that_are_not_wanted_are_left_out() {
    run("--json", "--no-words", "--no-speech", clip.toString());
    JsonNode told = json().get("media").get(0).get("told");
    assertThat(told.at("/words/reason").asString()).isEqualTo("--no-words was given");
    assertThat(told.at("/speech/count/reason").asString()).isEqualTo("--no-speech was given");
  }

  @Test
  void a_detector_without_labels_is_bad_input() {
    assertThat(run("--detector", "yolo.onnx", clip.toString()))
        .isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("the labels file is missing").doesNotContain("\tat ");
  }

  @Test
  void footage_has_the_same_features_as_a_score_gives_it() {
    assertThat(run("--json", clip.toString())).isEqualTo(ExitCode.DONE.number());
    JsonNode looked = json().at("/media/0/features");
    out.getBuffer().setLength(0);
    assertThat(score("--json", clip.toString())).isEqualTo(ExitCode.DONE.number());
    JsonNode scored = json().at("/scores/0/features");
    assertThat(looked.propertyNames()).hasSize(76).isEqualTo(scored.propertyNames());
    for (String name : looked.propertyNames()) {
      assertThat(looked.get(name).get("kind")).as(name).isEqualTo(scored.get(name).get("kind"));
      assertThat(looked.get(name).get("value")).as(name).isEqualTo(scored.get(name).get("value"));
    }
    assertThat(looked.at("/scene_transition_count/value").asDouble()).isEqualTo(1);
    assertThat(looked.at("/pain_point_score/reason").asString())
        .isEqualTo("there is no script to read");
  }

  @Test
  void a_line_a_file_is_told_without_json() {
    assertThat(run(clip.toString())).isEqualTo(ExitCode.DONE.number());
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith(clip + ": clip, 320x180 h264, 2.5")
        .contains("2 shots");
  }

  @Test
  void a_sheet_is_a_picture_with_a_frame_of_every_shot() throws IOException {
    Path sheet = folder.resolve("new folder/sheet.png");
    assertThat(run(clip.toString(), "--sheet", sheet.toString())).isEqualTo(ExitCode.DONE.number());
    BufferedImage picture = ImageIO.read(sheet.toFile());
    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(picture.getHeight()).isBetween(500, 1000);
    // Two moments of the chart, then two of the fractal.
    for (int left : new int[] {40, 424, 807, 1190}) {
      assertThat(coloursIn(picture, left)).isGreaterThan(200);
    }
    assertThat(listed(folder.resolve("new folder"))).containsExactly("sheet.png");
  }

  /// How many different colours the upper part of a column of frames holds.
  private static long coloursIn(BufferedImage sheet, int left) {
    return Arrays.stream(sheet.getRGB(left, 130, 360, 160, null, 0, 360)).distinct().count();
  }

  @Test
  void what_cannot_be_read_is_told_in_one_line_and_stops_no_other() throws IOException {
    byte[] whole = Files.readAllBytes(clip);
    Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("text.mp4"), "no film at all");
    Path absent = folder.resolve("absent.mp4");
    int exit = run("--json", cut.toString(), text.toString(), absent.toString(), clip.toString());
    assertThat(exit).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(json().get("media").valueStream().map(file -> file.get("path").asString()))
        .containsExactly(clip.toString());
    List<String> faults = err.toString().lines().filter(line -> line.startsWith("look: ")).toList();
    assertThat(faults).hasSize(3);
    assertThat(faults.get(0)).contains("cut.mp4");
    assertThat(faults.get(1)).contains("text.mp4");
    assertThat(faults.get(2)).contains("absent.mp4").contains("does not exist");
    assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void without_a_file_that_can_be_read_no_sheet_is_written() throws IOException {
    Path sheet = folder.resolve("sheet.png");
    int exit = run(folder.resolve("absent.mp4").toString(), "--sheet", sheet.toString());
    assertThat(exit).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(listed(folder)).isEmpty();
  }

  @Test
  void a_sheet_that_cannot_be_written_is_refused_before_anything_is_looked_at() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String sheet : List.of("sheet.jpg", "file/sheet.png")) {
      String name = folder.resolve(sheet).toString();
      assertThat(run(clip.toString(), "--sheet", name)).isEqualTo(ExitCode.BAD_INPUT.number());
      assertThat(err.toString()).contains("--sheet " + name).doesNotContain("Looking into");
    }
    assertThat(listed(folder)).containsExactly(file.getFileName().toString());
  }

  @Test
  void no_file_at_all_is_bad_input() {
    assertThat(run("--json")).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(err.toString()).contains("MEDIA");
    assertThat(out.toString()).isEmpty();
  }

  private JsonNode json() {
    return DomainJson.mapper().readTree(out.toString());
  }

  private static List<String> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private int run(String... words) {
    return execute("look", words);
  }

  private int score(String... words) {
    return execute("score", words);
  }

  private int execute(String command, String... words) {
    CommandLine line = FactoryCommand.commandLine(Example.surroundings(media.resolve("home")));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(Stream.of(command), Arrays.stream(words)).toArray(String[]::new));
  }
}
