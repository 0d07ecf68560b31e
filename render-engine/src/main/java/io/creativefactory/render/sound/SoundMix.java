package io.creativefactory.render.sound;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Makes the one sound file of an ad: music on a downbeat, accents at the hits, levelled so that
/// the *encoded* sound keeps the loudness and the peak asked for. The same order gives the same
/// bytes. Safe for use by several threads.
public final class SoundMix {
  /// How the finished mix has to be encoded; the levels hold for these arguments.
  public static final List<String> AAC =
      List.of("-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2");

  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(2));
  private static final double ACCENT_BELOW_MUSIC = 14;
  private static final double QUIET_PASSAGE = 10;
  private static final double NEAR_ENOUGH = 0.1;
  private static final double SAFETY = 0.2;

  /// In dB. Deeper limiting would turn plucks into noise; a piece that needs it stays quieter, and
  /// the gate says so.
  private static final double DEEPEST_LIMITING = 14;

  private static final int ENCODINGS = 6;
  private static final int LEVELLINGS = 12;

  private final Ffmpeg ffmpeg;
  private final Bed bed;
  private final InstantSource clock;

  public SoundMix(Ffmpeg ffmpeg, MediaInspector inspector, InstantSource clock) {
    this.ffmpeg = ffmpeg;
    this.bed = new Bed(ffmpeg, inspector);
    this.clock = clock;
  }

  /// Mixes to a WAV file. Without music the file is digital silence: accents alone in a silent ad
  /// would sound like a fault.
  ///
  /// @param wav the new file; beside it a temporary one is made and removed
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE for the music, and what [Ffmpeg]
  ///   throws
  public Mixed mix(MixOrder order, Path wav) {
    Sound.Music music = order.sound().music();
    if (music == null) {
      WavFile.write(Samples.silence(Samples.frames(order.length())), wav);
      Figure silent = new Figure.Unknown("the ad has no music; its track is digital silence");
      return new Mixed(wav, Duration.ZERO, silent, silent);
    }
    Bed.Laid laid = bed.lay(music, order.assets(), order.length());
    Samples mix = laid.samples();
    if (order.sound().accents()) {
      accent(mix, order.hits());
    }
    Levels encoded = level(new Limiter(mix), order.loudness(), wav);
    return new Mixed(
        wav, laid.from(), figure(encoded.integrated(), "LUFS"), figure(encoded.truePeak(), "dBTP"));
  }

  private static void accent(Samples mix, List<Hit> hits) {
    LoudnessMeter meter = new LoudnessMeter();
    mix.play(meter);
    double whole = meter.integrated().orElse(-70);
    for (Hit hit : hits) {
      Accents.Clip clip = Accents.clip(hit.accent());
      double music = meter.momentary(hit.at().toNanos() / 1e9).orElse(whole);
      double wanted = Math.max(music, whole - QUIET_PASSAGE) - ACCENT_BELOW_MUSIC;
      float gain = (float) Math.pow(10, (wanted - clip.loudness()) / 20);
      int start = Samples.frames(hit.at()) - clip.hit();
      for (int i = Math.max(0, -start); i < clip.samples().size() && start + i < mix.size(); i++) {
        mix.add(start + i, clip.samples().left(i) * gain, clip.samples().right(i) * gain);
      }
    }
  }

  /// Levels, encodes, listens to the result, and corrects by what was off.
  private Levels level(Limiter limiter, Placement.Loudness wanted, Path wav) {
    double target = wanted.integrated();
    double ceiling = decibels(wanted.truePeak() - SAFETY);
    double loudest = wanted.truePeak() - SAFETY - limiter.peak() + DEEPEST_LIMITING;
    Levels heard = new Levels(OptionalDouble.empty(), OptionalDouble.empty());
    for (int i = 0; i < ENCODINGS; i++) {
      double gain = reach(limiter, target, ceiling, loudest);
      WavFile.write(limiter.limited(gain, ceiling), wav);
      Samples encoded = encoded(wav);
      heard = levels(encoded);
      double off = wanted.integrated() - heard.integrated().orElse(wanted.integrated());
      boolean over = heard.truePeak().orElse(wanted.truePeak()) > wanted.truePeak();
      if (Math.abs(off) <= NEAR_ENOUGH && !over) {
        return heard;
      }
      target += off;
      limiter.heed(encoded, gain, ceiling);
    }
    return heard;
  }

  /// The factor at which the limited sound is as loud as wanted, or the largest that is allowed.
  ///
  /// @param loudness wanted, in LUFS
  /// @param loudest largest factor, in dB
  private static double reach(Limiter limiter, double loudness, double ceiling, double loudest) {
    double gain = Math.min(0, loudest);
    for (int i = 0; i < LEVELLINGS; i++) {
      LoudnessMeter meter = new LoudnessMeter();
      limiter.limited(decibels(gain), ceiling).play(meter);
      double off = loudness - meter.integrated().orElse(loudness);
      double next = Math.min(gain + off, loudest);
      if (Math.abs(next - gain) < NEAR_ENOUGH / 4) {
        break;
      }
      gain = next;
    }
    return decibels(gain);
  }

  private static double decibels(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  private Samples encoded(Path wav) {
    try (Temporary coded = new Temporary(wav.resolveSibling(wav.getFileName() + ".m4a"))) {
      List<String> line = new ArrayList<>(MediaInput.own(MediaInput.name(wav)));
      line.addAll(AAC);
      line.add(MediaInput.name(coded.file()));
      ffmpeg.run(line, LIMITS);
      Samples samples = new Samples();
      new SoundDecoder(ffmpeg).decode(coded.file(), samples);
      return samples;
    }
  }

  private static Levels levels(Samples sound) {
    LoudnessMeter meter = new LoudnessMeter();
    TruePeak peak = new TruePeak();
    sound.play(meter.and(peak));
    return new Levels(meter.integrated(), peak.decibels());
  }

  private record Levels(OptionalDouble integrated, OptionalDouble truePeak) {}

  private record Temporary(Path file) implements AutoCloseable {
    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException kept) {
        throw new UncheckedIOException("cannot remove " + file, kept);
      }
    }
  }

  private Figure figure(OptionalDouble value, String unit) {
    return value.isPresent()
        ? new Figure.Measured(value.getAsDouble(), unit, "BS.1770-4 meter", clock.instant())
        : new Figure.Unknown("the music is too quiet or too short to measure");
  }
}
