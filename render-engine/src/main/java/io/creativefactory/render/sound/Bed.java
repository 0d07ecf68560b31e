package io.creativefactory.render.sound;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Sound;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Beats;
import io.creativefactory.render.signal.Onsets;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.source.Assets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Lays the music under the ad: from a downbeat when there is one near, in a loop when it is short,
/// out at the end.
final class Bed {
  private static final Duration FADE = Duration.ofMillis(600);
  private static final Duration LISTEN_ON = Duration.ofSeconds(8);
  private static final double RISE = 0.005 * SoundDecoder.RATE;
  private static final int CROSSFADE = SoundDecoder.RATE / 20;
  private static final float AUDIBLE = 0.001f;
  private static final double ON_BEAT = 0.03;

  private final SoundDecoder decoder;
  private final MediaInspector inspector;

  Bed(Ffmpeg ffmpeg, MediaInspector inspector) {
    this.decoder = new SoundDecoder(ffmpeg);
    this.inspector = inspector;
  }

  /// @param samples as long as the ad, not yet levelled
  /// @param from where in the piece it starts
  record Laid(Samples samples, Duration from) {}

  Laid lay(Sound.Music music, Path assets, Duration length) {
    Path file = Assets.resolve(assets, music.path());
    Duration whole = inspector.probeSound(file).length();
    if (music.from().compareTo(whole) >= 0) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE,
          file
              + " lasts "
              + whole
              + " and cannot start at "
              + music.from()
              + "; choose an earlier start.");
    }
    Samples piece = decoder.decode(file, music.from(), length.plus(LISTEN_ON));
    int end = lastAudible(piece);
    if (end == 0) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNSUITABLE,
          file + " is silent from " + music.from() + " on; choose another start or piece.");
    }
    int start = downbeat(piece, end);
    Samples bed = looped(piece, start, end, Samples.frames(length));
    Duration moved = Duration.ofNanos(Math.round(start * 1e9 / SoundDecoder.RATE));
    return new Laid(faded(bed), music.from().plus(moved));
  }

  private static int lastAudible(Samples piece) {
    for (int i = piece.size() - 1; i >= 0; i--) {
      if (Math.abs(piece.left(i)) > AUDIBLE || Math.abs(piece.right(i)) > AUDIBLE) {
        return i + 1;
      }
    }
    return 0;
  }

  /// A start that already lies on a beat is somebody's choice and stays.
  private static int downbeat(Samples piece, int end) {
    Onsets onsets = new Onsets();
    piece.play(onsets, 0, end);
    Optional<Beats> found = Beats.find(onsets);
    if (found.isEmpty()) {
      return 0;
    }
    List<Double> beats = found.get().times();
    double bar = 4 * 60 / found.get().perMinute();
    boolean onBeat = beats.getFirst() < ON_BEAT;
    return onBeat
        ? 0
        : found.get().downbeats().stream()
            .filter(at -> at < bar)
            .findFirst()
            .map(at -> (int) Math.round(Math.max(0, at - ON_BEAT / 3) * SoundDecoder.RATE))
            .filter(at -> at < end / 2)
            .orElse(0);
  }

  private static Samples looped(Samples piece, int start, int end, int frames) {
    Samples bed = Samples.silence(frames);
    int body = end - start;
    int cross = Math.min(CROSSFADE, body / 4);
    for (int at = 0; at < frames; at += body - cross) {
      boolean first = at == 0;
      boolean last = at + body >= frames;
      for (int i = 0; i < body && at + i < frames; i++) {
        double in = first || i >= cross ? 1 : Math.sin(0.5 * Math.PI * i / cross);
        double left = (double) (body - i) / cross;
        double out = last || left >= 1 ? 1 : Math.sin(0.5 * Math.PI * left);
        float gain = (float) (in * out);
        bed.add(at + i, piece.left(start + i) * gain, piece.right(start + i) * gain);
      }
    }
    return bed;
  }

  private static Samples faded(Samples bed) {
    double fade = Math.min(Samples.frames(FADE), bed.size() / 2.0);
    return bed.times(at -> {
      double left = Math.min(1, (bed.size() - at) / fade);
      return Math.min(1, at / RISE) * 0.5 * (1 - Math.cos(Math.PI * left));
    });
  }
}
