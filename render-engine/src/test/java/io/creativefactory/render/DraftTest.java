package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.scene;
import static io.creativefactory.render.Boards.still;
import static io.creativefactory.render.Boards.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.MediaInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
  private static final Text HOOK = text(Text.Role.HOOK, "Still ironing?");

  @TempDir Path folder = Path.of(".");
  private FfmpegRenderer renderer = new FfmpegRenderer(settings(), InstantSource.system());

  @BeforeEach
  void open() throws IOException {
    OddMedia media = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    media.clip("clip.mp4");
    media.make(
        "pack.png",
        "-f lavfi -i color=c=red@0:s=400x400,format=rgba,"
            + "drawbox=x=100:y=80:w=200:h=240:color=red@1:t=fill:replace=1 -frames:v 1");
    renderer = new FfmpegRenderer(settings(), InstantSource.system());
  }

  private RenderSettings settings() {
    return RenderSettings.caching(folder.resolve("cache"));
  }

  private Video render(Storyboard board, Placement placement, RenderOrder.Quality quality) {
    RenderOrder order =
        new RenderOrder(
            "v1", board, placement, quality, folder.resolve("assets"), folder.resolve("out"));
    return renderer.render(order, Progress.SILENT);
  }

  private static Storyboard everything() {
    return board(
        List.of(
            scene(Layout.PACKSHOT, List.of(still("pack.png")), List.of(HOOK)),
            scene(
                Layout.CARD,
                List.of(footage("clip.mp4")),
                List.of(HOOK),
                Scene.Transition.DISSOLVE),
            scene(
                Layout.BEFORE_AFTER,
                List.of(footage("clip.mp4"), still("pack.png")),
                List.of(HOOK),
                Scene.Transition.SLIDE)));
  }

  @Test
  void a_draft_is_a_third_of_the_size_with_even_sides() {
    Placement odd = Boards.placement("4:5", 1000, 1250);
    Video draft =
        render(
            board(List.of(scene(Layout.STATEMENT, List.of(), List.of(HOOK)))),
            odd,
            RenderOrder.Quality.DRAFT);
    assertThat(draft.size()).isEqualTo(new PixelSize(334, 416));
    assertThat(draft.qa()).isNotEmpty().noneMatch(c -> c.verdict() == QaCheck.Verdict.FAIL);
  }

  @Test
  void a_draft_has_everything_where_the_final_has_it() {
    Placement tall = Boards.placement("9:16", 810, 1440);
    Video full = render(everything(), tall, RenderOrder.Quality.FINAL);
    Video draft = render(everything(), tall, RenderOrder.Quality.DRAFT);
    assertThat(draft.size()).isEqualTo(new PixelSize(270, 480));
    assertThat(draft.length()).isEqualTo(full.length());
    List<Double> alike = similarity(draft, full, "0");
    List<Double> moved = similarity(draft, full, "4");
    assertThat(alike).hasSize(43).allMatch(ssim -> ssim > 0.88);
    // In every frame a shift of four pixels would be told, so the bar above means something.
    for (int i = 0; i < alike.size(); i++) {
      assertThat(alike.get(i)).as("frame " + i).isGreaterThan(moved.get(i) + 0.04);
    }
  }

  @Test
  void a_draft_shares_no_segment_with_the_final() {
    Placement tall = Boards.placement("9:16", 270, 480);
    Storyboard board = board(List.of(scene(Layout.STATEMENT, List.of(), List.of(HOOK))));
    render(board, tall, RenderOrder.Quality.FINAL);
    long made = renderer.cache().misses();
    render(board, tall, RenderOrder.Quality.DRAFT);
    // The sound is the same.
    assertThat(renderer.cache().misses()).isEqualTo(made + 1);
  }

  /// SSIM of each frame of a draft to the final one, which is brought to the draft's size.
  ///
  /// @param shift pixels by which the draft is moved first
  private List<Double> similarity(Video draft, Video full, String shift) {
    Path list = folder.resolve("ssim" + shift + ".txt");
    List<String> line = new ArrayList<>(MediaInput.media(Path.of(draft.path())));
    line.addAll(MediaInput.media(Path.of(full.path())));
    String moved = "crop=iw-8:ih-8:4+" + shift + ":4";
    line.addAll(
        List.of(
            "-filter_complex",
            "[0:v]%s[a];[1:v]scale=270:480:flags=area,crop=iw-8:ih-8:4:4[b];[a][b]ssim=f=%s"
                .formatted(moved, list),
            "-f",
            "null",
            "-"));
    Ffmpeg.bundled().run(line, OddMedia.LIMITS);
    try {
      return Files.readAllLines(list).stream()
          .map(text -> Double.valueOf(text.replaceAll(".*Y:([0-9.]+) .*", "$1")))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("no figures were written", e);
    }
  }
}
