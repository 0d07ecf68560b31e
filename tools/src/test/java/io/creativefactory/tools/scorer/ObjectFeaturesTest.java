package io.creativefactory.tools.scorer;

import static io.creativefactory.scoring.features.FeatureName.KEY_OBJECT_FOCUS_TIME;
import static io.creativefactory.scoring.features.FeatureName.OBJECT_DIVERSITY;
import static io.creativefactory.scoring.features.FeatureName.PEOPLE_COUNT_AVG;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.tools.scorer.ObjectFeatures.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectFeaturesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void long_parts_weigh_more_than_short_ones() {
    Map<FeatureName, Figure> found =
        ObjectFeatures.of(
            List.of(
                new Part(3000, List.of("person", "person", "bottle")),
                new Part(1000, List.of("bottle", "cup"))),
            List.of("person", "bottle", "cup"),
            NOON);
    assertThat(found)
        .containsEntry(PEOPLE_COUNT_AVG, PEOPLE_COUNT_AVG.measured(1.5, "eyes", NOON))
        .containsEntry(OBJECT_DIVERSITY, OBJECT_DIVERSITY.measured(3, "eyes", NOON))
        .containsEntry(KEY_OBJECT_FOCUS_TIME, KEY_OBJECT_FOCUS_TIME.measured(1, "eyes", NOON));
  }

  @Test
  void nobody_in_sight_is_none_and_a_model_without_people_does_not_know() {
    List<Part> bottles = List.of(new Part(1, List.of("bottle")), new Part(1, List.of()));
    assertThat(ObjectFeatures.of(bottles, List.of("Person", "bottle"), NOON))
        .containsEntry(PEOPLE_COUNT_AVG, PEOPLE_COUNT_AVG.measured(0, "eyes", NOON))
        .containsEntry(KEY_OBJECT_FOCUS_TIME, KEY_OBJECT_FOCUS_TIME.measured(0.5, "eyes", NOON));
    assertThat(ObjectFeatures.of(bottles, List.of("bottle"), NOON))
        .containsEntry(
            PEOPLE_COUNT_AVG, new Figure.Unknown("the object detection model knows no people"));
  }

  @Test
  void without_a_picture_there_is_nothing_to_look_for() {
    assertThat(ObjectFeatures.of(List.of(), List.of("person"), NOON).values())
        .containsOnly(new Figure.Unknown("the file has no picture to look for objects in"));
  }
}
