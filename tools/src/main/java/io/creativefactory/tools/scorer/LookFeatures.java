package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.AVG_SCENE_DURATION;
import static io.creativefactory.scoring.features.FeatureName.BACKGROUND_COMPLEXITY;
import static io.creativefactory.scoring.features.FeatureName.BRIGHTNESS_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.COLOR_VIBRANCY_SCORE;
import static io.creativefactory.scoring.features.FeatureName.COMPOSITION_QUALITY;
import static io.creativefactory.scoring.features.FeatureName.COMPRESSION_ARTIFACTS;
import static io.creativefactory.scoring.features.FeatureName.FACE_COUNT_AVG;
import static io.creativefactory.scoring.features.FeatureName.FACE_SCREEN_TIME_RATIO;
import static io.creativefactory.scoring.features.FeatureName.FOCUS_SHARPNESS;
import static io.creativefactory.scoring.features.FeatureName.FRAME_RATE_CONSISTENCY;
import static io.creativefactory.scoring.features.FeatureName.LIGHTING_CONSISTENCY;
import static io.creativefactory.scoring.features.FeatureName.LIGHTING_QUALITY;
import static io.creativefactory.scoring.features.FeatureName.MOTION_INTENSITY_AVG;
import static io.creativefactory.scoring.features.FeatureName.MOTION_INTENSITY_PEAK;
import static io.creativefactory.scoring.features.FeatureName.MOTION_SPIKE_INTENSITY;
import static io.creativefactory.scoring.features.FeatureName.OBJECT_MOVEMENT_SCORE;
import static io.creativefactory.scoring.features.FeatureName.SATURATION_LEVEL;
import static io.creativefactory.scoring.features.FeatureName.SCENE_DURATION_VARIANCE;
import static io.creativefactory.scoring.features.FeatureName.SCENE_TRANSITION_COUNT;
import static io.creativefactory.scoring.features.FeatureName.STABILIZATION_SCORE;
import static io.creativefactory.scoring.features.FeatureName.VISUAL_COMPLEXITY;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.eyes.Look;
import io.creativefactory.render.eyes.Seen;
import io.creativefactory.render.eyes.ShotLook;
import io.creativefactory.render.look.FrameRate;
import io.creativefactory.render.look.Probe;
import io.creativefactory.scoring.features.CreativeFeatures;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureName.Source;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What a look at one file tells of the features of [FeatureName]: the same for a rendered ad, for
/// raw footage and for anybody's video. Means over the file weigh each shot by its length. Pure
/// arithmetic on the [Look].
final class LookFeatures {
  /// What measured it, as it stands in the figures.
  static final String EYES = "eyes";

  private static final Figure NO_PICTURE = new Figure.Unknown("the file has no picture");

  private final Look look;
  private final Instant at;
  private final Map<FeatureName, Figure> found = new EnumMap<>(FeatureName.class);

  private LookFeatures(Look look, Instant at) {
    this.look = look;
    this.at = at;
  }

  /// Every feature of the sources PICTURE, SOUND, FILE and OBJECTS: measured, or unknown with the
  /// reason.
  static Map<FeatureName, Figure> of(Look look, Instant at) {
    LookFeatures features = new LookFeatures(look, at);
    features.fillFile();
    if (look.shots().isEmpty()) {
      features.unknown(Source.PICTURE, NO_PICTURE);
    } else {
      features.fillPicture();
      features.fillRhythm();
      features.fillMotion();
      features.fillSubject();
    }
    features.found.putAll(SoundFeatures.of(look, at));
    features.found.putAll(ObjectFeatures.of(look, at));
    return features.found;
  }

  private void fillFile() {
    Probe.Picture picture = look.probe().picture();
    if (picture == null) {
      unknown(Source.FILE, NO_PICTURE);
      return;
    }
    PixelSize size = picture.size();
    found.putAll(CreativeFeatures.of(List.of(size), at));
    FrameRate rate = picture.frameRate();
    found.put(
        FRAME_RATE_CONSISTENCY,
        rate == null
            ? new Figure.Unknown("one picture has no frame rate")
            : FRAME_RATE_CONSISTENCY.measured(rate.variable() ? 0 : 1, "ffprobe", at));
  }

