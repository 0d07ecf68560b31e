package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.AbPlan.Conclusive;
import io.creativefactory.scoring.experiment.AbPlan.Instead;
import io.creativefactory.scoring.experiment.AbPlan.Refused;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AbPlannerTest {
  private static final AbPlanner PLANNER = new AbPlanner(0.2, 7, 28);
  private static final List<SortedMap<String, String>> TWO =
      List.of(arm("question", "soft"), arm("story", "soft"));

  @Test
  void a_test_within_its_means_tells_impressions_days_and_what_would_show() {
    assertThat(PLANNER.plan(TWO, means("2000", "30")))
        .isInstanceOfSatisfying(
            Conclusive.class,
            plan -> {
              assertThat(plan.variable()).isEqualTo("hook");
              assertThat(plan.perArm()).isEqualTo(21_109);
              assertThat(plan.days()).isEqualTo(7);
              // 52,500 an arm are bought in a week, more than the lift of a fifth takes
              assertThat(plan.detectable()).isBetween(0.10, 0.2);
              assertThat(SampleSize.perArm(0.02, plan.detectable(), 2)).isBetween(52_499L, 52_500L);
            });
  }

  @Test
  void arms_that_differ_in_more_than_one_thing_are_refused_by_its_names() {
    assertThat(PLANNER.plan(List.of(arm("question", "soft"), arm("story", "cheap")), means()))
        .isEqualTo(
            new Refused(
                "angle and hook differ together, so no test could say which of them made the"
                    + " difference",
                List.of()));
    assertThat(PLANNER.plan(List.of(TWO.getFirst(), TWO.getFirst()), means()))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).contains("differ in nothing"));
    assertThat(PLANNER.plan(TWO.subList(0, 1), means()))
        .isInstanceOfSatisfying(
            Refused.class, no -> assertThat(no.reason()).contains("watched, not tested"));
  }

  @Test
  void what_the_budget_cannot_conclude_is_refused_with_what_could_be() {
    List<SortedMap<String, String>> three =
        List.of(TWO.getFirst(), TWO.getLast(), arm("statistic", "soft"));
    AbPlanner.Means means = means("18000", "30");
    AbPlan plan = PLANNER.plan(three, means);
    assertThat(plan)
        .isInstanceOfSatisfying(
            Refused.class,
            no -> {
              assertThat(no.reason()).contains("3 arms take 47 days, more than 28");
              assertThat(no.instead())
                  .hasSize(4)
                  .contains(new Instead.FewerArms(2, 21_109, 26), new Instead.LongerTime(47));
            });
  }

  @Test
  void each_thing_that_could_be_done_instead_would_conclude() {
    List<SortedMap<String, String>> three =
        List.of(TWO.getFirst(), TWO.getLast(), arm("statistic", "soft"));
    AbPlanner.Means means = means("18000", "30");
    for (Instead instead : ((Refused) PLANNER.plan(three, means)).instead()) {
      AbPlan next =
          switch (instead) {
            case Instead.FewerArms fewer -> PLANNER.plan(three.subList(0, fewer.arms()), means);
            case Instead.LargerEffect larger ->
                new AbPlanner(larger.lift(), 7, 28).plan(three, means);
            case Instead.LongerTime longer ->
                new AbPlanner(0.2, 7, longer.days()).plan(three, means);
            case Instead.LargerBudget larger ->
                PLANNER.plan(
                    three, new AbPlanner.Means(means.past(), means.cost(), larger.daily()));
          };
      assertThat(next).as(instead.toString()).isInstanceOf(Conclusive.class);
    }
  }

  @Test
  void the_power_is_what_it_says() {
    SplittableRandom lots = new SplittableRandom(5);
    long each = SampleSize.perArm(0.05, 0.3, 2);
    int found = 0;
    for (int test = 0; test < 400; test++) {
      double one = hits(lots, each, 0.05) / each;
      double other = hits(lots, each, 0.065) / each;
      double mean = (one + other) / 2;
      double z = (other - one) / Math.sqrt(2 * mean * (1 - mean) / each);
      found += Math.abs(z) > Normal.quantile(0.975) ? 1 : 0;
    }
    assertThat(found / 400.0).isCloseTo(SampleSize.POWER, within(0.06));
  }

  @Test
  void of_many_variants_those_with_one_difference_are_found() {
    List<SortedMap<String, String>> arms =
        List.of(
            arm("question", "soft"),
            arm("story", "cheap"),
            arm("statistic", "cheap"),
            arm("question", "cheap"));
    assertThat(OneVariable.most(arms)).containsExactly(1, 2, 3);
    assertThat(OneVariable.most(arms.subList(0, 2))).isEmpty();
    assertThat(OneVariable.most(TWO)).containsExactly(0, 1);
  }

  @Test
  void means_that_buy_nothing_are_refused() {
    Money some = Money.parse("9", "EUR");
    assertThatThrownBy(() -> new AbPlanner.Means(new Proportion(0, 9), some, some))
        .hasMessage("0 of 9 is no rate to plan by");
    assertThatThrownBy(
            () -> new AbPlanner.Means(new Proportion(1, 9), some, Money.parse("9", "JPY")))
        .hasMessageContaining("buy no test");
    assertThatThrownBy(() -> new AbPlanner(Double.NaN, 7, 28)).hasMessageContaining("NaN");
  }

  private static double hits(SplittableRandom lots, long each, double rate) {
    int hits = 0;
    for (int i = 0; i < each; i++) {
      hits += lots.nextDouble() < rate ? 1 : 0;
    }
    return hits;
  }

  private static AbPlanner.Means means() {
    return means("2000", "30");
  }

  private static AbPlanner.Means means(String cost, String daily) {
    return new AbPlanner.Means(
        new Proportion(20_000, 1_000_000), Money.parse(cost, "EUR"), Money.parse(daily, "EUR"));
  }

  private static SortedMap<String, String> arm(String hook, String angle) {
    return new TreeMap<>(Map.of("hook", hook, "angle", angle));
  }
}
