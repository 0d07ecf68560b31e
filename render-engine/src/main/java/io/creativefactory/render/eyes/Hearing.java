package io.creativefactory.render.eyes;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Beats;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Onsets;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.signal.SoundKinds;
import io.creativefactory.render.signal.TruePeak;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Listens to a file once and then tells of it and of its parts.
final class Hearing {
  private static final double FLOOR = -70;
  private static final String METER = "BS.1770-4 meter";

  private final LoudnessMeter meter = new LoudnessMeter();
  private final TruePeak peak = new TruePeak();
  private final Onsets onsets = new Onsets();
  private final SoundKinds kinds = new SoundKinds();
  private Optional<Beats> beats = Optional.empty();

  void listen(Ffmpeg ffmpeg, Path file) {
    new SoundDecoder(ffmpeg).decode(file, meter.and(peak).and(onsets).and(kinds));
    beats = Beats.find(onsets);
  }

  SoundReport whole(Measuring measuring) {
    return new SoundReport(
        level(meter.integrated(), "LUFS", measuring),
        peak.decibels().isPresent()
            ? measured(peak.decibels().getAsDouble(), "dBTP", METER, measuring)
            : new Figure.Unknown("it is digital silence"),
        beats
            .<Figure>map(
                found -> measured(found.perMinute(), "BPM", "onset autocorrelation", measuring))
            .orElse(new Figure.Unknown("no clear pulse")),
        beats.map(Beats::confidence).orElse(0.0),
        millis(beats.map(Beats::times).orElse(List.of())),
        millis(beats.map(Beats::downbeats).orElse(List.of())),
        shares());
  }

  private SoundReport.Kinds shares() {
    SoundKinds.Shares all = kinds.all();
    return new SoundReport.Kinds(
        rounded(all.silence()), rounded(all.speech()), rounded(all.music()), rounded(all.noise()));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  ShotSound shot(long fromMs, long toMs, Measuring measuring) {
    SoundKinds.Shares shares = kinds.between(fromMs / 1000.0, toMs / 1000.0);
    double most =
        Math.max(
            Math.max(shares.silence(), shares.speech()), Math.max(shares.music(), shares.noise()));
    ShotSound.Kind kind =
        most == shares.silence()
            ? ShotSound.Kind.SILENCE
            : most == shares.speech()
                ? ShotSound.Kind.SPEECH
                : most == shares.music() ? goingOn() : ShotSound.Kind.NOISE;
    List<Long> inside =
        millis(beats.map(Beats::times).orElse(List.of())).stream()
            .filter(at -> at >= fromMs && at < toMs)
            .toList();
    return new ShotSound(
        level(meter.integrated(fromMs / 1000.0, toMs / 1000.0), "LUFS", measuring),
        kind,
        Measuring.rounded(most),
        Measuring.rounded(shares.speech()),
        inside);
  }

  private ShotSound.Kind goingOn() {
    return beats.isPresent() ? ShotSound.Kind.MUSIC : ShotSound.Kind.UNCLEAR;
  }

  /// Momentary loudness at even distances.
  List<Double> curve(long stepMs, long lengthMs) {
    List<Double> curve = new ArrayList<>();
    for (long at = 0; at < lengthMs; at += stepMs) {
      double loudness = meter.momentary(at / 1000.0).orElse(FLOOR);
      curve.add(Math.round(Math.max(FLOOR, loudness) * 10) / 10.0);
    }
    return curve;
  }

  private static Figure level(OptionalDouble value, String unit, Measuring measuring) {
    return value.isPresent()
        ? measured(value.getAsDouble(), unit, METER, measuring)
        : new Figure.Unknown("it is silent or shorter than 0.4 s");
  }

  private static Figure measured(double value, String unit, String source, Measuring measuring) {
    return measuring.of(Math.round(value * 100) / 100.0, unit, source);
  }

  private static List<Long> millis(List<Double> seconds) {
    return seconds.stream().map(at -> Math.round(at * 1000)).toList();
  }
}
