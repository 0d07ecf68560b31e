package io.creativefactory.render.check;

import static io.creativefactory.domain.editor.QaCheck.Verdict.FAIL;
import static io.creativefactory.domain.editor.QaCheck.Verdict.PASS;
import static io.creativefactory.domain.editor.QaCheck.Verdict.UNKNOWN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.PixelSize;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Delivery;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.QaCheck;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.caption.Coverage;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.proof.Witness;
import io.creativefactory.render.sound.Audible;
import io.creativefactory.render.sound.MixOrder;
import io.creativefactory.render.sound.Score;
import io.creativefactory.render.sound.SoundMix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QaGateTest {
  private static final Placement TALL =
      new Placement(
          new Ratio(9, 16),
          new PixelSize(180, 320),
          new Placement.Margins(0.1, 0.1, 0.1, 0.1),
          new Placement.Loudness(-14, -1),
          List.of(
              new Delivery(
                  "Test ads",
                  Duration.ofSeconds(1),
                  Duration.ofSeconds(60),
                  180,
                  10_000_000,
                  new Delivery.Stream(Set.of("h264"), Set.of("aac"), true, 0, 24, 60),
                  "this test")));
  private static final Duration LENGTH = Duration.ofSeconds(3);
  private static final String PICTURES = "-f lavfi -i testsrc2=size=180x320:rate=30:duration=3 ";
  private static final String ENCODED =
      " -c:v libx264 -pix_fmt yuv420p -c:a aac -b:a 192k -ar 48000 -ac 2 ";

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final MediaInspector inspector = new MediaInspector(ffmpeg);
  private final QaGate gate = new QaGate(ffmpeg, inspector);
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @Test
  void a_video_as_ordered_passes_every_check() {
    odd.make("tone.wav", "-f lavfi -i sine=330:duration=4");
    Sound sound = new Sound(new Sound.Music("tone.wav", Duration.ZERO), false);
    MixOrder order = new MixOrder(sound, Score.accents(List.of()), LENGTH, TALL.loudness(), folder);
    Path mix = folder.resolve("mix.mp4");
    new SoundMix(ffmpeg, inspector, InstantSource.fixed(Instant.EPOCH)).mix(order, mix);
    String copied = " -c:v libx264 -pix_fmt yuv420p -c:a copy -movflags +faststart";
    Path video = odd.make("good.mp4", PICTURES + "-i file:" + mix + copied);
    assertThat(check(video, Audible.MUSIC).all().values())
        .filteredOn(check -> !check.check().equals("logo"))
        .hasSize(17)
        .allMatch(check -> check.verdict() == PASS);
  }

  @Test
  void a_silent_ad_passes_with_a_silent_track_and_unknown_loudness() {
    Path video =
        odd.make(
            "silent.mp4",
            PICTURES + "-f lavfi -t 3 -i anullsrc=r=48000" + ENCODED + "-movflags +faststart");
    Found checks = check(video, Audible.NOTHING);
    assertThat(checks.get("silence")).returns(PASS, QaCheck::verdict);
    assertThat(checks.get("loudness")).returns(UNKNOWN, QaCheck::verdict);
    // These pictures carry no brand; that alone is to fail.
    assertThat(checks.all().values())
        .filteredOn(check -> check.verdict() == FAIL)
        .extracting(QaCheck::check)
        .containsExactly("logo");
    assertThat(check(video, Audible.MUSIC).get("silence"))
        .isEqualTo(new QaCheck("silence", FAIL, "0.00 to 3.00 s, wanted none longer than 0.5 s"));
  }

  @Test
  void a_voice_may_pause_but_not_be_missing() {
    String tone = "-f lavfi -i aevalsrc=exprs=if(gt(t\\,2)\\,0.3*sin(900*t)\\,0):s=48000:d=3";
    Path late = odd.make("late.mp4", PICTURES + tone + ENCODED);
    assertThat(check(late, Audible.SPEECH).get("silence")).returns(PASS, QaCheck::verdict);
    assertThat(check(late, Audible.MUSIC).get("silence")).returns(FAIL, QaCheck::verdict);
    Path none = odd.make("none.mp4", PICTURES + "-f lavfi -t 3 -i anullsrc=r=48000" + ENCODED);
    Found checks = check(none, Audible.SPEECH);
    assertThat(List.of("silence", "loudness", "true peak"))
        .allMatch(name -> checks.get(name).verdict() == FAIL);
    assertThat(check(none, Audible.RECORDED).get("silence")).returns(PASS, QaCheck::verdict);
  }

  @Test
  void a_wrong_container_fails_with_the_figures() {
    Path video =
        odd.make(
            "wrong.mp4",
            "-f lavfi -i testsrc2=size=182x320:rate=25:duration=2 -f lavfi -i sine=duration=2"
                + " -c:v libx264 -pix_fmt yuv444p -c:a aac -ar 44100 -ac 1");
    Found checks = check(video, Audible.MUSIC);
    assertThat(checks.get("size").detail()).isEqualTo("182x320, wanted 180x320");
    assertThat(checks.get("frame rate").detail()).isEqualTo("25/1, wanted 30/1");
    assertThat(checks.get("streams").detail())
        .startsWith("2 tracks: h264 yuv444p; aac 44100 Hz, 1 channels");
    assertThat(List.of("duration", "size", "frame rate", "streams", "faststart"))
        .allMatch(name -> checks.get(name).verdict() == FAIL);
  }

  @Test
  void black_and_frozen_stretches_are_found_where_they_are() {
    Path video =
        odd.make(
            "sight.mp4",
            "-f lavfi -i testsrc2=s=180x320:r=30:d=1 -f lavfi -i color=black:s=180x320:r=30:d=0.2"
                + " -f lavfi -i color=red:s=180x320:r=30:d=1.8 -f lavfi -i sine=r=48000:d=3"
                + " -filter_complex [0][1][2]concat=n=3 -map 3:a"
                + ENCODED);
    Found checks = check(video, Audible.MUSIC);
    assertThat(checks.get("black").detail()).startsWith("1.00 to 1.20 s");
    assertThat(checks.get("frozen").detail()).startsWith("1.23 to 3.00 s");
    assertThat(checks.get("frozen").verdict()).isEqualTo(FAIL);
  }

  @Test
  void a_slow_move_is_not_frozen() {
    Path video =
        odd.make(
            "slow.mp4",
            "-f lavfi -i testsrc2=size=720x1280:rate=1:duration=1 -vf"
                + " zoompan=z='1+on/1500':d=90:s=180x320:fps=30 -an"
                + ENCODED);
    assertThat(check(video, Audible.NOTHING).get("frozen")).returns(PASS, QaCheck::verdict);
  }

  @Test
  void clipped_and_loud_sound_fails() {
    Path video =
        odd.make(
            "loud.mp4", PICTURES + "-f lavfi -i aevalsrc=exprs=4*sin(900*t):s=48000:d=3" + ENCODED);
    Found checks = check(video, Audible.MUSIC);
    assertThat(List.of("clipping", "loudness", "true peak"))
        .allMatch(name -> checks.get(name).verdict() == FAIL);
  }

  @Test
  void a_video_without_sound_fails_and_its_levels_are_unknown() {
    Found checks = check(odd.make("mute.mp4", PICTURES + ENCODED), Audible.MUSIC);
    assertThat(checks.get("streams")).returns(FAIL, QaCheck::verdict);
    assertThat(checks.get("loudness")).returns(UNKNOWN, QaCheck::verdict);
  }

  @Test
  void a_video_whose_pictures_are_not_the_measured_ones_fails() {
    Path measured = piece(odd.make("a.mp4", PICTURES + "-f lavfi -i sine=d=3" + ENCODED));
    Path other = odd.make("b.mp4", PICTURES + "-f lavfi -i sine=d=3 -vf hue=h=40" + ENCODED);
    QaCheck pictures = check(other, measured, Audible.MUSIC).get("pictures");
    assertThat(pictures).returns(FAIL, QaCheck::verdict);
    assertThat(pictures.detail())
        .isEqualTo("0 of 90 coded pictures are the measured ones in their order, wanted 90");
  }

  @Test
  void a_still_that_goes_on_over_a_joint_is_one_stretch() {
    String still = "-f lavfi -i color=red:s=180x320:r=30:d=1 -f lavfi -i sine=d=1" + ENCODED;
    Path one = piece(odd.make("one.mp4", still));
    List<Seen> thrice = List.of(new Seen("a", one), new Seen("b", one), new Seen("c", one));
    assertThat(gate.check(one, expected(Audible.MUSIC), thrice))
        .filteredOn(check -> check.check().equals("frozen"))
        .singleElement()
        .isEqualTo(new QaCheck("frozen", FAIL, "0.03 to 3.00 s, wanted none longer than 1.5 s"));
  }

  @Test
  void a_file_that_is_no_video_fails_as_unreadable() throws Exception {
    Path text = Files.writeString(folder.resolve("text.mp4"), "no film".repeat(1000));
    List<QaCheck> checks = gate.check(text, expected(Audible.MUSIC), List.of());
    assertThat(checks).extracting(QaCheck::check).containsExactly("readable");
    assertThat(checks.getFirst().detail()).contains("text.mp4");
  }

  private static Expected expected(Audible audible) {
    return new Expected(TALL, TALL.size(), LENGTH, 30, audible, Coverage.SILENT);
  }

  private Found check(Path video, Audible audible) {
    return check(video, piece(video), audible);
  }

  private Found check(Path video, Path piece, Audible audible) {
    return new Found(
        gate.check(video, expected(audible), List.of(new Seen("s1", piece))).stream()
            .collect(Collectors.toMap(QaCheck::check, Function.identity())));
  }

  /// A video is its own only piece, once it was looked at.
  private Path piece(Path video) {
    Probe probe = inspector.probePicture(video);
    PixelSize size = requireNonNull(probe.picture()).size();
    int frames =
        (int)
            Math.round(
                probe.length().toNanos()
                    / 1e9
                    * requireNonNull(requireNonNull(probe.picture()).frameRate()).perSecond());
    Witness.Span all = new Witness.Span(0, frames);
    Path piece = folder.resolve("piece-" + video.getFileName());
    try {
      Files.copy(video, piece, StandardCopyOption.REPLACE_EXISTING);
      new Witness(ffmpeg)
          .testify(
              new Witness.Piece(piece, size, size, all, all, List.of(), folder),
              Limits.within(Duration.ofMinutes(1)));
      return piece;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Found(Map<String, QaCheck> all) {
    QaCheck get(String name) {
      return requireNonNull(all.get(name), name);
    }
  }
}
