package io.creativefactory.render.sound;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.LoudnessMeter;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Makes the one sound file of an ad: speech in front, music on a downbeat and lowered under the
/// speech, the clips' own sound, effects, accents at the hits, levelled so that the *encoded* sound
/// keeps the loudness and the peak asked for. The same order gives the same bytes. Safe for use by
/// several threads.
public final class SoundMix {
  static final int RATE = SoundDecoder.RATE;

  /// Level in LUFS at which the parts meet; the finished mix is levelled as a whole.
  private static final double SPEECH = -16;

  /// In LU: how far music stays below the speech where nobody speaks, so that the ad does not grow
  /// louder in its pauses.
  private static final double MUSIC_BELOW_SPEECH = 3;

  private static final double ACCENT_BELOW_MUSIC = 14;
  private static final double QUIET_PASSAGE = 10;

  private final Bed bed;
  private final Stage stage;
  private final Levelling levelling;
  private final InstantSource clock;

  public SoundMix(Ffmpeg ffmpeg, MediaInspector inspector, InstantSource clock) {
    this.bed = new Bed(ffmpeg, inspector);
    this.stage = new Stage(ffmpeg, inspector);
    this.levelling = new Levelling(ffmpeg);
    this.clock = clock;
  }

  /// Mixes and encodes. Where nothing is given the file is digital silence, because some platforms
  /// refuse a video without a sound track; accents alone would sound like a fault and are left out.
  ///
  /// @param file the new file; beside it a temporary one is made and removed
  /// @throws FactoryException MEDIA_UNREADABLE or MEDIA_UNSUITABLE for a file, and what [Ffmpeg]
  ///   throws
  public Mixed mix(MixOrder order, Path file) {
    Samples mix = Samples.silence(Samples.frames(order.length()));
    List<Speech> lines = order.score().speech();
    lines.forEach(line -> speak(mix, line));
    Ducking ducking = new Ducking(mix.part(0, mix.size()), lines);
    Bed.@Nullable Laid music = music(order);
    if (music != null) {
      mix.lay(ducking.under(music.samples(), order.volume()), 0, 1);
    }
    @Nullable Samples takes = stage.takes(order);
    if (takes != null) {
      mix.lay(ducking.under(takes, 1), 0, 1);
    }
    stage.effects(order, mix);
    Levelling.Levels levels = finish(order, mix, file);
    return new Mixed(
        file,
        music == null ? Duration.ZERO : music.from(),
        figure(levels.integrated(), "LUFS"),
        figure(levels.truePeak(), "dBTP"));
  }

  private Levelling.Levels finish(MixOrder order, Samples mix, Path file) {
    OptionalDouble loudness = LoudnessMeter.of(mix);
    if (loudness.isEmpty()) {
      return levelling.encode(mix, file);
    }
    if (order.sound().accents()) {
      accent(mix, order.score().hits(), loudness.getAsDouble());
    }
    boolean composed = order.audible().isComposed();
    Levelling.Reach reach = composed ? Levelling.Reach.LEVELLED : Levelling.Reach.AS_RECORDED;
    return levelling.level(mix, order.loudness(), reach, file);
  }

  private static void speak(Samples mix, Speech line) {
    double loudness = LoudnessMeter.of(padded(line.sound())).orElse(SPEECH);
    mix.lay(line.sound(), Samples.frames(line.at()), factor(SPEECH - loudness));
  }

  /// With room on both sides, so that windows of 400 ms hold a short word whole.
  private static Samples padded(Samples sound) {
    Samples padded = Samples.silence(sound.size() + RATE);
    padded.lay(sound, RATE / 2, 1);
    return padded;
  }

  /// The music at its level, or nothing when there is none or its volume is zero.
  private Bed.@Nullable Laid music(MixOrder order) {
    Sound.Music music = order.sound().music();
    if (music == null || music.volume() == 0) {
      return null;
    }
    Bed.Laid laid = bed.lay(music, order.assets(), order.length());
    double below = order.score().speech().isEmpty() ? 0 : MUSIC_BELOW_SPEECH;
    double wanted = SPEECH - below;
    double gain = music.volume() * factor(wanted - LoudnessMeter.of(laid.samples()).orElse(wanted));
    return new Bed.Laid(laid.samples().times(at -> gain), laid.from());
  }

  private static void accent(Samples mix, List<Hit> hits, double whole) {
    LoudnessMeter meter = new LoudnessMeter();
    mix.play(meter);
    for (Hit hit : hits) {
      Accents.Clip clip = Accents.clip(hit.accent());
      double around = meter.momentary(hit.at().toNanos() / 1e9).orElse(whole);
      double wanted = Math.max(around, whole - QUIET_PASSAGE) - ACCENT_BELOW_MUSIC;
      int start = Samples.frames(hit.at()) - clip.hit();
      mix.lay(clip.samples(), start, factor(wanted - clip.loudness()));
    }
  }

  private static double factor(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  private Figure figure(OptionalDouble value, String unit) {
    return value.isPresent()
        ? new Figure.Measured(value.getAsDouble(), unit, "BS.1770-4 meter", clock.instant())
        : new Figure.Unknown("nothing is heard, or it is too quiet or too short to measure");
  }
}
