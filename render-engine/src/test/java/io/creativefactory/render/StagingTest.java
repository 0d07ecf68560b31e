package io.creativefactory.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Backdrop;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Sticker;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stickers and grounds, seen in the finished video.
class StagingTest {
  private static final Placement WIDE = Boards.placement("16:9", 480, 270);
  private static final Backdrop GREEN =
      new Backdrop(Colour.parse("#0a5a2a"), Colour.parse("#0a5a2a"));

  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() throws IOException {
    odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
  }

  private Video render(@Nullable Backdrop backdrop, List<Sticker> stickers) {
    Staging staging =
        new Staging(
            Scene.Move.NONE,
            Staging.Easing.LINEAR,
            Scene.Transition.CUT,
            Staging.Fades.NONE,
            backdrop,
            stickers);
    Text hook = Boards.text(Text.Role.HOOK, "Hi");
    Scene scene =
        new Scene(
            "one",
            Duration.ofSeconds(2),
            5,
            Layout.STATEMENT,
            List.of(),
            List.of(hook),
            staging,
            "");
    RenderOrder order =
        new RenderOrder(
            "v1",
            Boards.board(List.of(scene)),
            WIDE,
            folder.resolve("assets"),
            folder.resolve("out"));
    return new FfmpegRenderer(
            RenderSettings.caching(folder.resolve("cache")), InstantSource.system())
        .render(order, Progress.SILENT);
  }

  private static BufferedImage at(Video video, int millis) {
    return new Frames(Ffmpeg.bundled())
        .at(Path.of(video.path()), Duration.ofMillis(millis), WIDE.size());
  }

  /// Pixels of the sticker's magenta.
  private static long magenta(BufferedImage image) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color c = new Color(image.getRGB(x, y));
        count += c.getRed() > 170 && c.getBlue() > 170 && c.getGreen() < 90 ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void a_sticker_comes_and_goes_at_its_times_and_keeps_its_transparency() {
    odd.make(
        "new.png",
        "-f lavfi -i color=magenta:size=200x200,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':"
            + "a='255*lt(hypot(X-100,Y-100),100)' -frames:v 1");
    Sticker sticker =
        new Sticker(
            "new.png",
            Sticker.Place.BOTTOM_RIGHT,
            0.3,
            Duration.ofMillis(500),
            Duration.ofMillis(1500));
    Video video = render(GREEN, List.of(sticker));
    assertThat(magenta(at(video, 300))).isZero();
    assertThat(magenta(at(video, 1750))).isZero();
    // A disc of 81 pixels: 5153 of a square's 6561.
    assertThat(magenta(at(video, 1100))).isBetween(4500L, 5400L);
  }

  @Test
  void a_ground_of_one_colour_is_that_colour() {
    BufferedImage image = at(render(GREEN, List.of()), 1500);
    Color corner = new Color(image.getRGB(470, 12));
    assertThat(corner.getRed()).isBetween(0, 22);
    assertThat(corner.getGreen()).isBetween(80, 100);
    assertThat(corner.getBlue()).isBetween(32, 52);
  }

  @Test
  void a_drawing_as_a_sticker_is_refused_with_scene_and_file() throws IOException {
    Files.writeString(
        folder.resolve("assets/new.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Sticker sticker = new Sticker("new.svg", Sticker.Place.TOP, 0.2, Duration.ZERO, null);
    FactoryException refused =
        catchThrowableOfType(FactoryException.class, () -> render(GREEN, List.of(sticker)));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refused).hasMessageContaining("scene one, sticker new.svg");
  }

  @Test
  void a_clip_as_a_sticker_is_refused() {
    odd.make("new.gif", "-f lavfi -i testsrc2=size=64x64:rate=10:duration=1");
    Sticker sticker = new Sticker("new.gif", Sticker.Place.TOP, 0.2, Duration.ZERO, null);
    FactoryException refused =
        catchThrowableOfType(FactoryException.class, () -> render(null, List.of(sticker)));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refused).hasMessageContaining("scene one, sticker new.gif: it is no still");
  }
}
