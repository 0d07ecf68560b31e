package io.creativefactory.render.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.editor.Layout;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Scene;
import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Treatment;
import io.creativefactory.render.Boards;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The clips' own sound and effects, where they start, end and fade.
class SceneSoundTest {
  private static final int RATE = SoundDecoder.RATE;
  private static final String TONE = "-f lavfi -i sine=frequency=500:sample_rate=48000:duration=4";
  private static final String PICTURE = "-f lavfi -i testsrc2=size=128x72:rate=25:duration=4 ";

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final SoundMix mix =
      new SoundMix(ffmpeg, new MediaInspector(ffmpeg), InstantSource.system());
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  private static Shot clip(double from, double speed, double volume) {
    Duration at = Duration.ofMillis((long) (from * 1000));
    return new Shot.Footage("clip.mp4", at, speed, Shot.Focus.CENTRE, Treatment.NONE, volume);
  }

  private static Scene scene(String id, long millis, Shot shot, Staging.Fades fades) {
    Staging staging =
        new Staging(
            Scene.Move.NONE, Staging.Easing.LINEAR, Scene.Transition.CUT, fades, null, List.of());
    Duration length = Duration.ofMillis(millis);
    return new Scene(id, length, 5, Layout.CARD, List.of(shot), List.of(), staging, "");
  }

  private MixOrder order(List<Sound.Effect> effects, Scene... scenes) {
    Sound sound = new Sound(null, null, effects, false);
    Storyboard board = new Storyboard("test", Boards.LOOK, 25, List.of(scenes), sound);
    Score score = Score.of(board, List.of(), List.of());
    return new MixOrder(sound, score, board.length(), new Placement.Loudness(-14, -1), folder);
  }

  private Samples heard(MixOrder order) {
    Samples samples = new Samples();
    new SoundDecoder(ffmpeg).decode(mix.mix(order, folder.resolve("mix.mp4")).file(), samples);
    return samples;
  }

  /// A second of the tone, silent before second 2 of the clip.
  private void lateTone() {
    odd.make(
        "clip.mp4",
        PICTURE + TONE + " -af volume=0:enable='lt(t,2)' -pix_fmt yuv420p -c:a aac -shortest");
  }

