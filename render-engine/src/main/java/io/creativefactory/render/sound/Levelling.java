package io.creativefactory.render.sound;

import io.creativefactory.domain.editor.Placement;
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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Brings a mix to its loudness and encodes it: levels, encodes, listens to what the decoder makes
/// of it, and corrects by what was off, because a lossy encoder moves both loudness and peaks.
final class Levelling {
  private static final List<String> AAC =
      List.of("-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2");

  private static final Limits LIMITS = Limits.within(Duration.ofMinutes(2));
  private static final double NEAR_ENOUGH = 0.1;
  private static final double SAFETY = 0.2;
  private static final int ENCODINGS = 6;
  private static final int LEVELLINGS = 12;

  private final Ffmpeg ffmpeg;

  Levelling(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /// How far a mix may be raised to reach its loudness. What needs more stays quieter, and the gate
  /// says so.
  ///
  /// @param limiting in dB: how far peaks may be pushed into the limiter
  /// @param lift in dB: the largest gain
  record Reach(double limiting, double lift) {
    /// Deeper limiting would turn plucks into noise.
    static final Reach LEVELLED = new Reach(14, Double.POSITIVE_INFINITY);

    /// What was recorded on the spot: raised further, its noise would be what is heard, and a
    /// single click would become a bang.
    static final Reach AS_RECORDED = new Reach(6, 20);
  }

  /// @param integrated LUFS; nothing when it is too quiet or too short to measure
  /// @param truePeak dBTP; nothing in digital silence
  record Levels(OptionalDouble integrated, OptionalDouble truePeak) {
    static Levels of(Samples sound) {
      LoudnessMeter meter = new LoudnessMeter();
      TruePeak peak = new TruePeak();
      sound.play(meter.and(peak));
      return new Levels(meter.integrated(), peak.decibels());
    }
  }

  /// Encodes as it is.
  Levels encode(Samples mix, Path file) {
    return Levels.of(encoded(mix, file));
  }

  /// @return levels of the encoded file
  Levels level(Samples mix, Placement.Loudness wanted, Reach reach, Path file) {
    Limiter limiter = new Limiter(mix);
    double target = wanted.integrated();
    double ceiling = factor(wanted.truePeak() - SAFETY);
    double room = wanted.truePeak() - SAFETY - limiter.peak();
    double loudest = Math.min(room + reach.limiting(), reach.lift());
    Levels heard = new Levels(OptionalDouble.empty(), OptionalDouble.empty());
    for (int i = 0; i < ENCODINGS; i++) {
      double gain = gain(limiter, target, ceiling, loudest);
      Samples encoded = encoded(limiter.limited(gain, ceiling), file);
      heard = Levels.of(encoded);
      double off = wanted.integrated() - heard.integrated().orElse(wanted.integrated());
      boolean over = heard.truePeak().orElse(wanted.truePeak()) > wanted.truePeak();
      boolean spent = off > 0 && gain >= factor(loudest) * (1 - 1e-6);
      if ((Math.abs(off) <= NEAR_ENOUGH || spent) && !over) {
        return heard;
      }
      target += spent ? 0 : off;
      limiter.heed(encoded, gain, ceiling);
    }
    return heard;
  }

  /// The factor at which the limited sound is as loud as wanted, or the largest that is allowed.
  ///
  /// @param loudness wanted, in LUFS
  /// @param loudest largest factor, in dB
  private static double gain(Limiter limiter, double loudness, double ceiling, double loudest) {
    double gain = Math.min(0, loudest);
    for (int i = 0; i < LEVELLINGS; i++) {
      double heard = LoudnessMeter.of(limiter.limited(factor(gain), ceiling)).orElse(loudness);
      double next = Math.min(gain + loudness - heard, loudest);
      if (Math.abs(next - gain) < NEAR_ENOUGH / 4) {
        break;
      }
      gain = next;
    }
    return factor(gain);
  }

  private static double factor(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  private Samples encoded(Samples sound, Path file) {
    try (Temporary wav = new Temporary(file.resolveSibling(file.getFileName() + ".wav"))) {
      WavFile.write(sound, wav.file());
      List<String> line = new ArrayList<>(MediaInput.own(MediaInput.name(wav.file())));
      line.addAll(AAC);
      line.addAll(List.of("-map_metadata", "-1", "-bitexact", "-f", "mp4"));
      line.add(MediaInput.name(file));
      ffmpeg.run(line, LIMITS);
      Samples samples = new Samples();
      new SoundDecoder(ffmpeg).decode(file, samples);
      return samples;
    }
  }

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
}
