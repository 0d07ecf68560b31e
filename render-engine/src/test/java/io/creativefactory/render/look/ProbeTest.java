package io.creativefactory.render.look;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.process.Ffmpeg;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
  @TempDir Path folder = Path.of(".");
  private final MediaInspector inspector = new MediaInspector(Ffmpeg.bundled());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void a_silent_clip_is_a_clip_without_audio() {
    Probe probe = inspector.probe(odd.clip("it's 100%d \"odd\": name.mp4"));
    assertThat(probe.kind()).isEqualTo(Probe.Kind.CLIP);
    assertThat(probe.length()).isEqualTo(Duration.ofSeconds(2));
    assertThat(probe.hasAudio()).isFalse();
    assertThat(picture(probe).frameRate()).isEqualTo(new FrameRate(25, 1, false));
    assertThat(picture(probe).codec()).isEqualTo("h264");
  }

  @Test
  void a_rotation_flag_turns_the_size() {
    Path plain = odd.clip("plain.mp4");
    Path turned = odd.make("turned.mp4", "-display_rotation:v:0 -90 -i file:" + plain + " -c copy");
    assertThat(picture(inspector.probe(turned)).size()).isEqualTo(new PixelSize(180, 320));
    assertThat(picture(inspector.probe(turned)).rotation()).isEqualTo(90);
  }

  @Test
  void a_photograph_held_upright_is_upright() throws Exception {
    byte[] plain =
        Files.readAllBytes(odd.make("p.jpg", "-f lavfi -i testsrc2=size=320x180 -frames:v 1"));
    // A big-endian Exif block whose only entry is orientation 6: turn a quarter clockwise.
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000"
                    + "4d4d002a000000080001"
                    + "011200030000000100060000"
                    + "00000000");
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    photo.write(plain, 0, 2);
    photo.write(exif);
    photo.write(plain, 2, plain.length - 2);
    Path file = Files.write(folder.resolve("photo.jpg"), photo.toByteArray());
    assertThat(picture(inspector.probe(file)).size()).isEqualTo(new PixelSize(180, 320));
  }

  @Test
  void oblong_pixels_are_counted_as_square_ones() {
    Path file =
        odd.make(
            "anamorphic.mp4",
            "-f lavfi -i testsrc2=size=320x180:rate=25:duration=1 -vf setsar=4/3 -pix_fmt yuv420p");
    assertThat(picture(inspector.probe(file)).size()).isEqualTo(new PixelSize(427, 180));
  }

  @Test
  void uneven_frames_are_a_variable_rate() {
    Path file =
        odd.make(
            "vfr.mp4",
            "-f lavfi -i testsrc2=size=321x181:rate=30:duration=2"
                + " -vf select='not(eq(mod(n\\,7)\\,3))' -fps_mode vfr -pix_fmt yuv444p");
    FrameRate rate = requireNonNull(picture(inspector.probe(file)).frameRate());
    assertThat(rate.variable()).isTrue();
    assertThat(rate.perSecond()).isBetween(25.0, 27.0);
  }

  @Test
  void a_film_rate_in_a_millisecond_container_stays_exact() {
    Path file = odd.make("ntsc.mkv", "-f lavfi -i testsrc2=rate=30000/1001:duration=2:size=64x64");
    assertThat(picture(inspector.probe(file)).frameRate())
        .isEqualTo(new FrameRate(30000, 1001, false));
  }

  @Test
  void alpha_counts_only_when_something_shows_through() {
    Path clear =
        odd.make("clear.png", "-f lavfi -i color=red@0.5:size=64x64,format=rgba -frames:v 1");
    Path opaque = odd.make("full.png", "-f lavfi -i color=red:size=64x64,format=rgba -frames:v 1");
    assertThat(picture(inspector.probe(clear)).hasAlpha()).isTrue();
    assertThat(picture(inspector.probe(opaque)).hasAlpha()).isFalse();
    assertThat(inspector.probe(opaque).kind()).isEqualTo(Probe.Kind.STILL);
    assertThat(picture(inspector.probe(opaque)).pixelFormat()).isEqualTo("rgba");
  }

  @Test
  void a_moving_gif_is_a_clip_and_a_single_one_a_still() {
    Path moving = odd.make("a.gif", "-f lavfi -i testsrc2=size=64x64:rate=10:duration=1");
    Path single = odd.make("b.gif", "-f lavfi -i testsrc2=size=64x64:rate=10 -frames:v 1");
    assertThat(inspector.probe(moving).kind()).isEqualTo(Probe.Kind.CLIP);
    assertThat(inspector.probe(single).kind()).isEqualTo(Probe.Kind.STILL);
  }

  @Test
  void sound_alone_is_sound_and_no_picture() {
    Path file = odd.make("tone.wav", "-f lavfi -i sine=frequency=440:sample_rate=8000:duration=1");
    Probe probe = inspector.probeSound(file);
    assertThat(probe.kind()).isEqualTo(Probe.Kind.SOUND);
    assertThat(probe.audio())
        .isEqualTo(new Probe.Audio("pcm_s16le", 1, 8000, Duration.ofSeconds(1)));
    assertThat(refusal(() -> inspector.probePicture(file))).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
  }

  @Test
  void text_named_as_a_video_is_unreadable() throws Exception {
    Path file = Files.writeString(folder.resolve("text.mp4"), "This is no film.\n".repeat(2000));
    assertThat(refusal(() -> inspector.probe(file))).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void an_empty_or_missing_file_is_unreadable() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertThat(refusal(() -> inspector.probe(empty))).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refusal(() -> inspector.probe(folder.resolve("none.png"))))
        .isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refusal(() -> inspector.probe(folder))).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void a_file_that_is_cut_off_is_unreadable() throws Exception {
    Path source = odd.make("front.mp4", "-f lavfi -i testsrc2=duration=2 -movflags +faststart");
    for (Path whole :
        new Path[] {
          odd.clip("back.mp4"),
          source,
          odd.make("whole.png", "-f lavfi -i testsrc2=size=640x640 -frames:v 1"),
          odd.make("whole.jpg", "-f lavfi -i testsrc2=size=640x640 -frames:v 1"),
        }) {
      byte[] bytes = Files.readAllBytes(whole);
      Path half = folder.resolve("half-" + whole.getFileName());
      Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
      assertThat(refusal(() -> inspector.probe(half))).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    }
  }

  @Test
  void media_that_no_ad_can_use_is_unsuitable() {
    Path dot = odd.make("dot.png", "-f lavfi -i color=red:size=1x1 -frames:v 1");
    Path wall = odd.make("wall.png", "-f lavfi -i color=red:size=8200x16 -frames:v 1");
    Path nothing = odd.make("none.mp4", "-f lavfi -i testsrc2=size=64x64:duration=1 -t 0");
    assertThat(refusal(() -> inspector.probe(dot))).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refusal(() -> inspector.probe(wall))).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refusal(() -> inspector.probe(nothing))).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
  }

  @Test
  void a_refusal_names_the_file_and_what_would_be_right() {
    Path dot = odd.make("dot.png", "-f lavfi -i color=red:size=1x1 -frames:v 1");
    assertThat(catchThrowableOfType(FactoryException.class, () -> inspector.probe(dot)))
        .hasMessageContaining("dot.png is 1x1 pixels")
        .hasMessageContaining("16 to 8192");
  }

  private static Probe.Picture picture(Probe probe) {
    return requireNonNull(probe.picture());
  }

  private static ErrorCode refusal(Runnable call) {
    FactoryException refusal = catchThrowableOfType(FactoryException.class, call::run);
    return requireNonNull(refusal, "nothing was refused").code();
  }
}