  @Test
  void the_sound_of_a_clip_is_heard_in_its_scene_only() {
    odd.make("clip.mp4", PICTURE + TONE + " -pix_fmt yuv420p -c:a aac -shortest");
    Samples sound =
        heard(
            order(
                List.of(),
                scene("s1", 1000, clip(0, 1, 0), Staging.Fades.NONE),
                scene("s2", 1000, clip(1, 1, 1), Staging.Fades.NONE),
                scene("s3", 1000, clip(0, 1, 0), Staging.Fades.NONE)));
    double loud = level(sound, 1.5);
    assertThat(loud).isGreaterThan(0.1);
    assertThat(level(sound, 0.9)).isLessThan(0.01 * loud);
    assertThat(level(sound, 1.05)).isCloseTo(loud, within(0.1 * loud));
    assertThat(level(sound, 1.95)).isCloseTo(loud, within(0.1 * loud));
    assertThat(level(sound, 2.1)).isLessThan(0.01 * loud);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "2, 0.5", "4, 0.25", "0.5, 2.0", "0.25, 4.0"})
  void a_clip_is_cut_first_and_then_brought_to_its_speed_at_the_same_pitch(
      double speed, double toneAt) {
    lateTone();
    long length = (long) (toneAt * 1000) + 200;
    // The window starts at 1 s of the clip; the tone comes one clip second later.
    Samples sound =
        heard(order(List.of(), scene("s1", length, clip(1, speed, 1), Staging.Fades.NONE)));
    double loud = level(sound, toneAt + 0.1);
    // What plays slower is joined from longer pieces, which blurs a sudden start.
    double blur = Math.max(0.06, 0.03 / speed);
    assertThat(level(sound, toneAt - blur)).isLessThan(0.15 * loud);
    assertThat(level(sound, toneAt + blur)).isGreaterThan(0.7 * loud);
    assertThat(crossings(sound, toneAt + 0.05, toneAt + 0.15)).isBetween(46, 54);
  }

  @Test
  void fades_count_in_the_time_of_the_ad_whatever_the_speed_and_the_trim() {
    odd.make("clip.mp4", PICTURE + TONE + " -pix_fmt yuv420p -c:a aac -shortest");
    Staging.Fades fades = new Staging.Fades(Duration.ofMillis(400), Duration.ofMillis(600));
    Samples sound =
        heard(
            order(
                List.of(),
                scene("s1", 500, clip(0, 1, 0), Staging.Fades.NONE),
                scene("s2", 1500, clip(0.5, 2, 1), fades)));
    double loud = level(sound, 1.2);
    assertThat(level(sound, 0.7)).isCloseTo(0.5 * loud, within(0.08 * loud));
    assertThat(level(sound, 0.95)).isCloseTo(loud, within(0.08 * loud));
    assertThat(level(sound, 1.7)).isCloseTo(0.5 * loud, within(0.08 * loud));
    assertThat(level(sound, 1.97)).isLessThan(0.05 * loud);
  }

  @Test
  void a_window_past_the_end_moves_back_as_the_pictures_do() {
    lateTone();
    Samples sound = heard(order(List.of(), scene("s1", 3000, clip(3, 1, 1), Staging.Fades.NONE)));
    // From second 1 of the clip, so that the tone comes a second later.
    assertThat(level(sound, 0.9)).isLessThan(0.05 * level(sound, 1.2));
    assertThat(level(sound, 1.1)).isGreaterThan(0.7 * level(sound, 2));
  }

  @Test
  void a_silent_clip_is_silent() {
    odd.clip("clip.mp4");
    Samples sound = heard(order(List.of(), scene("s1", 1000, clip(0, 1, 1), Staging.Fades.NONE)));
    assertThat(level(sound, 0.5)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-ac 1 -ar 8000 -c:a pcm_s16le clip.mov",
        "-ac 6 -ar 48000 -c:a aac clip.mp4",
        "-ac 1 -ar 22050 -c:a aac clip.mp4"
      })
  void any_kind_of_sound_is_heard_where_its_picture_is(String kind) {
    String name = kind.substring(kind.lastIndexOf(' ') + 1);
    String codec = kind.substring(0, kind.lastIndexOf(' '));
    odd.make(
        name,
        PICTURE + TONE + " -af volume=0:enable='lt(t,2)' -pix_fmt yuv420p " + codec + " -shortest");
    Shot shot =
        new Shot.Footage(name, Duration.ofSeconds(1), 1, Shot.Focus.CENTRE, Treatment.NONE, 1);
    Samples sound = heard(order(List.of(), scene("s1", 2000, shot, Staging.Fades.NONE)));
    assertThat(level(sound, 0.94)).isLessThan(0.05 * level(sound, 1.5));
    assertThat(level(sound, 1.06)).isGreaterThan(0.8 * level(sound, 1.5));
  }

  @Test
  void each_scene_has_its_own_volume_and_nothing_is_heard_at_none() {
    odd.make("clip.mp4", PICTURE + TONE + " -pix_fmt yuv420p -c:a aac -shortest");
    List<Double> volumes = List.of(1.0, 0.5, 0.0, 2.0);
    Scene[] scenes = new Scene[volumes.size()];
    for (int i = 0; i < scenes.length; i++) {
      scenes[i] = scene("s" + i, 1000, clip(0, 1, volumes.get(i)), Staging.Fades.NONE);
    }
    Samples sound = heard(order(List.of(), scenes));
    double one = level(sound, 0.5);
    for (int i = 0; i < scenes.length; i++) {
      double wanted = volumes.get(i) * one;
      assertThat(level(sound, i + 0.5)).isCloseTo(wanted, within(0.04 * one));
    }
  }

  @Test
  void an_effect_starts_at_its_moment() {
    odd.clip("clip.mp4");
    odd.make("knock.wav", "-f lavfi -i sine=frequency=500:duration=0.3");
    Sound.Effect effect = new Sound.Effect("s2", Duration.ofMillis(250), "knock.wav", 1);
    Samples sound =
        heard(
            order(
                List.of(effect),
                scene("s1", 1000, clip(0, 1, 0), Staging.Fades.NONE),
                scene("s2", 1000, clip(0, 1, 0), Staging.Fades.NONE)));
    assertThat(level(sound, 1.2)).isLessThan(0.01);
    assertThat(level(sound, 1.3)).isGreaterThan(0.1);
    assertThat(level(sound, 1.62)).isLessThan(0.01);
  }

  @Test
  void near_silence_alone_is_not_raised_to_the_loudness_of_an_ad() {
    odd.make(
        "clip.mp4",
        PICTURE + TONE + " -af volume=-45dB -pix_fmt yuv420p -c:a aac -b:a 192k -shortest");
    MixOrder order = order(List.of(), scene("s1", 3000, clip(0, 1, 1), Staging.Fades.NONE));
    Mixed mixed = mix.mix(order, folder.resolve("mix.mp4"));
    assertThat(SoundMixTest.value(mixed.loudness())).isBetween(-50.0, -42.0);
  }

  @Test
  void the_key_changes_with_what_is_heard_and_with_nothing_else() {
    odd.make("clip.mp4", PICTURE + TONE + " -pix_fmt yuv420p -c:a aac -shortest");
    Scene loud = scene("s1", 1000, clip(0, 1, 1), Staging.Fades.NONE);
    String key = order(List.of(), loud).key();
    assertThat(order(List.of(), loud).key()).isEqualTo(key);
    assertThat(order(List.of(), scene("s1", 1000, clip(0, 1, 0.9), Staging.Fades.NONE)).key())
        .isNotEqualTo(key);
    lateTone();
    assertThat(order(List.of(), loud).key()).isNotEqualTo(key);
  }

  /// Highest sample in the 20 ms around a moment.
  private static double level(Samples sound, double seconds) {
    double peak = 0;
    int middle = (int) (seconds * RATE);
    for (int i = middle - RATE / 100; i < middle + RATE / 100; i++) {
      peak = Math.max(peak, Math.abs(sound.left(i)));
    }
    return peak;
  }

  private static int crossings(Samples sound, double from, double to) {
    int crossings = 0;
    for (int i = (int) (from * RATE); i < to * RATE; i++) {
      crossings += sound.left(i) <= 0 && sound.left(i + 1) > 0 ? 1 : 0;
    }
    return crossings;
  }
}
