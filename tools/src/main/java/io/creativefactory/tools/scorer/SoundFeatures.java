package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.AUDIO_BACKGROUND_RATIO;
import static io.creativefactory.scoring.features.FeatureName.AUDIO_CLARITY;
import static io.creativefactory.scoring.features.FeatureName.AUDIO_VOLUME_CONSISTENCY;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.eyes.ShotSound;
import io.creativefactory.render.eyes.SoundReport;
import io.creativefactory.scoring.features.FeatureName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the sound of a file tells: the features of the source SOUND.
final class SoundFeatures {
  private static final String EARS = "BS.1770-4 meter";

  /// Loudness where the meter hears nothing.
  private static final double SILENT = -70;

  /// What is quieter than the mean by more than this is a pause of the ad, not a part of its sound;
  /// the gate of EBU Tech 3342.
  private static final double GATE = 20;

  /// A shot with less speech than this is not about what is said.
  private static final double SPOKEN = 0.5;

  /// Fewer fifths of a second tell nothing of pauses.
  private static final int ENOUGH = 10;

  private SoundFeatures() {}

  static Map<FeatureName, Figure> of(Look look, Instant at) {
    SoundReport sound = look.sound();
    List<Double> heard =
        look.curves().loudness().stream().filter(loudness -> loudness > SILENT).toList();
    if (sound == null || heard.isEmpty()) {
      Figure silent = new Figure.Unknown(sound == null ? "it has no sound" : "its sound is silent");
      return Map.of(
          AUDIO_CLARITY, silent, AUDIO_VOLUME_CONSISTENCY, silent, AUDIO_BACKGROUND_RATIO, silent);
    }
    double background = sound.kinds().music() + sound.kinds().noise();
    return Map.of(
        AUDIO_CLARITY, clarity(look, at),
        AUDIO_VOLUME_CONSISTENCY, AUDIO_VOLUME_CONSISTENCY.measured(range(heard), EARS, at),
        AUDIO_BACKGROUND_RATIO,
            AUDIO_BACKGROUND_RATIO.measured(
                Math.clamp(background, 0, 1), "zero crossings and level", at));
  }

  private static double range(List<Double> heard) {
    double gate = Series.mean(heard) - GATE;
    List<Double> kept = heard.stream().filter(loudness -> loudness >= gate).toList();
    return Series.percentile(kept, 0.95) - Series.percentile(kept, 0.1);
  }

  private static Figure clarity(Look look, Instant at) {
    List<Double> curve = look.curves().loudness();
    long step = look.curves().stepMs();
    List<Double> spoken = new ArrayList<>();
    for (ShotLook shot : look.shots()) {
      ShotSound sound = shot.heard();
      if (sound != null && sound.speech() >= SPOKEN) {
        int from = (int) Math.min(curve.size(), shot.startMs() / step);
        int to = (int) Math.min(curve.size(), shot.endMs() / step);
        spoken.addAll(curve.subList(from, to));
      }
    }
    return spoken.size() < ENOUGH
        ? new Figure.Unknown("no shot of two seconds has speech in most of it")
        : AUDIO_CLARITY.measured(
            Series.percentile(spoken, 0.9) - Series.percentile(spoken, 0.1), EARS, at);
  }
}
