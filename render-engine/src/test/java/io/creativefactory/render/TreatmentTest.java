package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.domain.editor.Treatment.Adjustment;
import io.creativefactory.domain.editor.Treatment.Crop;
import io.creativefactory.domain.editor.Treatment.Filter;
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
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a storyboard asks to be done to a shot, seen in the finished video. One picture without
/// words fills the frame, so that its pixels can be told.
class TreatmentTest {
  private static final Placement WIDE = Boards.placement("16:9", 480, 270);
  private static final Offset<Integer> NEAR = within(9);
  private static final String QUARTERS =
      "-f lavfi -i color=0xc03020:size=960x540:rate=25:duration=2"
          + " -vf drawbox=x=480:w=480:h=270:color=0x20a040:t=fill"
          + ",drawbox=y=270:w=480:h=270:color=0x2050c0:t=fill"
          + ",drawbox=x=480:y=270:w=480:h=270:color=0x808080:t=fill";

  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() throws IOException {
    odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
  }

  private Path quarters(String name) {
    String format = name.endsWith(".png") ? " -frames:v 1" : " -qp 0 -pix_fmt yuv444p";
    return odd.make(name, QUARTERS + format);
  }

  private BufferedImage seen(Shot shot, Grade grade) {
    return seen(shot, grade, Duration.ofMillis(300));
  }

  private BufferedImage seen(Shot shot, Grade grade, Duration at) {
    Scene bare = scene(Layout.FULL_BLEED, List.of(shot), List.of());
    Scene still =
        new Scene("s", bare.length(), 5, bare.layout(), bare.shots(), List.of(), Staging.PLAIN, "");
    Look look = Boards.LOOK;
    Look graded =
        new Look("Ot", look.field(), look.ink(), look.accent(), null, null, look.edge(), grade);
    Storyboard board = board(List.of(still));
    Storyboard whole = new Storyboard("t", graded, 24, board.scenes(), board.sound());
    FfmpegRenderer renderer =
        new FfmpegRenderer(
            RenderSettings.caching(folder.resolve("it's a [cache]; 50%:b,c")),
            InstantSource.system());
    RenderOrder order =
        new RenderOrder("v1", whole, WIDE, folder.resolve("assets"), folder.resolve("out"));
    Video video = renderer.render(order, Progress.SILENT);
    return new Frames(Ffmpeg.bundled()).at(Path.of(video.path()), at, new PixelSize(480, 270));
  }

  private static Shot still(Treatment treatment) {
    return new Shot.Still("q.png", Shot.Focus.CENTRE, treatment);
  }

  private static Shot clip(Treatment treatment) {
    return new Shot.Footage("q.mp4", Duration.ZERO, 1, Shot.Focus.CENTRE, treatment, 0);
  }

  private static final Grade PLAIN = new Grade.Named(Grade.Name.NONE);

  /// Mean of a small square.
  private static Color at(BufferedImage image, double x, double y) {
    int[] sums = new int[3];
    for (int i = 0; i < 64; i++) {
      int rgb =
          image.getRGB(
              (int) (x * image.getWidth()) + i % 8 - 4, (int) (y * image.getHeight()) + i / 8 - 4);
      sums[0] += rgb >> 16 & 0xff;
      sums[1] += rgb >> 8 & 0xff;
      sums[2] += rgb & 0xff;
    }
    return new Color(sums[0] / 64, sums[1] / 64, sums[2] / 64);
  }

  private static void isNear(Color seen, int rgb) {
    Color wanted = new Color(rgb);
    assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(wanted.getRed(), NEAR);
    assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(wanted.getGreen(), NEAR);
    assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(wanted.getBlue(), NEAR);
  }

  private static void alike(BufferedImage a, BufferedImage b) {
    for (double x : new double[] {0.1, 0.4, 0.6, 0.9}) {
      for (double y : new double[] {0.35, 0.65, 0.9}) {
        isNear(at(a, x, y), at(b, x, y).getRGB() & 0xffffff);
      }
    }
  }

  @Test
  void untouched_colours_arrive_as_they_are_from_stills_and_footage() {
    quarters("q.png");
    quarters("q.mp4");
    for (Shot shot : List.of(still(Treatment.NONE), clip(Treatment.NONE))) {
      BufferedImage seen = seen(shot, PLAIN);
      isNear(at(seen, 0.25, 0.4), 0xc03020);
      isNear(at(seen, 0.75, 0.25), 0x20a040);
      isNear(at(seen, 0.25, 0.75), 0x2050c0);
      isNear(at(seen, 0.75, 0.75), 0x808080);
    }
  }

  @Test
  void a_crop_takes_its_share_before_anything_else() {
    quarters("q.png");
    quarters("q.mp4");
    Treatment lower = new Treatment(new Crop(0, 0.5, 0.5, 0.5), Adjustment.NONE, List.of());
    for (Shot shot : List.of(still(lower), clip(lower))) {
      BufferedImage seen = seen(shot, PLAIN);
      isNear(at(seen, 0.5, 0.4), 0x2050c0);
      isNear(at(seen, 0.9, 0.9), 0x2050c0);
    }
  }

