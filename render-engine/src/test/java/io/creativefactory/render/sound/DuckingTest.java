package io.creativefactory.render.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.OddMedia;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Music below 700 Hz and a voice above 1600, so that the finished mix can be taken apart again.
class DuckingTest {
  private static final int RATE = SoundDecoder.RATE;
  private static final double SPEAKS = 3;
  private static final double ENDS = 5;

  @TempDir Path folder = Path.of(".");
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();
  private final SoundMix mix =
      new SoundMix(ffmpeg, new MediaInspector(ffmpeg), InstantSource.system());

  /// Syllables of 180 ms with pauses of 40.
  private static Speech voice(double at, double length) {
    Samples sound = Samples.silence((int) (length * RATE));
    for (int i = 0; i < sound.size(); i++) {
      double inside = i / (double) RATE % 0.22;
      double swell = inside < 0.18 ? Math.sin(Math.PI * inside / 0.18) : 0;
      float sample =
          (float)
              (0.1
                  * swell
                  * (Math.sin(2500 * 6.283 * i / RATE) + Math.sin(3300 * 6.283 * i / RATE)));
      sound.add(i, sample, sample);
    }
    return new Speech(Duration.ofNanos((long) (at * 1e9)), sound, "voice " + length);
  }

  private Mixed mixed(double volume, List<Speech> lines) {
    Sound.Music music = new Sound.Music("music.wav", Duration.ZERO, volume);
    Score score = new Score(List.of(), List.of(), List.of(), lines);
    MixOrder order =
        new MixOrder(
            new Sound(music, false),
            score,
            Duration.ofSeconds(10),
            new Placement.Loudness(-14, -1),
            folder);
    return mix.mix(order, folder.resolve("mix.mp4"));
  }

  private void music(String amplitude) {
    new OddMedia(folder)
        .make(
            "music.wav",
            "-f lavfi -i aevalsrc=exprs=" + amplitude + "*(sin(1400*t)+sin(2100*t)):s=48000:d=12");
  }

  private Samples band(Mixed mixed, String filter) {
    String steep = filter + "," + filter + "," + filter;
    Path band = new OddMedia(folder).make("band.wav", "-i file:" + mixed.file() + " -af " + steep);
    Samples samples = new Samples();
    new SoundDecoder(ffmpeg).decode(band, samples);
    return samples;
  }

  private static double lufs(Samples sound, double from, double to) {
    return LoudnessMeter.of(sound, (int) (from * RATE), (int) (to * RATE)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3", "1, 0.002", "2, 0.3"})
  void the_voice_lies_6_to_9_above_the_lowered_music(double volume, String amplitude) {
    music(amplitude);
    Mixed mixed = mixed(volume, List.of(voice(SPEAKS, ENDS - SPEAKS)));
    double voice = lufs(band(mixed, "highpass=f=1200"), SPEAKS, ENDS);
    Samples music = band(mixed, "lowpass=f=900");
    assertThat(voice - lufs(music, SPEAKS, ENDS)).isBetween(6.5, 8.5);
    double alone = lufs(music, 1, 2.5);
    assertThat(alone - lufs(music, SPEAKS, ENDS)).isGreaterThan(4);
    assertThat(lufs(music, 6.2, 9)).isCloseTo(alone, within(0.7));
  }

  @Test
  void music_asked_for_at_half_volume_stays_6_lower_still() {
    music("0.3");
    Mixed mixed = mixed(0.5, List.of(voice(SPEAKS, ENDS - SPEAKS)));
    double voice = lufs(band(mixed, "highpass=f=1200"), SPEAKS, ENDS);
    assertThat(voice - lufs(band(mixed, "lowpass=f=900"), SPEAKS, ENDS)).isBetween(12.5, 14.5);
  }

  @Test
  void the_music_is_down_before_the_first_syllable_and_comes_up_slowly() {
    music("0.3");
    Samples music = band(mixed(1, List.of(voice(SPEAKS, ENDS - SPEAKS))), "lowpass=f=900");
    double alone = peak(music, 2.5);
    double down = peak(music, 4);
    assertThat(peak(music, 3.0)).isCloseTo(down, within(0.1 * down));
    assertThat(peak(music, 2.7)).isCloseTo(alone, within(0.1 * alone));
    assertThat(peak(music, 5.05)).isCloseTo(down, within(0.15 * down));
    assertThat(peak(music, 5.4)).isBetween(1.1 * down, 0.95 * alone);
    assertThat(peak(music, 5.85)).isCloseTo(alone, within(0.1 * alone));
  }

  @Test
  void a_short_pause_between_two_lines_keeps_it_down() {
    music("0.3");
    Samples music = band(mixed(1, List.of(voice(2, 1.5), voice(4.2, 1.5))), "lowpass=f=900");
    assertThat(peak(music, 3.85)).isCloseTo(peak(music, 3), within(0.1 * peak(music, 3)));
  }

  @Test
  void a_mix_with_a_voice_reaches_its_loudness_too() {
    music("0.3");
    Mixed mixed = mixed(1, List.of(voice(1, 2), voice(SPEAKS + 1, ENDS - SPEAKS)));
    assertThat(SoundMixTest.value(mixed.loudness())).isCloseTo(-14, within(0.3));
    assertThat(SoundMixTest.value(mixed.truePeak())).isLessThanOrEqualTo(-1);
  }

  /// Highest sample in the 20 ms around a moment.
  private static double peak(Samples sound, double seconds) {
    double peak = 0;
    int middle = (int) (seconds * RATE);
    for (int i = middle - RATE / 100; i < middle + RATE / 100; i++) {
      peak = Math.max(peak, Math.abs(sound.left(i)));
    }
    return peak;
  }
}
