package io.creativefactory.scoring.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.council.WeightStep.Skill;
import io.creativefactory.scoring.council.WeightStep.Step;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeightStepTest {
  private static final Map<String, Double> OLD = Map.of("rubric", 0.4, "copy", 0.2, "ctr", 0.4);

  @Test
  void the_judge_who_foretold_best_gains_at_most_a_tenth() {
    Step step =
        WeightStep.of(
            OLD,
            Map.of(
                "rubric",
                new Skill(0.1, 200),
                "copy",
                new Skill(0.6, 200),
                "ctr",
                new Skill(0.3, 200)),
            100);
    assertThat(step.moved()).isTrue();
    assertThat(step.weights().get("copy")).isCloseTo(0.3, within(1e-9));
    assertThat(step.weights().get("rubric")).isCloseTo(0.3, within(1e-9));
    assertThat(step.weights().get("ctr")).isCloseTo(0.4, within(1e-9));
    assertThat(step.reason()).contains("copy 0.60 of 200");
  }

  @Test
  void weights_stay_where_too_few_outcomes_speak() {
    Step step =
        WeightStep.of(OLD, Map.of("rubric", new Skill(0.9, 99), "copy", new Skill(0.1, 500)), 100);
    assertThat(step.moved()).isFalse();
    assertThat(step.weights()).isEqualTo(new TreeMap<>(OLD));
    assertThat(step.reason())
        .isEqualTo(
            "two judges with 100 outcomes each are needed: copy has 500, ctr has 0, rubric has 99");
  }

  @Test
  void a_judge_with_too_few_outcomes_keeps_its_weight() {
    Step step =
        WeightStep.of(
            OLD,
            Map.of(
                "rubric", new Skill(0.5, 100), "copy", new Skill(0, 100), "ctr", new Skill(1, 3)),
            100);
    assertThat(step.weights().get("ctr")).isEqualTo(0.4);
    assertThat(step.weights().get("copy")).isCloseTo(0.1, within(1e-9));
    assertThat(step.weights().get("rubric")).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void nobody_gains_by_being_no_better_than_chance() {
    Step step =
        WeightStep.of(OLD, Map.of("rubric", new Skill(-0.2, 100), "copy", new Skill(0, 100)), 100);
    assertThat(step.moved()).isFalse();
    assertThat(step.reason()).startsWith("no judge did better than chance");
  }

  @Test
  void whatever_comes_the_sum_stays_one_and_nobody_falls_below_nothing_or_leaps() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      Map<String, Double> old = new TreeMap<>();
      Map<String, Skill> skills = new TreeMap<>();
      for (String judge : new String[] {"a", "b", "c", "d", "e"}) {
        old.put(judge, random.nextInt(4) == 0 ? 0.0 : random.nextDouble());
        skills.put(judge, new Skill(2 * random.nextDouble() - 1, random.nextInt(200)));
      }
      old.merge("a", 0.01, Double::sum);
      double sum = old.values().stream().mapToDouble(Double::doubleValue).sum();
      Map<String, Double> weights = WeightStep.of(old, skills, 100).weights();
      assertThat(weights.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-6));
      weights.forEach((judge, weight) -> {
        assertThat(weight).isNotNegative();
        assertThat(Math.abs(weight - old.getOrDefault(judge, 0.0) / sum))
            .isLessThanOrEqualTo(0.1 + 1e-9);
      });
    }
  }

  @Test
  void bad_weights_and_skills_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightStep.of(Map.of("copy", Double.NaN), Map.of(), 1))
        .withMessage("the weight of copy is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightStep.of(Map.of("copy", 0.0), Map.of(), 1))
        .withMessageStartingWith("no judge has a weight");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightStep.of(OLD, Map.of("oracle", new Skill(1, 1)), 1))
        .withMessageContaining("oracle");
    assertThatIllegalArgumentException().isThrownBy(() -> new Skill(Double.NaN, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Skill(0.5, -1));
  }
}
