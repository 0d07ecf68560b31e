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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
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
  void the_mix_is_exactly_as_long_as_the_ad() throws Exception {
    odd.make("music.wav", "-f lavfi -i sine=220:duration=2");
    Mixed mixed = mix("music.wav", Duration.ofNanos(5_033_333_333L));
    assertThat(Files.size(mixed.wav())).isEqualTo(44 + 4 * 241_600);
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".m4a"));
  }

  @Test
  void the_same_order_gives_the_same_bytes() throws Exception {
    odd.make("music.wav", "-f lavfi -i aevalsrc=exprs=0.2*random(0)*sin(9*t):s=44100:d=3");
    byte[] first = Files.readAllBytes(mix("music.wav", Duration.ofSeconds(4)).wav());
    assertThat(mix("music.wav", Duration.ofSeconds(4)).wav()).hasBinaryContent(first);
  }

  @Test
  void without_music_the_track_is_silent_and_its_loudness_unknown() throws Exception {
    MixOrder order =
        new MixOrder(new Sound(null, true), HITS, Duration.ofSeconds(1), STREAMING, folder);
    Mixed mixed = mix.mix(order, folder.resolve("silence.wav"));
    byte[] bytes = Files.readAllBytes(mixed.wav());
    assertThat(bytes).hasSize(44 + 4 * 48_000);
    assertThat(Arrays.copyOfRange(bytes, 44, bytes.length)).containsOnly(0);
    assertThat(mixed.loudness()).isInstanceOf(Figure.Unknown.class);
  }

  @Test
  void accents_are_heard_at_their_hits_only() throws Exception {
    odd.make("music.wav", "-f lavfi -i sine=220:duration=9");
    byte[] with = Files.readAllBytes(mix("music.wav", Duration.ofSeconds(5)).wav());
    Sound.Music music = new Sound.Music("music.wav", Duration.ZERO);
    MixOrder plain =
        new MixOrder(new Sound(music, false), HITS, Duration.ofSeconds(5), STREAMING, folder);
    byte[] without = Files.readAllBytes(mix.mix(plain, folder.resolve("plain.wav")).wav());
    assertThat(difference(with, without, 0.30)).isGreaterThan(300);
    assertThat(difference(with, without, 2.00)).isGreaterThan(100);
    assertThat(difference(with, without, 1.20)).isLessThan(60);
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
          new MixOrder(new Sound(music, true), HITS, Duration.ofSeconds(15), STREAMING, folder);
      Mixed mixed = mix.mix(order, folder.resolve("mix.wav"));
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
    MixOrder order = new MixOrder(new Sound(music, true), HITS, length, STREAMING, folder);
    return mix.mix(order, folder.resolve("mix.wav"));
  }

  private ErrorCode refusal(String name, Duration from) {
    Sound sound = new Sound(new Sound.Music(name, from), false);
    MixOrder order = new MixOrder(sound, HITS, Duration.ofSeconds(1), STREAMING, folder);
    FactoryException refusal =
        catchThrowableOfType(
            FactoryException.class, () -> mix.mix(order, folder.resolve("refused.wav")));
    assertThat(refusal).as("%s from %s", name, from).isNotNull();
    return refusal.code();
  }

  /// Mean difference of the samples in the 40 ms around a moment.
  private static double difference(byte[] one, byte[] other, double seconds) {
    ShortBuffer first = shorts(one);
    ShortBuffer second = shorts(other);
    int from = 2 * (int) ((seconds - 0.02) * 48_000);
    double sum = 0;
    for (int i = from; i < from + 3840; i++) {
      sum += Math.abs(first.get(i) - second.get(i));
    }
    return sum / 3840;
  }

  private static ShortBuffer shorts(byte[] wav) {
    return ByteBuffer.wrap(wav, 44, wav.length - 44)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer();
  }

  private static double value(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Measured.class);
    return ((Figure.Measured) figure).value();
  }
}
