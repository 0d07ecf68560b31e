package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  @Test
  void quantiles_of_the_normal_distribution_are_those_of_the_tables() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963985, within(1e-8));
    assertThat(Normal.quantile(0.8)).isCloseTo(0.841621234, within(1e-8));
    assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306, within(1e-8));
    assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("1.0");
  }

  @Test
  void ten_against_twelve_percent_takes_3841_trials_an_arm() {
    assertThat(SampleSize.perArm(0.10, 0.2, 2)).isEqualTo(3841);
  }

  @Test
  void more_arms_a_rarer_click_or_a_smaller_lift_take_more_trials() {
    long two = SampleSize.perArm(0.01, 0.2, 2);
    assertThat(SampleSize.perArm(0.01, 0.2, 4)).isGreaterThan(two);
    assertThat(SampleSize.perArm(0.005, 0.2, 2)).isGreaterThan(2 * two - two / 50);
    assertThat(SampleSize.perArm(0.01, 0.1, 2)).isGreaterThan(3 * two);
    assertThatThrownBy(() -> SampleSize.perArm(0.9, 0.2, 2)).hasMessageContaining("no test");
  }

  @Test
  void wilsons_interval_is_that_of_the_textbook() {
    Proportion.Interval ten = new Proportion(1, 10).wilson(0.95);
    assertThat(ten.low()).isCloseTo(0.0179, within(1e-4));
    assertThat(ten.high()).isCloseTo(0.4042, within(1e-4));
    assertThat(new Proportion(0, 50).wilson(0.95).low()).isZero();
    assertThat(new Proportion(0, 0).wilson(0.95)).isEqualTo(new Proportion.Interval(0, 1));
  }

  @Test
  void the_better_of_two_has_the_probability_of_the_closed_form() {
    // Uniform priors, 1 of 1 against 0 of 1: P(X > Y) for Beta(2,1) and Beta(1,2) is 5/6.
    Proportion one = new Proportion(1, 1);
    Proportion none = new Proportion(0, 1);
    assertThat(BetaBinomial.probabilityBetter(one, none)).isCloseTo(5.0 / 6, within(1e-4));
    assertThat(BetaBinomial.probabilityBetter(none, none)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void the_best_of_three_equals_has_a_third() {
    Proportion same = new Proportion(30, 1000);
    assertThat(BetaBinomial.probabilityBest(List.of(same, same, same)))
        .usingComparatorWithPrecision(1e-4)
        .containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
  }

  @Test
  void large_counts_neither_overflow_nor_hesitate() {
    double[] best =
        BetaBinomial.probabilityBest(
            List.of(new Proportion(20_000, 1_000_000), new Proportion(18_000, 1_000_000)));
    assertThat(best[0]).isGreaterThan(0.9999);
    assertThat(best[0] + best[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void an_arm_that_nobody_saw_may_still_be_the_best() {
    double[] best =
        BetaBinomial.probabilityBest(List.of(new Proportion(2, 100), new Proportion(0, 0)));
    assertThat(best[1]).isGreaterThan(0.9);
  }
}
