package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.experiment.ThompsonSplit.Prior;
import io.creativefactory.scoring.experiment.ThompsonSplit.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThompsonSplitTest {
  private static final Prior PRIOR = new Prior(0.015, 4, 8);
  private static final ThompsonSplit PLAIN = new ThompsonSplit(PRIOR, 1);
  private static final ThompsonSplit SHARP = new ThompsonSplit(PRIOR, 3);

  @Test
  void shares_add_up_and_the_same_lots_give_the_same_shares() {
    List<Standing> arms = List.of(arm(1, 500, 4), arm(1.2, 500, 9), arm(0.9, 0, 0));
    double[] shares = SHARP.shares(arms, new SplittableRandom(5));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    assertThat(SHARP.shares(arms, new SplittableRandom(5))).containsExactly(shares);
  }

  @Test
  void before_anything_was_shown_the_expectation_leads_and_arms_alike_share() {
    assertThat(mean(PLAIN, List.of(arm(1, 0, 0), arm(1, 0, 0)))[0]).isCloseTo(0.5, within(0.03));
    assertThat(mean(PLAIN, List.of(arm(1.3, 0, 0), arm(0.7, 0, 0)))[0]).isGreaterThan(0.75);
  }

  @Test
  void what_was_seen_overrules_what_was_expected() {
    List<Standing> arms = List.of(arm(1.3, 20_000, 200), arm(0.7, 20_000, 300));
    assertThat(mean(PLAIN, arms)[1]).isGreaterThan(0.99);
  }

  @Test
  void likely_tests_teach_that_a_lucky_click_is_little() {
    List<Standing> arms = List.of(arm(1, 20, 1), arm(1, 20, 0), arm(1, 20, 0));
    assertThat(mean(PLAIN, arms)[0]).isBetween(0.34, 0.55);
  }

  @Test
  void a_power_leans_towards_the_arm_that_leads() {
    List<Standing> arms = List.of(arm(1, 1000, 25), arm(1, 1000, 15));
    assertThat(mean(SHARP, arms)[0]).isGreaterThan(mean(PLAIN, arms)[0]);
  }

  @Test
  void impossible_counts_are_refused() {
    assertThatThrownBy(() -> arm(1, 10, 11)).hasMessage("11 clicks of 10 impressions");
    assertThatThrownBy(() -> arm(1, 10, -1)).hasMessage("-1 clicks of 10 impressions");
    assertThatThrownBy(() -> arm(Double.NaN, 10, 1)).hasMessageContaining("expected is NaN");
    assertThatThrownBy(() -> new Prior(0, 4, 8)).hasMessageContaining("rate is 0.0");
    assertThatThrownBy(() -> new ThompsonSplit(PRIOR, 0.5)).hasMessageContaining("power is 0.5");
  }

  private static Standing arm(double expected, long impressions, long clicks) {
    return new Standing(expected, impressions, clicks);
  }

  /// Over 200 lots.
  private static double[] mean(ThompsonSplit split, List<Standing> arms) {
    SplittableRandom lots = new SplittableRandom(1);
    double[] sum = new double[arms.size()];
    for (int i = 0; i < 200; i++) {
      double[] shares = split.shares(arms, lots);
      IntStream.range(0, sum.length).forEach(arm -> sum[arm] += shares[arm] / 200);
    }
    return sum;
  }
}
