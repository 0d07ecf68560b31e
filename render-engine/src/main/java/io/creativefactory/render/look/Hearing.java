package io.creativefactory.render.look;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Beats;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Onsets;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.TruePeak;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Listens to a file once.
final class Hearing {
  private final SoundDecoder decoder;
  private final InstantSource clock;

  Hearing(Ffmpeg ffmpeg, InstantSource clock) {
    this.decoder = new SoundDecoder(ffmpeg);
    this.clock = clock;
  }

  SoundReport listen(Path file) {
    LoudnessMeter meter = new LoudnessMeter();
    TruePeak peak = new TruePeak();
    Onsets onsets = new Onsets();
    decoder.decode(file, meter.and(peak).and(onsets));
    Optional<Beats> beats = Beats.find(onsets);
    return new SoundReport(
        level(meter.integrated(), "LUFS", "it is silent or shorter than 0.4 s"),
        level(peak.decibels(), "dBTP", "it is digital silence"),
        beats
            .<Figure>map(found -> measured(found.perMinute(), "BPM", "onset autocorrelation"))
            .orElse(new Figure.Unknown("no clear pulse")),
        beats.map(Beats::confidence).orElse(0.0),
        millis(beats.map(Beats::times).orElse(List.of())),
        millis(beats.map(Beats::downbeats).orElse(List.of())));
  }

  private Figure level(OptionalDouble value, String unit, String otherwise) {
    return value.isPresent()
        ? measured(value.getAsDouble(), unit, "BS.1770-4 meter")
        : new Figure.Unknown(otherwise);
  }

  private Figure measured(double value, String unit, String source) {
    return new Figure.Measured(Math.round(value * 100) / 100.0, unit, source, clock.instant());
  }

  private static List<Long> millis(List<Double> seconds) {
    return seconds.stream().map(at -> Math.round(at * 1000)).toList();
  }
}
