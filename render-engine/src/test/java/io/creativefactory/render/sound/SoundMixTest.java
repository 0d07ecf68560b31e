package io.creativefactory.render.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Placement.Loudness;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundMixTest {
  private static final Loudness STREAMING = new Loudness(-14, -1);
  private static final List<Hit> HITS =
      List.of(
          new Hit(Duration.ofMillis(300), Hit.Accent.POP),
          new Hit(Duration.ofMillis(2000), Hit.Accent.WHOOSH),
          new Hit(Duration.ofMillis(4980), Hit.Accent.TICK));
  private static final Score SCORE = Score.accents(HITS);

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final SoundMix mix =
      new SoundMix(ffmpeg, new MediaInspector(ffmpeg), InstantSource.fixed(Instant.EPOCH));
  private OddMedia odd = new OddMedia(folder);

  @BeforeEach
  void open() {
    odd = new OddMedia(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "mono 8 kHz, sine=frequency=220:sample_rate=8000:duration=4",
    "too short, aevalsrc=exprs=0.01*random(0)|0.01*random(1):s=44100:d=1.3",
    "too loud, aevalsrc=exprs=3*sin(600*t)*sin(9*t)|3*sin(700*t):s=48000:d=6",
    "six channels, aevalsrc=exprs=sin(600*t)|random(0)|0|0|sin(90*t)|0:s=48000:d=4",
  })
  void any_music_reaches_the_loudness_after_encoding(String what, String source) {
    odd.make("music.wav", "-f lavfi -i " + source.replace("'", ""));
    Mixed mixed = mix("music.wav", Duration.ofSeconds(3));
    assertThat(value(mixed.loudness())).as(what).isCloseTo(-14, within(0.3));
    assertThat(value(mixed.truePeak())).as(what).isLessThanOrEqualTo(-1);
  }

  @Test
  void the_mix_is_as_long_as_the_ad_up_to_one_block_of_the_codec() {
    odd.make("music.wav", "-f lavfi -i sine=220:duration=2");
    Mixed mixed = mix("music.wav", Duration.ofNanos(5_033_333_333L));
    assertThat(heard(mixed).size()).isBetween(241_600, 241_600 + 1024);
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("mp4.wav"));
  }

  @Test
  void the_same_order_gives_the_same_bytes() throws Exception {
    odd.make("music.wav", "-f lavfi -i aevalsrc=exprs=0.2*random(0)*sin(9*t):s=44100:d=3");
    byte[] first = Files.readAllBytes(mix("music.wav", Duration.ofSeconds(4)).file());
    assertThat(mix("music.wav", Duration.ofSeconds(4)).file()).hasBinaryContent(first);
  }

  @Test
  void without_music_the_track_is_silent_and_its_loudness_unknown() {
    MixOrder order =
        new MixOrder(new Sound(null, true), SCORE, Duration.ofSeconds(1), STREAMING, folder);
    Mixed mixed = mix.mix(order, folder.resolve("silence.mp4"));
    Samples sound = heard(mixed);
    assertThat(sound.size()).isBetween(48_000, 48_000 + 1024);
    for (int i = 0; i < sound.size(); i++) {
      assertThat(sound.left(i) == 0 && sound.right(i) == 0).isTrue();
    }
    assertThat(mixed.loudness()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void accents_are_heard_at_their_hits_only() {
    odd.make("music.wav", "-f lavfi -i sine=220:duration=9");
    Samples with = heard(mix("music.wav", Duration.ofSeconds(5)));
    Sound.Music music = new Sound.Music("music.wav", Duration.ZERO);
    MixOrder plain =
        new MixOrder(new Sound(music, false), SCORE, Duration.ofSeconds(5), STREAMING, folder);
    Samples without = heard(mix.mix(plain, folder.resolve("plain.mp4")));
    // The codec's own noise.
    double nothing = difference(with, without, 1.20);
    assertThat(difference(with, without, 0.30)).isGreaterThan(3 * nothing);
    assertThat(difference(with, without, 2.00)).isGreaterThan(2 * nothing);
  }

  @Test
  void music_that_cannot_start_there_is_refused() {
    odd.make("music.wav", "-f lavfi -i sine=220:duration=2");
    assertThat(refusal("music.wav", Duration.ofSeconds(2))).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    odd.make("quiet.wav", "-f lavfi -i anullsrc -t 2");
    assertThat(refusal("quiet.wav", Duration.ZERO)).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    odd.clip("clip.mp4");
    assertThat(refusal("clip.mp4", Duration.ZERO)).isEqualTo(ErrorCode.MEDIA_UNSUITABLE);
    assertThat(refusal("../music.wav", Duration.ZERO)).isEqualTo(ErrorCode.MEDIA_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"guitar_loop.wav", "viper_music.mp3"})
  void real_music_reaches_the_loudness_after_encoding(String name) throws Exception {
    Files.copy(OddMedia.real("audio/" + name), folder.resolve(name));
    for (int from : new int[] {0, 4}) {
      Sound.Music music = new Sound.Music(name, Duration.ofSeconds(from));
      MixOrder order =
          new MixOrder(new Sound(music, true), SCORE, Duration.ofSeconds(15), STREAMING, folder);
      Mixed mixed = mix.mix(order, folder.resolve("mix.mp4"));
      System.Logger log = System.getLogger(SoundMixTest.class.getName());
      log.log(
          System.Logger.Level.INFO,
          "{0} from {1}: {2} LUFS, {3} dBTP",
          name,
          mixed.musicFrom(),
          value(mixed.loudness()),
          value(mixed.truePeak()));
      assertThat(value(mixed.loudness())).isCloseTo(-14, within(0.3));
      assertThat(value(mixed.truePeak())).isLessThanOrEqualTo(-1);
    }
  }

  private Mixed mix(String name, Duration length) {
    Sound.Music music = new Sound.Music(name, Duration.ZERO);
    MixOrder order = new MixOrder(new Sound(music, true), SCORE, length, STREAMING, folder);
    return mix.mix(order, folder.resolve("mix.mp4"));
  }

  private ErrorCode refusal(String name, Duration from) {
    Sound sound = new Sound(new Sound.Music(name, from), false);
    MixOrder order = new MixOrder(sound, SCORE, Duration.ofSeconds(1), STREAMING, folder);
    FactoryException refusal =
        catchThrowableOfType(
            FactoryException.class, () -> mix.mix(order, folder.resolve("refused.mp4")));
    assertThat(refusal).as("%s from %s", name, from).isNotNull();
    return refusal.code();
  }

  /// Mean difference of the samples in the 40 ms around a moment, full scale is 32768.
  private static double difference(Samples one, Samples other, double seconds) {
    int from = (int) ((seconds - 0.02) * 48_000);
    double sum = 0;
    for (int i = from; i < from + 1920; i++) {
      sum += Math.abs(one.left(i) - other.left(i)) * 32768;
    }
    return sum / 1920;
  }

  private Samples heard(Mixed mixed) {
    Samples samples = new Samples();
    new SoundDecoder(ffmpeg).decode(mixed.file(), samples);
    return samples;
  }

  static double value(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Measured.class);
    return ((Figure.Measured) figure).value();
  }
}
