package io.creativefactory.render;

import static io.creativefactory.render.Boards.board;
import static io.creativefactory.render.Boards.footage;
import static io.creativefactory.render.Boards.still;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.editor.Grade;
import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Look;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.process.Ffmpeg;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Odd and broken media: a right picture, or one clear refusal that names the scene and the file;
/// never part of a result.
class BadMediaTest {
  private static final Placement WIDE = Boards.placement("16:9", 480, 270);
  private static final Offset<Integer> NEAR = within(14);
  private static final Duration MIDDLE = Duration.ofMillis(250);

  @TempDir Path folder = Path.of(".");
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() throws IOException {
    odd = new OddMedia(Files.createDirectory(folder.resolve("assets")));
  }

  private Video render(Shot shot) {
    Look plain = Boards.LOOK;
    Look look =
        new Look(
            "Ot",
            Colour.parse("#2040a0"),
            plain.ink(),
            plain.accent(),
            null,
            null,
            plain.edge(),
            new Grade.Named(Grade.Name.NONE));
    Scene scene =
        new Scene(
            "opening",
            Duration.ofMillis(500),
            5,
            Layout.FULL_BLEED,
            List.of(shot),
            List.of(),
            Staging.PLAIN,
            "");
    Storyboard bare = board(List.of(scene));
    return render(new Storyboard("t", look, 24, bare.scenes(), bare.sound()));
  }

  private Video render(Storyboard storyboard) {
    FfmpegRenderer renderer =
        new FfmpegRenderer(RenderSettings.caching(folder.resolve("cache")), InstantSource.system());
    return renderer.render(
        new RenderOrder("v1", storyboard, WIDE, folder.resolve("assets"), folder.resolve("out")),
        Progress.SILENT);
  }

  private Color seen(Shot shot, double x, double y, Duration at) {
    Video video = render(shot);
    PixelSize size = new PixelSize(480, 270);
    BufferedImage image = new Frames(Ffmpeg.bundled()).at(Path.of(video.path()), at, size);
    return new Color(image.getRGB((int) (x * 480), (int) (y * 270)));
  }

  private void refused(Shot shot, ErrorCode code, String... words) {
    FactoryException refused = catchThrowableOfType(FactoryException.class, () -> render(shot));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused).hasMessageContaining("scene opening, " + shot.path());
    Arrays.stream(words).forEach(word -> assertThat(refused).hasMessageContaining(word));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static void near(Color seen, int red, int green, int blue) {
    assertThat(seen.getRed()).as("red of %s", seen).isCloseTo(red, NEAR);
    assertThat(seen.getGreen()).as("green of %s", seen).isCloseTo(green, NEAR);
    assertThat(seen.getBlue()).as("blue of %s", seen).isCloseTo(blue, NEAR);
  }

  /// A colour that is nearly the same in every matrix would prove nothing: this one is not.
  private Path colour(String name, String arguments) {
    return odd.make(
        name, "-f lavfi -i color=0xc03020:size=640x360:rate=25:duration=1 " + arguments);
  }