  private void fillPicture() {
    mean(BRIGHTNESS_LEVEL, shot -> shot.seen().exposure());
    mean(COLOR_VIBRANCY_SCORE, shot -> shot.seen().colourfulness());
    mean(SATURATION_LEVEL, shot -> shot.seen().detail().saturation());
    mean(VISUAL_COMPLEXITY, shot -> shot.seen().detail().edges());
    mean(BACKGROUND_COMPLEXITY, shot -> shot.seen().detail().background());
    mean(LIGHTING_QUALITY, shot -> shot.seen().detail().lit());
    mean(FOCUS_SHARPNESS, shot -> shot.seen().sharpness());
    mean(FACE_SCREEN_TIME_RATIO, shot -> shot.gaze().faces().screenTime());
    mean(FACE_COUNT_AVG, shot -> shot.gaze().faces().mean());
    put(COMPRESSION_ARTIFACTS, look.blockiness());
    put(
        LIGHTING_CONSISTENCY,
        look.curves().brightness().size() < 2
            ? new Figure.Unknown("one picture does not change")
            : measured(LIGHTING_CONSISTENCY, Series.spread(look.curves().brightness())));
  }

  private void fillRhythm() {
    List<ShotLook> shots = look.shots();
    put(SCENE_TRANSITION_COUNT, measured(SCENE_TRANSITION_COUNT, shots.size() - 1.0));
    if (look.probe().kind() == Probe.Kind.STILL) {
      Figure still = new Figure.Unknown("one picture lasts as long as it is shown");
      put(AVG_SCENE_DURATION, still);
      put(SCENE_DURATION_VARIANCE, still);
      return;
    }
    List<Double> lengths = shots.stream().map(shot -> length(shot) / 1000).toList();
    double spread = Series.spread(lengths);
    put(AVG_SCENE_DURATION, measured(AVG_SCENE_DURATION, Series.mean(lengths)));
    put(SCENE_DURATION_VARIANCE, measured(SCENE_DURATION_VARIANCE, spread * spread));
  }

  private void fillMotion() {
    mean(MOTION_INTENSITY_AVG, shot -> movement(shot).mean());
    mean(STABILIZATION_SCORE, shot -> movement(shot).shake());
    List<Double> peaks =
        look.shots().stream()
            .map(shot -> movement(shot).peak())
            .filter(Figure.Measured.class::isInstance)
            .map(peak -> ((Figure.Measured) peak).value())
            .toList();
    Figure still = new Figure.Unknown("one picture does not move");
    put(
        MOTION_INTENSITY_PEAK,
        peaks.isEmpty() ? still : measured(MOTION_INTENSITY_PEAK, Series.most(peaks)));
    List<Double> motion = look.curves().motion();
    int opening = (int) Math.min(motion.size(), 3000 / look.curves().stepMs());
    put(
        MOTION_SPIKE_INTENSITY,
        motion.size() < 2
            ? still
            : measured(
                MOTION_SPIKE_INTENSITY,
                Series.most(motion.subList(0, opening)) - Series.percentile(motion, 0.5)));
  }

  private static Seen.Movement movement(ShotLook shot) {
    return shot.seen().motion();
  }

  private void fillSubject() {
    put(
        COMPOSITION_QUALITY,
        measured(COMPOSITION_QUALITY, weighted(look.shots(), Placing::fromThirds)));
    List<ShotLook> moving =
        look.shots().stream().filter(shot -> Placing.speed(shot).isPresent()).toList();
    put(
        OBJECT_MOVEMENT_SCORE,
        moving.isEmpty()
            ? new Figure.Unknown("no shot is long enough to follow its subject")
            : measured(
                OBJECT_MOVEMENT_SCORE,
                weighted(moving, shot -> Placing.speed(shot).orElseThrow())));
  }

  /// The mean over the shots where it is known; where it is in none, what the first says.
  private void mean(FeatureName name, Function<ShotLook, Figure> figure) {
    List<ShotLook> known =
        look.shots().stream()
            .filter(shot -> figure.apply(shot) instanceof Figure.Measured)
            .toList();
    put(
        name,
        known.isEmpty()
            ? figure.apply(look.shots().getFirst())
            : measured(
                name, weighted(known, shot -> ((Figure.Measured) figure.apply(shot)).value())));
  }

  private static double weighted(List<ShotLook> shots, ToDoubleFunction<ShotLook> value) {
    double sum = 0;
    double weight = 0;
    for (ShotLook shot : shots) {
      sum += value.applyAsDouble(shot) * length(shot);
      weight += length(shot);
    }
    return sum / weight;
  }

  /// In milliseconds; a still counts as one.
  private static double length(ShotLook shot) {
    return Math.max(1, shot.endMs() - shot.startMs());
  }

  private void put(FeatureName name, Figure figure) {
    found.put(
        name,
        figure instanceof Figure.Measured measured ? measured(name, measured.value()) : figure);
  }

  private Figure measured(FeatureName name, double value) {
    return name.measured(value, EYES, at);
  }

  private void unknown(Source source, Figure why) {
    for (FeatureName name : FeatureName.values()) {
      if (name.source() == source) {
        found.put(name, why);
      }
    }
  }
}
