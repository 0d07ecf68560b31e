package io.creativefactory.scoring.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.scoring.experiment.Proportion.Interval;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedCountTest {
  private static WeightedCount of(double... weights) {
    WeightedCount count = WeightedCount.NONE;
    for (double weight : weights) {
      count = count.plus(weight);
    }
    return count;
  }

  @Test
  void whole_counts_have_the_exact_interval_of_poisson() {
    Interval ten = of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).interval(0.95, 1);
    Interval none = WeightedCount.NONE.interval(0.95, 1);

    assertThat(ten.low()).isCloseTo(4.795, within(0.001));
    assertThat(ten.high()).isCloseTo(18.390, within(0.001));
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(3.689, within(0.001));
  }

  @Test
  void the_interval_covers_as_often_as_it_says_where_weights_differ() {
    Random chance = new Random(7);
    double[] weights = {0.2, 0.4, 1, 3};
    double truth = IntStream.range(0, 4).mapToDouble(each -> 2 * weights[each]).sum();
    int covered = 0;
    for (int round = 0; round < 2000; round++) {
      WeightedCount count = WeightedCount.NONE;
      for (double weight : weights) {
        for (double wait = -Math.log(chance.nextDouble());
            wait < 2;
            wait -= Math.log(chance.nextDouble())) {
          count = count.plus(weight);
        }
      }
      Interval interval = count.interval(0.95, 3);
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    assertThat(covered / 2000.0).isBetween(0.945, 1.0);
  }

  @Test
  void what_is_given_back_widens_and_a_sum_below_nothing_has_no_interval() {
    assertThat(of(10, 10, -10).interval(0.95, 10).high())
        .isGreaterThan(of(10).interval(0.95, 10).high());
    assertThatThrownBy(() -> of(10, -20).interval(0.95, 10)).hasMessageContaining("sum is -10");
  }
}
