package io.creativefactory.scoring.features;

import static io.creativefactory.scoring.features.FeatureName.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void there_are_76_features_in_eight_groups_as_listed() {
    Map<FeatureName.Group, Long> sizes =
        Arrays.stream(FeatureName.values())
            .collect(Collectors.groupingBy(FeatureName::group, Collectors.counting()));
    assertThat(sizes)
        .containsEntry(FeatureName.Group.PSYCHOLOGY, 6L)
        .containsEntry(FeatureName.Group.HOOK, 10L)
        .containsEntry(FeatureName.Group.VISUAL, 15L)
        .containsEntry(FeatureName.Group.TECHNICAL, 12L)
        .containsEntry(FeatureName.Group.EMOTION, 10L)
        .containsEntry(FeatureName.Group.OBJECT, 10L)
        .containsEntry(FeatureName.Group.NOVELTY, 8L)
        .containsEntry(FeatureName.Group.DEMOGRAPHIC, 5L);
  }

  @Test
  void a_script_is_measured_by_its_beats() {
    Map<FeatureName, Figure> features = CreativeFeatures.of(Creatives.CONCEPT, NOON);
    assertThat(value(features, PAIN_POINT_SCORE)).isEqualTo(0.4);
    assertThat(value(features, TRANSFORMATION_PROMISE)).isZero();
    assertThat(value(features, URGENCY_FACTOR)).isEqualTo(4);
    assertThat(value(features, HAS_NUMBER_IN_HOOK)).isEqualTo(1);
    assertThat(value(features, HAS_QUESTION_IN_HOOK)).isEqualTo(1);
    assertThat(value(features, CURIOSITY_GAP_SCORE)).isEqualTo(1);
    assertThat(value(features, PATTERN_INTERRUPT_SCORE)).isZero();
    assertThat(value(features, HOOK_TEXT_CLARITY)).isCloseTo(22 / 5.0, within(1e-9));
  }

  @Test
  void a_storyboard_is_measured_by_its_scenes() {
    Map<FeatureName, Figure> features = CreativeFeatures.of(Creatives.STORYBOARD, NOON);
    assertThat(value(features, SCENE_TRANSITION_COUNT)).isEqualTo(2);
    assertThat(value(features, AVG_SCENE_DURATION)).isCloseTo(10 / 3.0, within(1e-9));
    assertThat(value(features, SCENE_DURATION_VARIANCE)).isCloseTo(8 / 9.0, within(1e-9));
    assertThat(value(features, PRODUCT_SCREEN_TIME_RATIO)).isEqualTo(0.4);
    assertThat(value(features, CTA_BUTTON_PROMINENCE)).isEqualTo(0.4);
    assertThat(value(features, COLOR_CONTRAST_RATIO)).isCloseTo(21, within(1e-9));
    assertThat(value(features, TEXT_OVERLAY_DURATION)).isEqualTo(8);
    assertThat(value(features, HOOK_FIRST_3_SECONDS)).isEqualTo(2);
    assertThat(value(features, TEXT_READABILITY_SCORE)).isEqualTo(1);
    assertThat(value(features, BRAND_LOGO_VISIBILITY)).isZero();
  }

  @Test
  void files_are_measured_by_their_size_and_shape() {
    Map<FeatureName, Figure> features =
        CreativeFeatures.of(
            List.of(Creatives.video("9:16", 1080, 1920), Creatives.video("1:1", 540, 540)), NOON);
    assertThat(value(features, RESOLUTION_QUALITY)).isEqualTo(0.5);
    assertThat(value(features, ASPECT_RATIO_SCORE)).isEqualTo(0.5);
    assertThat(CreativeFeatures.of(List.of(), NOON)).isEmpty();
  }

  @Test
  void what_is_not_measured_is_unknown_with_its_reason() {
    SortedMap<String, Figure> all =
        CreativeFeatures.complete(CreativeFeatures.of(Creatives.CONCEPT, NOON));
    assertThat(all).hasSize(76);
    assertThat(all.get("face_count_avg"))
        .isEqualTo(new Figure.Unknown("not measured yet: needs a face detector"));
    assertThat(all.get("brightness_level")).isEqualTo(new Figure.Unknown("no poster to measure"));
    assertThat(all.get("pain_point_score")).isInstanceOf(Figure.Measured.class);
  }

  @Test
  void a_grey_poster_is_dull_and_a_red_one_is_not() {
    Map<FeatureName, Figure> grey = PosterLook.of(plain(new Color(128, 128, 128)), NOON);
    assertThat(value(grey, BRIGHTNESS_LEVEL)).isCloseTo(128 / 255.0, within(1e-3));
    assertThat(value(grey, SATURATION_LEVEL)).isZero();
    assertThat(value(grey, COLOR_VIBRANCY_SCORE)).isZero();
    assertThat(value(grey, VISUAL_COMPLEXITY)).isZero();
    assertThat(value(grey, FOCUS_SHARPNESS)).isCloseTo(0, within(1e-12));
    Map<FeatureName, Figure> red = PosterLook.of(plain(Color.RED), NOON);
    assertThat(value(red, SATURATION_LEVEL)).isEqualTo(1);
    assertThat(value(red, COLOR_VIBRANCY_SCORE))
        .isCloseTo(0.3 * Math.hypot(255, 127.5), within(1e-6));
  }

  @Test
  void a_board_of_black_and_white_is_busy_and_sharp() {
    Map<FeatureName, Figure> board = PosterLook.of(board(), NOON);
    assertThat(value(board, VISUAL_COMPLEXITY)).isBetween(0.03, 0.9);
    assertThat(value(board, FOCUS_SHARPNESS)).isGreaterThan(0.01);
  }

  @Test
  void the_hash_of_a_picture_survives_scaling_and_tells_others_apart() {
    Map<String, Figure> disc = Map.of(PosterHash.KEY, PosterHash.of(disc(), NOON));
    BufferedImage half = new BufferedImage(135, 240, BufferedImage.TYPE_INT_RGB);
    half.createGraphics().drawImage(disc(), 0, 0, 135, 240, null);
    Map<String, Figure> small = Map.of(PosterHash.KEY, PosterHash.of(half, NOON));
    Map<String, Figure> grey = Map.of(PosterHash.KEY, PosterHash.of(plain(Color.GRAY), NOON));
    assertThat(PosterHash.distance(disc, small).orElseThrow()).isLessThanOrEqualTo(2);
    assertThat(PosterHash.distance(disc, grey).orElseThrow()).isGreaterThan(10);
    assertThat(PosterHash.distance(disc, Map.of())).isEmpty();
  }

  private static BufferedImage plain(Color colour) {
    BufferedImage image = new BufferedImage(270, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 270, 480);
    pen.dispose();
    return image;
  }

  private static BufferedImage board() {
    BufferedImage image = plain(Color.BLACK);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    for (int i = 0; i < 18; i++) {
      pen.fillRect(i % 3 * 90 + i / 3 % 2 * 45, i / 3 * 80, 45, 80);
    }
    pen.dispose();
    return image;
  }

  private static BufferedImage disc() {
    BufferedImage image = plain(Color.GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.BLACK, 270, 480, Color.WHITE));
    pen.fillOval(20, 60, 200, 300);
    pen.dispose();
    return image;
  }

  private static double value(Map<FeatureName, Figure> features, FeatureName name) {
    return ((Figure.Measured) Objects.requireNonNull(features.get(name))).value();
  }
}
