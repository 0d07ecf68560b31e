package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.scene;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Sidecars;
import io.creativefactory.domain.editor.Storyboard;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures that lie beside a video. It dissolves from red to blue.
class SidecarsTest {
  private static final Placement TALL = Boards.placement("9:16", 270, 480);

  @TempDir Path folder = Path.of(".");

  @BeforeEach
  void settle() throws IOException {
    OddMedia odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
    odd.make("red.mp4", "-f lavfi -i color=c=red:s=360x640:r=30:d=2 -pix_fmt yuv420p");
    odd.make("blue.mp4", "-f lavfi -i color=c=blue:s=360x640:r=30:d=2 -pix_fmt yuv420p");
  }

  private static Storyboard redToBlue() {
    Scene red = scene(Layout.FULL_BLEED, List.of(footage("red.mp4")), List.of());
    Scene blue =
        scene(
            Layout.FULL_BLEED, List.of(footage("blue.mp4")), List.of(), Scene.Transition.DISSOLVE);
    return board(List.of(red, blue));
  }

  private Sidecars made(String cache) {
    RenderOrder order =
        new RenderOrder("v1", redToBlue(), TALL, folder.resolve("assets"), folder.resolve("out"));
    return new FfmpegRenderer(RenderSettings.caching(folder.resolve(cache)), InstantSource.system())
        .render(order, Progress.SILENT)
        .sidecars();
  }

  private static BufferedImage picture(String file) throws IOException {
    return ImageIO.read(Path.of(file).toFile());
  }

  private static PixelSize size(String file) throws IOException {
    BufferedImage picture = picture(file);
    return new PixelSize(picture.getWidth(), picture.getHeight());
  }

  @Test
  void a_poster_a_thumbnail_and_a_strip_lie_beside_the_video() throws IOException {
    Sidecars made = made("cache");
    assertThat(size(made.poster())).isEqualTo(TALL.size());
    assertThat(size(requireNonNull(made.thumbnail()))).isEqualTo(new PixelSize(360, 640));
    assertThat(size(requireNonNull(made.filmstrip()))).isEqualTo(new PixelSize(1600, 284));
  }

  @Test
  void the_strip_runs_through_the_video_from_left_to_right() throws IOException {
    BufferedImage strip = picture(requireNonNull(made("cache").filmstrip()));
    // Between them the scenes dissolve.
    for (int i : List.of(0, 1, 2, 3, 8, 9)) {
      Color middle = new Color(strip.getRGB(160 * i + 80, 142));
      int seen = i < 5 ? middle.getRed() : middle.getBlue();
      assertThat(seen).as("frame %d is %s", i, middle).isGreaterThan(200);
    }
  }

  @Test
  void the_same_order_gives_the_same_pictures_on_an_empty_cache() throws IOException {
    Sidecars first = made("cache");
    byte[] strip = Files.readAllBytes(Path.of(requireNonNull(first.filmstrip())));
    byte[] thumbnail = Files.readAllBytes(Path.of(requireNonNull(first.thumbnail())));
    Sidecars again = made("other");
    assertThat(Path.of(requireNonNull(again.filmstrip()))).hasBinaryContent(strip);
    assertThat(Path.of(requireNonNull(again.thumbnail()))).hasBinaryContent(thumbnail);
  }
}
