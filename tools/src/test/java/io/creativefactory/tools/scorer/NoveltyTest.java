package io.creativefactory.tools.scorer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.creative.CallToAction;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.creative.Framework;
import io.creativefactory.domain.creative.HookType;
import io.creativefactory.domain.creative.Script;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.PosterHash;
import io.creativefactory.tools.memory.WordPlaces;
import io.creativefactory.tools.scorer.PastAds.PastAd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NoveltyTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void the_same_ad_again_is_nothing_new() {
    Concept concept = concept("fresh bread", "every morning", HookType.QUESTION);
    Map<FeatureName, Figure> found =
        novelty(past(concept, look(0b1111, 0.5), 10)).of("Ot", concept, look(0b1111, 0.5), NOON);
    for (FeatureName name :
        List.of(
            FeatureName.NOVELTY_SCORE,
            FeatureName.CONCEPT_UNIQUENESS,
            FeatureName.VISUAL_NOVELTY_SCORE,
            FeatureName.VISUAL_STYLE_NOVELTY,
            FeatureName.FORMAT_NOVELTY)) {
      assertThat(value(found, name)).as(name.key()).isCloseTo(0, within(1e-6));
    }
    assertThat(value(found, FeatureName.CREATIVE_FRESHNESS)).isEqualTo(10);
  }

  @Test
  void other_words_and_another_picture_are_new() {
    Concept before = concept("fresh bread", "every morning", HookType.QUESTION);
    Concept now = concept("quiet nights", "sleep deeply", HookType.STORY_HOOK);
    Map<FeatureName, Figure> found =
        novelty(past(before, look(0, 0.2), 3)).of("Ot", now, look((1L << 49) - 1, 0.7), NOON);
    assertThat(value(found, FeatureName.CONCEPT_UNIQUENESS)).isCloseTo(1, within(1e-6));
    assertThat(value(found, FeatureName.VISUAL_NOVELTY_SCORE)).isEqualTo(1);
    assertThat(value(found, FeatureName.NOVELTY_SCORE)).isCloseTo(1, within(1e-6));
    assertThat(value(found, FeatureName.VISUAL_STYLE_NOVELTY))
        .isCloseTo(0.5 / Math.sqrt(5), within(1e-6));
    assertThat(found.get(FeatureName.CREATIVE_FRESHNESS))
        .isEqualTo(new Figure.Unknown("none of the last 1 ads had this hook"));
  }

  @Test
  void the_nearest_of_several_ads_counts() {
    Concept now = concept("fresh bread", "every morning", HookType.QUESTION);
    Concept other = concept("quiet nights", "sleep deeply", HookType.STORY_HOOK);
    Novelty novelty = novelty(past(other, look(0, 0.2), 3), past(now, look(0b11, 0.5), 30));
    Map<FeatureName, Figure> found = novelty.of("Ot", now, look(0b111, 0.5), NOON);
    assertThat(value(found, FeatureName.CONCEPT_UNIQUENESS)).isCloseTo(0, within(1e-6));
    assertThat(value(found, FeatureName.VISUAL_NOVELTY_SCORE)).isEqualTo(1 / 49.0);
    assertThat(value(found, FeatureName.CREATIVE_FRESHNESS)).isEqualTo(30);
  }

  @Test
  void the_first_ad_of_a_brand_has_nothing_to_be_compared_with() {
    Concept concept = concept("fresh bread", "every morning", HookType.QUESTION);
    assertThat(novelty().of("Ot", concept, look(0, 0.5), NOON))
        .hasSize(6)
        .allSatisfy((_, figure) ->
            assertThat(figure).isEqualTo(new Figure.Unknown("no earlier ad of Ot was approved")));
  }

  @Test
  void without_a_picture_only_the_words_are_compared() {
    Concept concept = concept("fresh bread", "every morning", HookType.QUESTION);
    Map<FeatureName, Figure> found =
        novelty(past(concept, look(0, 0.5), 1)).of("Ot", concept, Map.of(), NOON);
    assertThat(value(found, FeatureName.CONCEPT_UNIQUENESS)).isCloseTo(0, within(1e-6));
    assertThat(found.get(FeatureName.NOVELTY_SCORE)).isInstanceOf(Figure.Unknown.class);
    assertThat(found.get(FeatureName.VISUAL_STYLE_NOVELTY)).isInstanceOf(Figure.Unknown.class);
  }

  private static Novelty novelty(PastAd... ads) {
    return new Novelty((_, _) -> List.of(ads), new WordPlaces());
  }

  private static PastAd past(Concept concept, Map<String, Figure> features, int days) {
    return new PastAd(concept, new TreeMap<>(features), NOON.minus(Duration.ofDays(days)));
  }

  /// @param brightness the one figure of style that differs
  private static Map<String, Figure> look(long hash, double brightness) {
    return Map.of(
        PosterHash.KEY,
        new Figure.Measured(hash, "49 bits", "a test", NOON),
        "brightness_level",
        FeatureName.BRIGHTNESS_LEVEL.measured(brightness, "a test", NOON),
        "saturation_level",
        FeatureName.SATURATION_LEVEL.measured(0.3, "a test", NOON),
        "color_vibrancy_score",
        FeatureName.COLOR_VIBRANCY_SCORE.measured(40, "a test", NOON),
        "visual_complexity",
        FeatureName.VISUAL_COMPLEXITY.measured(0.1, "a test", NOON),
        "focus_sharpness",
        FeatureName.FOCUS_SHARPNESS.measured(0.6, "a test", NOON));
  }

  private static Concept concept(String first, String second, HookType hook) {
    Framework framework =
        hook == HookType.STORY_HOOK ? Framework.BEFORE_AFTER_BRIDGE : Framework.AIDA;
    Script script = new Script(List.of(beat(first), beat(second)));
    return new Concept(
        "v1",
        "angle",
        hook,
        CallToAction.SHOP_NOW,
        framework,
        script,
        "a test",
        MadeBy.playbook(1));
  }

  private static Script.Beat beat(String text) {
    return new Script.Beat(Script.Role.HOOK, text, "", Duration.ofSeconds(2), "", List.of());
  }

  private static double value(Map<FeatureName, Figure> features, FeatureName name) {
    assertThat(features.get(name)).as(name.key()).isInstanceOf(Figure.Measured.class);
    return ((Figure.Measured) requireNonNull(features.get(name))).value();
  }
}
