package io.creativefactory.scoring.features;

import static io.creativefactory.scoring.features.FeatureName.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
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
            List.of(new PixelSize(1080, 1920), new PixelSize(540, 540), new PixelSize(600, 900)),
            NOON);
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
        .isEqualTo(new Figure.Unknown("nobody has looked at the file"));
    assertThat(all.get("emotion_variance"))
        .isEqualTo(new Figure.Unknown("not measured yet: needs an emotion model"));
    assertThat(all.get("cta_button_prominence"))
        .isEqualTo(new Figure.Unknown("there is no storyboard to read"));
    assertThat(all.get("pain_point_score")).isInstanceOf(Figure.Measured.class);
  }

  @Test
  void a_figure_outside_of_its_range_is_refused() {
    assertThat(BRIGHTNESS_LEVEL.measured(1, "a test", NOON))
        .isEqualTo(new Figure.Measured(1, "ratio", "a test", NOON));
    for (double wrong : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> BRIGHTNESS_LEVEL.measured(wrong, "a test", NOON))
          .isInstanceOfSatisfying(
              FactoryException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FEATURE_INVALID))
          .hasMessage("feature brightness_level is " + wrong + ", but it can only be 0 to 1");
    }
  }

  @Test
  void what_nothing_can_measure_has_no_range_and_takes_no_value() {
    assertThat(FeatureName.values())
        .allSatisfy(name ->
            assertThat(name.range().isPresent())
                .as(name.key())
                .isEqualTo(name.source() != FeatureName.Source.NONE));
    assertThatThrownBy(() -> EMOTION_VARIANCE.measured(0.5, "a test", NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("emotion_variance needs an emotion model");
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
