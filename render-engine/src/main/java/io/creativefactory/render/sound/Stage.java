package io.creativefactory.render.sound;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Staging;
import io.creativefactory.render.look.MediaInspector;
import io.creativefactory.render.look.Probe;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.signal.Samples;
import io.creativefactory.render.signal.SoundDecoder;
import io.creativefactory.render.source.Assets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Fetches what was recorded with the pictures, and the files that are laid over them.
final class Stage {
  private static final Duration LONGEST_EFFECT = Duration.ofSeconds(30);

  /// Sound cut at any point clicks; this little is not heard as a fade.
  private static final double SMOOTH = 0.012 * SoundDecoder.RATE;

  private final SoundDecoder decoder;
  private final MediaInspector inspector;

  Stage(Ffmpeg ffmpeg, MediaInspector inspector) {
    this.decoder = new SoundDecoder(ffmpeg);
    this.inspector = inspector;
  }

  /// Lays the own sound of all clips into one bed. A clip without sound stays silent.
  ///
  /// @return nothing when no clip has any
  @Nullable Samples takes(MixOrder order) {
    @Nullable Samples bed = null;
    for (Take take : order.score().takes()) {
      Path file = Assets.resolve(order.assets(), take.footage().path());
      Probe probe = named("scene " + take.scene() + ", " + take.footage().path(), file);
      if (probe.hasAudio()) {
        bed = bed == null ? Samples.silence(Samples.frames(order.length())) : bed;
        Samples sound = sound(take, file, probe.length());
        bed.lay(sound, Samples.frames(take.at()), take.footage().volume());
      }
    }
    return bed;
  }

  /// Lays all effects over a mix.
  void effects(MixOrder order, Samples mix) {
    for (Score.Effect effect : order.score().effects()) {
      String path = effect.effect().path();
      Path file = Assets.resolve(order.assets(), path);
      if (!named("sound effect " + path, file).hasAudio()) {
        throw new FactoryException(
            ErrorCode.MEDIA_UNSUITABLE, "sound effect " + path + " holds no sound");
      }
      Samples sound = decoder.decode(file, Duration.ZERO, LONGEST_EFFECT);
      mix.lay(sound, Samples.frames(effect.at()), effect.effect().volume());
    }
  }

  private Probe named(String what, Path file) {
    try {
      return inspector.probe(file);
    } catch (FactoryException refused) {
      throw new FactoryException(refused.code(), what + ": " + refused.getMessage(), refused);
    }
  }

  /// The window moves back into the clip as that of the pictures does.
  private Samples sound(Take take, Path file, Duration clip) {
    double speed = take.footage().speed();
    Duration needed = Duration.ofNanos(Math.round(take.length().toNanos() * speed));
    Duration latest = clip.minus(needed);
    Duration from = take.footage().from();
    from = from.compareTo(latest) > 0 ? latest : from;
    from = from.isNegative() ? Duration.ZERO : from;
    return faded(decoder.decode(file, from, take.length(), speed), take.fades());
  }

  private static Samples faded(Samples sound, Staging.Fades fades) {
    double in = Math.max(SMOOTH, Samples.frames(fades.in()));
    double out = Math.max(SMOOTH, Samples.frames(fades.out()));
    int size = sound.size();
    return sound.times(at -> ramp(at / in) * ramp((size - at) / out));
  }

  private static double ramp(double share) {
    return share >= 1 ? 1 : 0.5 * (1 - Math.cos(Math.PI * share));
  }
}