  @Test
  void a_film_without_its_index_is_refused() throws IOException {
    Path whole = odd.clip("whole.mp4");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("assets/cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
    refused(footage("cut.mp4"), ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void a_film_without_its_end_is_refused() throws IOException {
    Path whole =
        odd.make(
            "whole.mp4",
            "-f lavfi -i testsrc2=size=320x180:rate=25:duration=2 -movflags +faststart");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("assets/cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
    refused(footage("cut.mp4"), ErrorCode.MEDIA_UNREADABLE, "cut off");
  }

  @Test
  void sound_alone_is_refused() {
    odd.make("tone.m4a", "-f lavfi -i sine=duration=2 -c:a aac");
    refused(footage("tone.m4a"), ErrorCode.MEDIA_UNSUITABLE, "no video");
  }

  @Test
  void a_missing_file_is_refused() {
    refused(footage("none.mp4"), ErrorCode.MEDIA_UNREADABLE, "cannot be found");
    refused(still("none.png"), ErrorCode.MEDIA_UNREADABLE, "cannot be found");
  }

  @Test
  void a_single_pixel_is_refused() {
    odd.make("dot.png", "-f lavfi -i color=red:size=1x1 -frames:v 1");
    refused(still("dot.png"), ErrorCode.MEDIA_UNSUITABLE, "1x1");
  }

  @Test
  void a_drawing_is_refused_where_a_picture_is_wanted() throws IOException {
    Files.writeString(
        folder.resolve("assets/mark.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64'/>",
        StandardCharsets.UTF_8);
    refused(still("mark.svg"), ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void a_moving_webp_is_refused_because_no_decoder_reads_it() {
    odd.make("a.webp", "-f lavfi -i testsrc2=size=128x128:rate=10:duration=1 -c:v libwebp_anim");
    refused(footage("a.webp"), ErrorCode.MEDIA_UNREADABLE);
  }

  @Test
  void a_scene_longer_than_its_footage_is_refused_with_both_lengths() {
    odd.make("short.mp4", "-f lavfi -i testsrc2=size=320x180:rate=25:duration=0.2");
    refused(footage("short.mp4"), ErrorCode.MEDIA_UNSUITABLE, "0.20 s", "0.50 s");
  }

  @Test
  void a_still_used_as_footage_is_refused() {
    colour("p.png", "-frames:v 1");
    refused(footage("p.png"), ErrorCode.MEDIA_UNSUITABLE, "use it as a still shot");
  }

  @Test
  void a_film_of_one_frame_a_second_or_a_thousand_is_shown() {
    odd.make("slow.mp4", "-f lavfi -i color=0xc03020:size=640x360:rate=1:duration=3");
    near(seen(footage("slow.mp4"), 0.5, 0.5, MIDDLE), 192, 48, 32);
    odd.make("fast.mkv", "-f lavfi -i color=0xc03020:size=640x360:rate=1000:duration=1 -c:v ffv1");
    near(seen(footage("fast.mkv"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void a_still_of_eight_thousand_pixels_is_shown_whole_and_sharp() {
    odd.make(
        "wall.jpg",
        "-f lavfi -i color=0xc03020:size=7680x4320 -vf drawbox=x=3840:color=lime:t=fill -frames:v 1");
    near(seen(still("wall.jpg"), 0.25, 0.5, MIDDLE), 192, 48, 32);
    near(seen(still("wall.jpg"), 0.75, 0.5, MIDDLE), 0, 255, 0);
  }

  @Test
  void a_clip_of_eight_thousand_pixels_is_shown() {
    odd.make(
        "wall.mp4",
        "-f lavfi -i color=0xc03020:size=7680x4320:rate=4:duration=1 -preset ultrafast"
            + " -pix_fmt yuv420p");
    near(seen(footage("wall.mp4"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void bright_film_is_brought_down_to_what_a_screen_shows() {
    // 203 cd/m2 grey, the reference white of BT.2408: 58 % of the PQ and 75 % of the HLG signal.
    for (String transfer : List.of("smpte2084", "arib-std-b67")) {
      int code = transfer.equals("smpte2084") ? 572 : 721;
      Path file =
          odd.make(
              transfer + ".mkv",
              "-f lavfi -i color=black:size=640x360:rate=25:duration=1 -vf"
                  + " format=yuv420p10le,lutyuv=y="
                  + code
                  + ":u=512:v=512,setparams=color_primaries=bt2020:color_trc="
                  + transfer
                  + ":colorspace=bt2020nc:range=tv -c:v ffv1");
      assertThat(file).exists();
      Color seen = seen(footage(transfer + ".mkv"), 0.5, 0.5, MIDDLE);
      assertThat(seen.getRed() - seen.getBlue()).as("%s", seen).isBetween(-6, 6);
      assertThat(seen.getGreen()).as("%s %s", transfer, seen).isBetween(140, 225);
    }
  }

  @Test
  void a_wide_colour_space_is_narrowed() {
    // BT.709 red as BT.2020 numbers: shown as they are they would be a dull red.
    colour(
        "wide.mkv",
        "-vf zscale=matrixin=bt470bg:primariesin=bt709:transferin=bt709:primaries=bt2020"
            + ":matrix=bt2020nc:transfer=bt2020-10,format=yuv444p10le -c:v ffv1");
    near(seen(footage("wide.mkv"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void odd_sides_oblong_pixels_and_turned_film_fill_the_frame() {
    odd.make("odd.mkv", "-f lavfi -i color=0xc03020:size=641x361:rate=25:duration=1 -c:v ffv1");
    near(seen(footage("odd.mkv"), 0.98, 0.98, MIDDLE), 192, 48, 32);
    colour("oblong.mp4", "-vf setsar=4/3 -pix_fmt yuv420p");
    near(seen(footage("oblong.mp4"), 0.98, 0.98, MIDDLE), 192, 48, 32);
    Path lying =
        odd.make(
            "lying.mp4",
            "-f lavfi -i color=0xc03020:size=360x640:rate=25:duration=1 -pix_fmt yuv420p");
    odd.make("turned.mp4", "-display_rotation:v:0 90 -i file:" + lying + " -c copy");
    near(seen(footage("turned.mp4"), 0.98, 0.98, MIDDLE), 192, 48, 32);
  }

  @Test
  void film_in_full_range_or_without_a_tag_keeps_its_colours() {
    colour("full.mkv", "-vf scale=out_range=pc:out_color_matrix=bt709,format=yuv420p -c:v ffv1");
    near(seen(footage("full.mkv"), 0.5, 0.5, MIDDLE), 192, 48, 32);
    odd.make(
        "silent.mkv",
        "-f lavfi -i color=0xc03020:size=1280x720:rate=25:duration=1 -vf"
            + " scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setparams=colorspace=unknown"
            + " -c:v ffv1");
    near(seen(footage("silent.mkv"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void film_that_can_be_seen_through_shows_the_field_behind() {
    String half =
        "-f lavfi -i color=0xc03020:size=640x360:rate=25:duration=1 -vf"
            + " format=yuva444p,geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='255*lt(X,320)' ";
    odd.make("a.mov", half + "-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le");
    odd.make("b.mov", half + "-c:v qtrle -pix_fmt argb");
    odd.make("c.webm", half + "-c:v libvpx-vp9 -pix_fmt yuva420p -b:v 2M");
    for (String name : List.of("a.mov", "b.mov", "c.webm")) {
      near(seen(footage(name), 0.25, 0.5, MIDDLE), 192, 48, 32);
      Color behind = seen(footage(name), 0.75, 0.5, MIDDLE);
      assertThat(behind.getBlue()).as("%s %s", name, behind).isGreaterThan(behind.getRed() + 60);
    }
  }

  @Test
  void a_moving_gif_is_footage() {
    odd.make("a.gif", "-f lavfi -i color=0xc03020:size=640x360:rate=10:duration=1");
    near(seen(footage("a.gif"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void two_fields_become_whole_frames() {
    // White jumps from left to right between two fields: combed, every other line would differ.
    odd.make(
        "fields.mkv",
        "-f lavfi -i testsrc2=size=640x360:rate=50:duration=1 -vf"
            + " geq=lum='235*lt(mod(X+40*N,160),80)':cb=128:cr=128,"
            + "tinterlace=interleave_top,fieldorder=tff,setfield=tff -c:v ffv1 -field_order tt");
    Video video = render(footage("fields.mkv"));
    BufferedImage image =
        new Frames(Ffmpeg.bundled()).at(Path.of(video.path()), MIDDLE, new PixelSize(480, 270));
    long torn = 0;
    for (int y = 60; y < 200; y++) {
      for (int x = 60; x < 420; x++) {
        int above = image.getRGB(x, y - 1) >> 8 & 0xff;
        int here = image.getRGB(x, y) >> 8 & 0xff;
        int below = image.getRGB(x, y + 1) >> 8 & 0xff;
        torn += (above - here) * (below - here) > 30 * 30 ? 1 : 0;
      }
    }
    assertThat(torn).isLessThan(360 * 140 / 50);
  }

  @Test
  void uneven_film_is_shown_at_an_even_rate() {
    odd.make(
        "uneven.mkv",
        "-f lavfi -i color=0xc03020:size=640x360:rate=30:duration=2"
            + " -vf select='not(eq(mod(n\\,7)\\,3))' -fps_mode vfr -c:v ffv1");
    near(seen(footage("uneven.mkv"), 0.5, 0.5, MIDDLE), 192, 48, 32);
  }

  @Test
  void a_film_whose_frames_last_no_time_is_refused() throws IOException {
    Path film = odd.clip("still.mp4");
    byte[] bytes = Files.readAllBytes(film);
    // Time to sample: version and flags, one entry, its count of frames, how long each lasts.
    int box = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stts");
    Arrays.fill(bytes, box + 16, box + 20, (byte) 0);
    Files.write(film, bytes);
    refused(footage("still.mp4"), ErrorCode.MEDIA_UNREADABLE, "promises 50 frames");
  }

  @Test
  void a_film_of_a_single_frame_is_refused() {
    odd.make("one.mkv", "-f lavfi -i testsrc2=size=320x180:rate=25 -frames:v 1 -c:v ffv1");
    refused(footage("one.mkv"), ErrorCode.MEDIA_UNSUITABLE);
  }

  @Test
  void what_the_look_and_the_sound_name_is_refused_with_its_role() {
    Look plain = Boards.LOOK;
    Look font = look(null, "fonts/none.ttf");
    Look logo = look("none.png", null);
    Sound music = new Sound(new Sound.Music("none.m4a", Duration.ZERO), false);
    Sound effect =
        new Sound(null, null, List.of(new Sound.Effect("opening", MIDDLE, "none.wav", 1)), false);
    told(font, new Sound(null, false), "the font fonts/none.ttf cannot be found");
    told(logo, new Sound(null, false), "the logo none.png cannot be found");
    told(plain, music, "the music none.m4a cannot be found");
    told(plain, effect, "sound effect none.wav cannot be found");
  }

  private static Look look(@Nullable String logo, @Nullable String font) {
    Look plain = Boards.LOOK;
    return new Look(
        plain.brand(),
        plain.field(),
        plain.ink(),
        plain.accent(),
        logo,
        font,
        plain.edge(),
        plain.grade());
  }

  private void told(Look look, Sound sound, String words) {
    Scene scene =
        new Scene(
            "opening",
            Duration.ofMillis(500),
            5,
            Layout.STATEMENT,
            List.of(),
            List.of(),
            Staging.PLAIN,
            "");
    FactoryException refused =
        catchThrowableOfType(
            FactoryException.class,
            () -> render(new Storyboard("t", look, 24, List.of(scene), sound)));
    assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
    assertThat(refused).hasMessageContaining(words);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
