package io.creativefactory.scoring.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedSumsTest {
  @Test
  void one_effect_is_the_mean_of_prior_and_data_by_their_precision() {
    WeightedSums sums = new WeightedSums(new double[] {0.5});
    sums.add(new int[] {0}, 3, 2);

    Effects effects = sums.effects();

    assertThat(effects.mean(0)).isEqualTo(3 * 2 / (2 + 1 / 0.5), within(1e-12));
    assertThat(effects.variance(new int[] {0})).isEqualTo(1 / (2 + 1 / 0.5), within(1e-12));
  }

  @Test
  void effects_that_only_came_together_share_what_they_did_and_doubt_each_other() {
    WeightedSums sums = new WeightedSums(new double[] {1, 1});
    sums.add(new int[] {0, 1}, 2, 1e9);

    Effects effects = sums.effects();

    assertThat(effects.mean(0)).isEqualTo(1, within(1e-6));
    assertThat(effects.mean(1)).isEqualTo(1, within(1e-6));
    assertThat(effects.sum(new int[] {0, 1})).isEqualTo(2, within(1e-6));
    assertThat(effects.variance(new int[] {0, 1})).isEqualTo(0, within(1e-6));
    assertThat(effects.variance(new double[] {1, -1})).isEqualTo(2, within(1e-6));
    assertThat(effects.square(0)).isEqualTo(1.5, within(1e-6));
  }
}
