package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of a render that did not come to its end: no file, no process.
class StoppedRenderTest {
  private static final Placement TALL = Boards.placement("9:16", 1080, 1920);

  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() throws IOException {
    odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    odd.make("clip.mp4", "-f lavfi -i testsrc2=size=1280x720:rate=25:duration=3 -pix_fmt yuv420p");
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("out/earlier.txt"), "of an earlier render");
  }

  private FfmpegRenderer renderer(Duration deadline) {
    return new FfmpegRenderer(
        new RenderSettings(folder.resolve("cache"), 1L << 30, 2, deadline), InstantSource.system());
  }

  private RenderOrder order(Storyboard board) {
    return new RenderOrder("v1", board, TALL, folder.resolve("assets"), folder.resolve("out"));
  }

  private static Scene scene(String id, String clip, int millis) {
    return new Scene(
        id,
        Duration.ofMillis(millis),
        5,
        Layout.FULL_BLEED,
        List.of(footage(clip)),
        List.of(text(Text.Role.HOOK, "Still ironing?")),
        Staging.of(Scene.Move.PUSH_IN, Scene.Transition.WIPE),
        "");
  }

  /// Some seconds of work for any machine.
  private static Storyboard lengthy() {
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      scenes.add(scene("s" + i, "clip.mp4", 2500));
    }
    return board(scenes);
  }

  private void nothingIsLeft() throws IOException {
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(names(folder.resolve("out"))).containsExactly("earlier.txt");
    assertThat(names(folder.resolve("cache")))
        .noneMatch(name -> name.startsWith("scratch") || name.endsWith(".part"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void an_interrupt_in_the_middle_kills_every_process_and_leaves_no_file() throws IOException {
    FfmpegRenderer renderer = renderer(Duration.ofMinutes(5));
    List<Long> running = new ArrayList<>();
    Progress stopping =
        (done, total) -> {
          ProcessHandle.current().descendants().forEach(child -> running.add(child.pid()));
          if (!running.isEmpty()) {
            Thread.currentThread().interrupt();
          }
        };
    FactoryException stopped =
        catchThrowableOfType(
            FactoryException.class, () -> renderer.render(order(lengthy()), stopping));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.code()).isEqualTo(ErrorCode.CANCELLED);
    assertThat(running).isNotEmpty();
    nothingIsLeft();
    // Nothing half-made was kept either.
    Storyboard again = board(lengthy().scenes().subList(0, 1));
    Video video = renderer.render(order(again), Progress.SILENT);
    assertThat(video.passes()).as("%s", video.qa()).isTrue();
  }

  @Test
  void a_deadline_in_the_middle_kills_every_process_and_leaves_no_file() throws IOException {
    FfmpegRenderer renderer = renderer(Duration.ofMillis(600));
    FactoryException late =
        catchThrowableOfType(
            FactoryException.class, () -> renderer.render(order(lengthy()), Progress.SILENT));
    assertThat(late.code()).isEqualTo(ErrorCode.RENDER_TIMED_OUT);
    nothingIsLeft();
  }

  @Test
  void one_bad_scene_ends_the_whole_render_and_names_itself() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("assets/clip.mp4"));
    Files.write(folder.resolve("assets/cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
    List<Scene> scenes = List.of(scene("first", "clip.mp4", 800), scene("last", "cut.mp4", 1000));
    FactoryException refused =
        catchThrowableOfType(
            FactoryException.class,
            () -> renderer(Duration.ofMinutes(5)).render(order(board(scenes)), Progress.SILENT));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refused).hasMessageContaining("scene last").hasMessageContaining("cut.mp4");
    nothingIsLeft();
  }
}