  @Test
  void a_crop_of_portrait_footage_counts_on_the_upright_picture() {
    Path flat = quarters("flat.mp4");
    odd.make("q.mp4", "-display_rotation:v:0 -90 -i file:" + flat + " -c copy");
    // Turned a quarter clockwise: blue is at the upper left, red at the upper right.
    Treatment left = new Treatment(new Crop(0, 0, 0.5, 0.16), Adjustment.NONE, List.of());
    Treatment right = new Treatment(new Crop(0.5, 0.1, 0.5, 0.16), Adjustment.NONE, List.of());
    isNear(at(seen(clip(left), PLAIN), 0.5, 0.5), 0x2050c0);
    isNear(at(seen(clip(right), PLAIN), 0.5, 0.5), 0xc03020);
  }

  @Test
  void stills_and_footage_are_adjusted_and_filtered_alike() {
    quarters("q.png");
    quarters("q.mp4");
    Treatment all =
        new Treatment(null, new Adjustment(0.1, 1.2, 0.6), List.of(Filter.SEPIA, Filter.VIGNETTE));
    alike(seen(still(all), PLAIN), seen(clip(all), PLAIN));
  }

  @ParameterizedTest
  @EnumSource(Filter.class)
  void each_filter_does_what_its_name_says(Filter filter) {
    quarters("q.png");
    BufferedImage seen = seen(still(new Treatment(null, Adjustment.NONE, List.of(filter))), PLAIN);
    Color red = at(seen, 0.25, 0.4);
    switch (filter) {
      case GRAYSCALE -> {
        assertThat(red.getRed()).isCloseTo(red.getBlue(), NEAR);
        assertThat(red.getGreen()).isCloseTo(red.getBlue(), NEAR);
      }
      case SEPIA ->
          isNear(
              red,
              new Color((int) (.393 * 192 + .769 * 48 + .189 * 32), 107, 83).getRGB() & 0xffffff);
      case NEGATE -> isNear(red, 0x3fcfdf);
      case VIGNETTE -> {
        Color edge = at(seen, 0.97, 0.95);
        assertThat(edge.getRed()).isLessThan(at(seen, 0.6, 0.6).getRed() - 15);
      }
    }
  }

  @Test
  void filters_follow_one_another_in_their_order() {
    quarters("q.png");
    Treatment greyLast =
        new Treatment(null, Adjustment.NONE, List.of(Filter.SEPIA, Filter.GRAYSCALE));
    Treatment sepiaLast =
        new Treatment(null, Adjustment.NONE, List.of(Filter.GRAYSCALE, Filter.SEPIA));
    Color grey = at(seen(still(greyLast), PLAIN), 0.25, 0.4);
    Color sepia = at(seen(still(sepiaLast), PLAIN), 0.25, 0.4);
    assertThat(grey.getRed() - grey.getBlue()).isCloseTo(0, NEAR);
    assertThat(sepia.getRed() - sepia.getBlue()).isGreaterThan(12);
  }

  @ParameterizedTest
  @EnumSource(Grade.Name.class)
  void each_look_is_the_same_on_stills_and_footage(Grade.Name name) {
    quarters("q.png");
    quarters("q.mp4");
    Grade grade = new Grade.Named(name);
    alike(seen(still(Treatment.NONE), grade), seen(clip(Treatment.NONE), grade));
  }

  @Test
  void a_table_repaints_footage_and_opaque_stills_wherever_the_cache_lies() throws IOException {
    quarters("q.png");
    quarters("q.mp4");
    Files.writeString(
        folder.resolve("assets/swap.cube"),
        "LUT_3D_SIZE 2\n0 0 0\n0 0 1\n0 1 0\n0 1 1\n1 0 0\n1 0 1\n1 1 0\n1 1 1\n");
    // Filtered by hand, so that nothing is matched: the crop is none, the filter list is not empty.
    Treatment twice = new Treatment(null, Adjustment.NONE, List.of(Filter.NEGATE, Filter.NEGATE));
    for (Shot shot : List.of(still(twice), clip(twice))) {
      isNear(at(seen(shot, new Grade.Lut("swap.cube", 1)), 0.25, 0.4), 0x2030c0);
      isNear(at(seen(shot, new Grade.Lut("swap.cube", 0.5)), 0.25, 0.4), 0x703070);
    }
  }

  @Test
  void a_clip_is_trimmed_before_it_is_sped_up() {
    // One second of red, then green, blue and white.
    odd.make(
        "q.mp4",
        "-f lavfi -i color=red:size=320x180:rate=25:duration=1"
            + " -f lavfi -i color=lime:size=320x180:rate=25:duration=1"
            + " -f lavfi -i color=blue:size=320x180:rate=25:duration=1"
            + " -f lavfi -i color=white:size=320x180:rate=25:duration=1"
            + " -filter_complex [0:v][1:v][2:v][3:v]concat=n=4 -g 10 -pix_fmt yuv420p");
    Shot fast =
        new Shot.Footage("q.mp4", Duration.ofMillis(1800), 4, Shot.Focus.CENTRE, Treatment.NONE, 0);
    // From 1.8 s, 0.6 s of scene show 2.4 s of the clip: only 2.2 s are left, so it starts at 1.6.
    assertThat(at(seen(fast, PLAIN, Duration.ofMillis(20)), 0.5, 0.5).getGreen())
        .isGreaterThan(200);
    assertThat(at(seen(fast, PLAIN, Duration.ofMillis(200)), 0.5, 0.5).getBlue())
        .isGreaterThan(200);
    Color last = at(seen(fast, PLAIN, Duration.ofMillis(560)), 0.5, 0.5);
    assertThat(Math.min(last.getRed(), last.getGreen())).isGreaterThan(200);
  }
}
