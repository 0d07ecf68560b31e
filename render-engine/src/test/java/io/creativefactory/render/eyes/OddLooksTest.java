package io.creativefactory.render.eyes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.Progress;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.sheet.LookSheet;
import io.creativefactory.render.shot.PictureStream;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of every odd kind are looked at rightly or refused in clear words.
class OddLooksTest {
  private static final String MOVING = "-f lavfi -i testsrc2=s=320x180:r=25:d=1 ";

  @TempDir Path folder = Path.of(".");
  private final Eyes eyes = new Eyes(Ffmpeg.bundled(), InstantSource.system());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void a_cut_off_file_is_refused() throws Exception {
    byte[] whole = Files.readAllBytes(odd.clip("whole.mp4"));
    Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> look(half))
        .isInstanceOfSatisfying(
            FactoryException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE))
        .hasMessageContaining("half.mp4");
  }

  @Test
  void sound_alone_is_heard_and_has_no_shots() {
    Look look = look(odd.make("tone.wav", "-f lavfi -i sine=f=440:d=2"));
    assertThat(look.shots()).isEmpty();
    assertThat(look.curves().motion()).isEmpty();
    assertThat(look.curves().loudness()).hasSize(10);
    assertThat(requireNonNull(look.sound()).loudness()).isInstanceOf(Figure.Measured.class);
  }

  @Test
  void a_picture_beyond_all_screens_is_refused() {
    Path huge = odd.make("huge.png", "-f lavfi -i color=red:s=9000x64 -frames:v 1");
    assertThatThrownBy(() -> look(huge)).hasMessageContaining("9000x64");
  }

  @Test
  void eight_thousand_pixels_are_looked_at() {
    Look look = look(odd.make("8k.png", "-f lavfi -i color=red:s=7680x4320 -frames:v 1"));
    assertThat(look.shots()).hasSize(1);
    assertThat(look.shots().getFirst().seen().colours().getFirst().share()).isEqualTo(1);
  }

  @Test
  void odd_sizes_and_one_frame_are_no_trouble() {
    Look odder = look(odd.make("odd.mkv", "-f lavfi -i testsrc2=s=321x181:r=25:d=1 -c:v ffv1"));
    assertThat(odder.shots()).hasSize(1);
    Look narrow = look(odd.make("narrow.mkv", "-f lavfi -i testsrc2=s=1000x16:d=1 -c:v ffv1"));
    assertThat(narrow.shots()).hasSize(1);
    Look single =
        look(odd.make("one.mp4", "-f lavfi -i testsrc2=s=320x180 -frames:v 1 -pix_fmt yuv420p"));
    assertThat(single.shots().getFirst().seen().motion().mean()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void a_gif_is_a_clip() {
    Look look = look(odd.make("moving.gif", MOVING));
    assertThat(look.shots()).hasSize(1);
    assertThat(look.shots().getFirst().endMs()).isCloseTo(1000, within(60L));
  }

  @Test
  void what_is_transparent_counts_as_black() {
    Look look =
        look(
            odd.make("clear.png", "-f lavfi -i color=white@0.0:s=320x180,format=rgba -frames:v 1"));
    assertThat(exposure(look)).isLessThan(0.05);
  }

  @Test
  void a_bright_signal_is_brought_down_to_a_screen() {
    // 203 cd/m2 grey, the reference white of BT.2408: 58 % of the PQ signal.
    Look look =
        look(
            odd.make(
                "hdr.mkv",
                "-f lavfi -i color=black:size=320x180:rate=25:duration=1 -vf"
                    + " format=yuv420p10le,lutyuv=y=572:u=512:v=512,setparams=color_primaries=bt2020"
                    + ":color_trc=smpte2084:colorspace=bt2020nc:range=tv -c:v ffv1"));
    assertThat(requireNonNull(look.probe().picture()).signal().isHighDynamicRange()).isTrue();
    assertThat(exposure(look)).isBetween(140 / 255.0, 225 / 255.0);
  }

  @Test
  void frames_at_uneven_times_keep_their_times() {
    Look look =
        look(
            odd.make(
                "uneven.mp4",
                "-f lavfi -i testsrc2=s=320x180:r=25:d=2 -f lavfi -i smptehdbars=s=320x180:r=25:d=2"
                    + " -filter_complex [0]select='mod(n\\,3)',setpts=PTS[a];[a][1]concat=n=2"
                    + " -fps_mode vfr -pix_fmt yuv420p"));
    assertThat(look.shots()).hasSize(2);
    assertThat(look.shots().getLast().startMs()).isCloseTo(2000, within(50L));
  }

  @Test
  void progress_is_told_and_never_falls() {
    List<Integer> told = new ArrayList<>();
    Path file = odd.clip("told.mp4");
    eyes.look(file, (done, total) -> told.add(done * 1000 / total));
    assertThat(told).isSorted().hasSizeGreaterThan(5);
    assertThat(told.getLast()).isBetween(800, 1000);
  }

  @Test
  void an_interrupt_stops_a_look() {
    Path file = odd.clip("long.mp4");
    Thread caller = Thread.currentThread();
    assertThatThrownBy(() -> eyes.look(file, (done, total) -> caller.interrupt()))
        .isInstanceOfSatisfying(
            FactoryException.class,
            stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_frame_that_comes_after_the_end_of_a_look_does_no_harm() {
    List<Integer> late = new ArrayList<>();
    Path file = odd.clip("late.mp4");
    Probe probe = new MediaInspector(Ffmpeg.bundled()).probe(file);
    FaceFinder finder = new FaceFinder();
    finder.close();
    new PictureStream(Ffmpeg.bundled())
        .each(
            file,
            requireNonNull(probe.picture()),
            PictureStream.Part.whole(probe.length()),
            picture -> late.add(finder.find(picture, true).size()));
    assertThat(late).hasSize(50).containsOnly(0);
  }

  @Test
  void a_long_clip_can_be_watched_for_its_beginning_only() {
    Path file =
        odd.make(
            "long.mp4",
            "-f lavfi -i testsrc2=s=320x180:r=25:d=3 -f lavfi -i smptehdbars=s=320x180:r=25:d=2"
                + " -f lavfi -i sine=d=5 -filter_complex [0][1]concat=n=2 -map 2:a"
                + " -pix_fmt yuv420p");
    Look all = eyes.watch(file, Duration.ofMinutes(1));
    assertThat(all.shots()).extracting(ShotLook::endMs).containsExactly(3000L, 5000L);
    Look some = eyes.watch(file, Duration.ofSeconds(2));
    assertThat(some.shots()).extracting(ShotLook::endMs).containsExactly(2000L);
    assertThat(some.curves().motion()).hasSize(10);
    assertThat(some.sound()).isNull();
    assertThat(some.probe().length()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void what_nobody_read_is_unknown_with_its_reason() {
    Look.Told told = look(odd.clip("plain.mp4")).told();
    assertThat(List.of(told.words(), told.speech().count(), told.objects()))
        .allMatch(
            figure -> figure instanceof Figure.Unknown unknown && !unknown.reason().isBlank());
  }

  @Test
  void a_sheet_shows_files_of_every_kind() throws Exception {
    Path clip = odd.make("c.mp4", MOVING + "-f lavfi -i sine=d=1 -pix_fmt yuv420p");
    Path tone = odd.make("t.wav", "-f lavfi -i sine=f=440:d=1");
    Path still = odd.make("s.png", "-f lavfi -i testsrc2=s=180x320 -frames:v 1");
    Path png = folder.resolve("sheet.png");
    new LookSheet(Ffmpeg.bundled()).draw(List.of(look(clip), look(tone), look(still)), png);
    BufferedImage sheet = ImageIO.read(png.toFile());
    assertThat(sheet.getWidth()).isEqualTo(1600);
    assertThat(Arrays.stream(sheet.getRGB(0, 0, 1600, 700, null, 0, 1600)).distinct().count())
        .isGreaterThan(200);
  }

  private Look look(Path file) {
    return eyes.look(file, Progress.SILENT);
  }

  private static double exposure(Look look) {
    return ((Figure.Measured) look.shots().getFirst().seen().exposure()).value();
  }
}
