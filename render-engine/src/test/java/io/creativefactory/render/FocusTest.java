package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.process.Ffmpeg;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A green dot on grey at the focus point must be seen in every placement, whatever the source's
/// shape, filling the frame or in a card, from the first frame to the last.
class FocusTest {
  @TempDir Path folder = Path.of(".");

  static Stream<Placement> placements() {
    return Stream.of(
        Boards.placement("9:16", 270, 480),
        Boards.placement("4:5", 288, 360),
        Boards.placement("1:1", 320, 320),
        Boards.placement("16:9", 480, 270),
        Boards.placement("2:3", 280, 420));
  }

  /// @param at shares of the picture at which the dot stands
  private record Dotted(int width, int height, Shot.Focus at) {
    String picture() {
      int side = Math.min(width, height) / 20;
      return "-f lavfi -i color=gray:size=%dx%d:rate=25:duration=1 -vf drawbox=x=%d:y=%d:w=%d:h=%d:color=lime:t=fill"
          .formatted(
              width,
              height,
              (int) (at.x() * width) - side / 2,
              (int) (at.y() * height) - side / 2,
              side,
              side);
    }
  }

  @ParameterizedTest
  @MethodSource("placements")
  void the_focus_stays_in_the_frame(Placement placement) throws Exception {
    OddMedia odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    Dotted landscape = new Dotted(1280, 720, new Shot.Focus(0.06, 0.5));
    Dotted portrait = new Dotted(720, 1280, new Shot.Focus(0.5, 0.93));
    List<Scene> scenes = new ArrayList<>();
    for (Dotted dotted : List.of(landscape, portrait)) {
      String name = dotted.width() > dotted.height() ? "wide" : "tall";
      odd.make(name + ".png", dotted.picture() + " -frames:v 1");
      odd.make(name + ".mp4", dotted.picture() + " -pix_fmt yuv420p");
      Shot still = new Shot.Still(name + ".png", dotted.at());
      Shot clip = new Shot.Footage(name + ".mp4", Duration.ZERO, 1, dotted.at());
      scenes.add(scene(scenes.size(), Layout.FULL_BLEED, still, Scene.Move.PAN_LEFT));
      scenes.add(scene(scenes.size(), Layout.CARD, still, Scene.Move.PUSH_IN));
      scenes.add(scene(scenes.size(), Layout.FULL_BLEED, clip, Scene.Move.NONE));
      scenes.add(scene(scenes.size(), Layout.CARD, clip, Scene.Move.NONE));
    }
    RenderOrder order =
        new RenderOrder(
            "v1", board(scenes), placement, folder.resolve("assets"), folder.resolve("out"));
    Video video =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system())
            .render(order, Progress.SILENT);
    Frames frames = new Frames(Ffmpeg.bundled());
    for (int i = 0; i < scenes.size(); i++) {
      for (int offset : new int[] {20, 450}) {
        Duration at = Duration.ofMillis(500L * i + offset);
        BufferedImage seen = frames.at(Path.of(video.path()), at, placement.size());
        assertThat(green(seen)).as("scene %d at %s", i, at).isGreaterThan(20);
      }
    }
  }

  private static Scene scene(int index, Layout layout, Shot shot, Scene.Move move) {
    return new Scene(
        "s" + index,
        Duration.ofMillis(500),
        5,
        layout,
        List.of(shot),
        List.of(),
        Staging.of(move, Scene.Transition.CUT),
        "");
  }

  private static long green(BufferedImage image) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        boolean lime = (rgb >> 8 & 0xff) > 180 && (rgb >> 16 & 0xff) < 110 && (rgb & 0xff) < 110;
        count += lime ? 1 : 0;
      }
    }
    return count;
  }
}
