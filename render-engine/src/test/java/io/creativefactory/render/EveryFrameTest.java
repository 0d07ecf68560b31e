package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.process.Ffmpeg;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Footage from a telephone held upright, which is stored lying and marked as turned, in every
/// frame that is delivered.
class EveryFrameTest {
  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @CsvSource({
    "9:16, 360, 640",
    "4:5, 400, 500",
    "1:1, 400, 400",
    "16:9, 640, 360",
    "2:3, 400, 600"
  })
  void upright_footage_stands_upright_and_fills_its_place(String ratio, int width, int height)
      throws IOException {
    // Stored lying: red above green. Upright, a quarter turned clockwise: red right, green left.
    OddMedia odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    Path lying =
        odd.make(
            "lying.mp4",
            "-f lavfi -i color=0xc03020:size=640x360:rate=25:duration=1 -vf"
                + " drawbox=y=180:h=180:color=0x20a030:t=fill -pix_fmt yuv420p");
    odd.make("upright.mp4", "-display_rotation:v:0 -90 -i file:" + lying + " -c copy");
    Placement placement = Boards.placement(ratio, width, height);
    Scene scene =
        new Scene(
            "s1",
            Duration.ofMillis(800),
            5,
            Layout.FULL_BLEED,
            List.of(footage("upright.mp4")),
            List.of(Boards.text(Text.Role.HOOK, "Held upright")),
            Staging.PLAIN,
            "");
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    Video video =
        renderer.render(
            new RenderOrder(
                "v1",
                board(List.of(scene)),
                placement,
                folder.resolve("assets"),
                folder.resolve("out")),
            Progress.SILENT);
    assertThat(video.passes()).as("%s", video.qa()).isTrue();
    BufferedImage image =
        new Frames(Ffmpeg.bundled())
            .at(Path.of(video.path()), Duration.ofMillis(500), placement.size());
    Side green = Side.of(image, color -> color.getGreen() > color.getRed() + 50);
    Side red = Side.of(image, color -> color.getRed() > color.getGreen() + 50);
    assertThat(green.share()).isGreaterThan(0.15);
    assertThat(red.share()).isGreaterThan(0.15);
    assertThat(green.middle()).isLessThan(red.middle() - width / 8.0);
  }

  /// What has one colour.
  ///
  /// @param share of the frame
  /// @param middle mean distance from the left edge
  private record Side(double share, double middle) {
    static Side of(BufferedImage image, Predicate<Color> ours) {
      long count = 0;
      long sum = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if (ours.test(new Color(image.getRGB(x, y)))) {
            count++;
            sum += x;
          }
        }
      }
      double all = image.getWidth() * image.getHeight();
      return new Side(count / all, (double) sum / Math.max(1, count));
    }
  }
}
