package io.creativefactory.graph.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.graph.learning.LearningReport.Sample;
import io.creativefactory.graph.learning.LearningReport.Step;
import io.creativefactory.scoring.ctr.Accuracy;
import io.creativefactory.scoring.drift.Drift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void the_first_training_waits_for_a_hundred_outcomes() {
    assertThat(why(99)).contains("99 of 100 new outcomes since the start");
    assertThat(why(100)).isEmpty();
  }

  @Test
  void a_hundred_new_outcomes_are_enough_at_any_time() {
    LearningReport yesterday = round(120, Duration.ofDays(1), true);

    assertThat(why(219, yesterday)).contains("99 of 100 new outcomes since the last training");
    assertThat(why(220, yesterday)).isEmpty();
  }

  @Test
  void after_a_month_any_new_outcome_is_enough_and_none_is_not() {
    LearningReport lastMonth = round(120, Duration.ofDays(30), true);

    assertThat(why(121, lastMonth)).isEmpty();
    assertThat(why(120, lastMonth)).contains("0 of 100 new outcomes since the last training");
  }

  @Test
  void rounds_that_trained_nothing_do_not_count() {
    LearningReport kept = round(190, Duration.ofDays(1), false);
    LearningReport trained = round(100, Duration.ofDays(8), true);

    assertThat(why(195, kept, trained)).contains("95 of 100 new outcomes since the last training");
  }

  private static Optional<String> why(int outcomes, LearningReport... before) {
    return PgLearning.RETRAIN.notYet(outcomes, NOW, LearningReport::training, List.of(before));
  }

  private static LearningReport round(int outcomes, Duration ago, boolean trained) {
    Figure none = new Figure.Unknown("not looked at");
    return new LearningReport(
        NOW.minus(ago),
        new Sample(outcomes, 0, 0, List.of()),
        new Accuracy(0, none, none, none, none, null),
        new Drift(List.of()),
        trained ? Step.done("trained") : Step.kept("not yet"),
        Step.kept("not yet"),
        List.of(),
        List.of());
  }
}
