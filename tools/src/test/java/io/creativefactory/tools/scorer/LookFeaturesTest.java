package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.render.Progress;
import io.creativefactory.render.eyes.Eyes;
import io.creativefactory.render.process.Ffmpeg;
import io.creativefactory.render.process.Limits;
import io.creativefactory.render.process.MediaInput;
import io.creativefactory.scoring.features.FeatureName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of which is known what is in them.
class LookFeaturesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String H264 = " -pix_fmt yuv420p -c:v libx264 -preset ultrafast ";

  @TempDir private Path folder;
  private final Eyes eyes = new Eyes(Ffmpeg.bundled(), InstantSource.fixed(NOON));

  @Test
  void a_grey_card_is_even_still_and_dull() {
    SortedMap<String, Figure> card =
        features("card.mp4", "-f lavfi -i color=0x808080:s=360x640:r=25:d=4" + H264);
    assertThat(value(card, BRIGHTNESS_LEVEL)).isCloseTo(128 / 255.0, within(0.02));
    assertThat(value(card, COLOR_VIBRANCY_SCORE)).isCloseTo(0, within(3.0));
    assertThat(value(card, MOTION_INTENSITY_AVG)).isZero();
    assertThat(value(card, MOTION_INTENSITY_PEAK)).isZero();
    assertThat(value(card, MOTION_SPIKE_INTENSITY)).isZero();
    assertThat(value(card, STABILIZATION_SCORE)).isZero();
    assertThat(value(card, VISUAL_COMPLEXITY)).isZero();
    assertThat(value(card, BACKGROUND_COMPLEXITY)).isZero();
    assertThat(value(card, LIGHTING_QUALITY)).isEqualTo(1);
    assertThat(value(card, LIGHTING_CONSISTENCY)).isCloseTo(0, within(0.005));
    assertThat(value(card, FACE_SCREEN_TIME_RATIO)).isZero();
    assertThat(value(card, FACE_COUNT_AVG)).isZero();
    assertThat(value(card, SCENE_TRANSITION_COUNT)).isZero();
    assertThat(value(card, AVG_SCENE_DURATION)).isCloseTo(4, within(0.05));
    assertThat(value(card, SCENE_DURATION_VARIANCE)).isZero();
    assertThat(value(card, RESOLUTION_QUALITY)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(value(card, ASPECT_RATIO_SCORE)).isEqualTo(0.25);
    assertThat(value(card, FRAME_RATE_CONSISTENCY)).isEqualTo(1);
  }

  @Test
  void swapping_the_video_moves_the_figures() {
    SortedMap<String, Figure> card =
        features("a.mp4", "-f lavfi -i color=0x202020:s=320x180:r=25:d=2" + H264);
    SortedMap<String, Figure> busy =
        features("a.mp4", "-f lavfi -i testsrc2=s=320x180:r=25:d=2" + H264);
    for (FeatureName name :
        List.of(
            BRIGHTNESS_LEVEL,
            COLOR_VIBRANCY_SCORE,
            SATURATION_LEVEL,
            VISUAL_COMPLEXITY,
            MOTION_INTENSITY_AVG,
            FOCUS_SHARPNESS)) {
      assertThat(value(busy, name)).as(name.key()).isGreaterThan(value(card, name));
    }
  }

  @Test
  void the_same_file_gives_the_same_figures() {
    Path file = make("same.mp4", "-f lavfi -i testsrc2=s=320x180:r=25:d=1" + H264);
    assertThat(features(file)).isEqualTo(features(file));
  }

  @Test
  void a_hand_that_shakes_is_told_from_an_even_pan() {
    String scene = "-f lavfi -i testsrc2=s=960x540:r=25:d=2 -vf crop=320:180:y=180:x=";
    double pan = value(features("pan.mp4", scene + "100+60*t" + H264), STABILIZATION_SCORE);
    double shaken =
        value(features("shake.mp4", scene + "300+24*sin(12*t)" + H264), STABILIZATION_SCORE);
    assertThat(shaken).isGreaterThan(2 * pan).isGreaterThan(0.1);
  }

  @Test
  void light_that_goes_up_and_down_is_uneven() {
    String steps =
        "-f lavfi -i color=gray:s=320x180:r=25:d=4 -vf geq=lum='80+90*gt(T,2)':cb=128:cr=128";
    double uneven = value(features("steps.mp4", steps + H264), LIGHTING_CONSISTENCY);
    assertThat(uneven).isCloseTo(45 / 219.0, within(0.05));
  }

  @Test
  void a_file_without_sound_or_with_silence_has_no_figures_of_sound() {
    String silence = "-f lavfi -i anullsrc=r=48000:cl=stereo -f lavfi -i color=s=320x180:d=2 -t 2";
    SortedMap<String, Figure> mute =
        features("mute.mp4", "-f lavfi -i color=s=320x180:r=25:d=2" + H264);
    SortedMap<String, Figure> silent = features("silent.mp4", silence + H264 + "-c:a aac");
    for (FeatureName name :
        List.of(AUDIO_CLARITY, AUDIO_VOLUME_CONSISTENCY, AUDIO_BACKGROUND_RATIO)) {
      assertThat(mute.get(name.key())).isEqualTo(new Figure.Unknown("it has no sound"));
      assertThat(silent.get(name.key())).isEqualTo(new Figure.Unknown("its sound is silent"));
    }
  }

  @Test
  void an_even_tone_keeps_its_loudness_and_one_that_swells_does_not() {
    String picture = " -f lavfi -i color=s=320x180:d=6 -t 6" + H264 + "-c:a aac";
    SortedMap<String, Figure> even =
        features("even.mp4", "-f lavfi -i aevalsrc=exprs=0.2*sin(2764*t):s=48000:d=6" + picture);
    SortedMap<String, Figure> swell =
        features(
            "swell.mp4",
            "-f lavfi -i aevalsrc=exprs=(0.05+0.05*t)*sin(2764*t):s=48000:d=6" + picture);
    assertThat(value(even, AUDIO_VOLUME_CONSISTENCY)).isLessThan(0.5);
    assertThat(value(swell, AUDIO_VOLUME_CONSISTENCY)).isBetween(5.0, 20.0);
    assertThat(value(even, AUDIO_BACKGROUND_RATIO)).isEqualTo(1);
    assertThat(even.get(AUDIO_CLARITY.key()))
        .isEqualTo(new Figure.Unknown("no shot of two seconds has speech in most of it"));
  }

  @Test
  void shots_are_counted_and_timed() {
    String two = "-f lavfi -i color=red:s=320x180:r=25:d=1 -f lavfi -i testsrc=s=320x180:r=25:d=3";
    SortedMap<String, Figure> cut = features("cut.mp4", two + " -filter_complex concat=n=2" + H264);
    assertThat(value(cut, SCENE_TRANSITION_COUNT)).isEqualTo(1);
    assertThat(value(cut, AVG_SCENE_DURATION)).isCloseTo(2, within(0.05));
    assertThat(value(cut, SCENE_DURATION_VARIANCE)).isCloseTo(1, within(0.05));
  }

  @Test
  void of_footage_without_a_storyboard_all_names_are_there_and_the_rest_says_why() {
    SortedMap<String, Figure> raw =
        features("raw.mp4", "-f lavfi -i testsrc2=s=320x180:r=25:d=2" + H264);
    assertThat(raw).hasSize(76);
    assertThat(raw.get("pain_point_score"))
        .isEqualTo(new Figure.Unknown("there is no script to read"));
    assertThat(raw.get("cta_button_prominence"))
        .isEqualTo(new Figure.Unknown("there is no storyboard to read"));
    assertThat(raw.get("novelty_score"))
        .isEqualTo(new Figure.Unknown("no earlier ads are at hand to compare with"));
    assertThat(raw.get("people_count_avg"))
        .isInstanceOfSatisfying(
            Figure.Unknown.class, why -> assertThat(why.reason()).contains("detector"));
  }

  @Test
  void a_picture_alone_has_looks_but_neither_motion_nor_rhythm() {
    SortedMap<String, Figure> still =
        features("still.png", "-f lavfi -i testsrc2=s=320x180 -frames:v 1");
    assertThat(value(still, VISUAL_COMPLEXITY)).isPositive();
    for (FeatureName name :
        List.of(
            MOTION_INTENSITY_AVG,
            MOTION_INTENSITY_PEAK,
            MOTION_SPIKE_INTENSITY,
            STABILIZATION_SCORE,
            AVG_SCENE_DURATION,
            LIGHTING_CONSISTENCY,
            OBJECT_MOVEMENT_SCORE,
            FRAME_RATE_CONSISTENCY)) {
      assertThat(still.get(name.key())).as(name.key()).isInstanceOf(Figure.Unknown.class);
    }
  }

  @Test
  void sound_alone_has_no_picture_to_measure() {
    SortedMap<String, Figure> tone = features("tone.wav", "-f lavfi -i sine=f=440:d=3");
    assertThat(tone.get("brightness_level"))
        .isEqualTo(new Figure.Unknown("the file has no picture"));
    assertThat(value(tone, AUDIO_VOLUME_CONSISTENCY)).isLessThan(1);
  }

  private SortedMap<String, Figure> features(String name, String arguments) {
    return features(make(name, arguments));
  }

  private SortedMap<String, Figure> features(Path file) {
    return Scorer.features(eyes.look(file, Progress.SILENT), NOON);
  }

  private Path make(String name, String arguments) {
    Path file = folder.resolve(name);
    List<String> line = new ArrayList<>(List.of("-y"));
    line.addAll(List.of(arguments.strip().split(" +")));
    line.add(MediaInput.name(file));
    Ffmpeg.bundled().run(line, Limits.within(Duration.ofMinutes(1)));
    return file;
  }

  private static double value(Map<String, Figure> features, FeatureName name) {
    assertThat(features.get(name.key())).as(name.key()).isInstanceOf(Figure.Measured.class);
    return ((Figure.Measured) requireNonNull(features.get(name.key()))).value();
  }
}
