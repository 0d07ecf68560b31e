package io.creativefactory.render.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.render.OddMedia;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.MediaInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoudnessMeterTest {
  private final Ffmpeg ffmpeg = Ffmpeg.bundled();

  @Test
  void a_full_scale_tone_of_1_kHz_reads_as_the_standard_says() {
    LoudnessMeter meter = new LoudnessMeter();
    TruePeak peak = new TruePeak();
    for (int i = 0; i < 5 * SoundDecoder.RATE; i++) {
      float sample = (float) Math.sin(2 * Math.PI * 997 * i / SoundDecoder.RATE);
      meter.and(peak).hear(sample, 0);
    }
    assertThat(meter.integrated().orElseThrow()).isCloseTo(-3.01, within(0.02));
    assertThat(peak.decibels().orElseThrow()).isCloseTo(0, within(0.02));
  }

  @Test
  void a_peak_between_the_samples_is_found() {
    TruePeak peak = new TruePeak();
    for (int i = 0; i < SoundDecoder.RATE; i++) {
      float sample = (float) Math.sin(2 * Math.PI * i / 4 + Math.PI / 4);
      peak.hear(sample, sample);
    }
    // Every sample is 0.707; the wave between them reaches 1.
    assertThat(peak.decibels().orElseThrow()).isCloseTo(0, within(0.2));
  }

  @Test
  void silence_has_no_loudness() {
    LoudnessMeter meter = new LoudnessMeter();
    TruePeak peak = new TruePeak();
    Samples.silence(SoundDecoder.RATE * 2).play(meter.and(peak));
    assertThat(meter.integrated()).isEmpty();
    assertThat(peak.decibels()).isEmpty();
  }

  @Test
  void a_made_up_programme_reads_as_with_ffmpegs_own_meter(@TempDir Path folder) {
    Path file =
        new OddMedia(folder)
            .make(
                "programme.wav",
                "-f lavfi -i"
                    + " aevalsrc=exprs=0.5*random(0)*(mod(t\\,3)-1)|0.3*sin(1400*t*t):s=48000:d=9");
    agree(file);
  }

  @Test
  void real_sounds_read_as_with_ffmpegs_own_meter() {
    for (String name : List.of("guitar_loop.wav", "viper_music.mp3", "jfk_speech.wav")) {
      agree(OddMedia.real("audio/" + name));
    }
  }

  private void agree(Path file) {
    LoudnessMeter ours = new LoudnessMeter();
    TruePeak ourPeak = new TruePeak();
    new SoundDecoder(ffmpeg).decode(file, ours.and(ourPeak));
    List<String> line = new ArrayList<>(MediaInput.media(file));
    line.addAll(List.of("-af", "aresample=48000,aformat=channel_layouts=stereo,ebur128=peak=true"));
    line.set(line.size() - 1, line.getLast() + ":metadata=1,ametadata=print:file=-");
    line.addAll(List.of("-f", "null", "-"));
    String theirs = new String(ffmpeg.capture(line, OddMedia.LIMITS), StandardCharsets.UTF_8);
    double peak = Math.max(last(theirs, "true_peaks_ch0"), last(theirs, "true_peaks_ch1"));
    assertThat(ours.integrated().orElseThrow()).isCloseTo(last(theirs, "I"), within(0.1));
    assertThat(ourPeak.decibels().orElseThrow()).isCloseTo(20 * Math.log10(peak), within(0.2));
  }

  private static double last(String metadata, String key) {
    String lead = "lavfi.r128." + key + "=";
    int at = metadata.lastIndexOf(lead) + lead.length();
    return Double.parseDouble(metadata.substring(at, metadata.indexOf('\n', at)));
  }
}
