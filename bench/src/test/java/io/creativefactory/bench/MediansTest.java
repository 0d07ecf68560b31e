package io.creativefactory.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  void one_slow_run_does_not_move_the_middle() {
    List<Cost> runs = List.of(new Cost(9, 1), new Cost(100, 2), new Cost(8, 3));
    assertThat(Medians.of(runs, Cost::wall)).isEqualTo(9);
    assertThat(Medians.of(runs, Cost::cpu)).isEqualTo(2);
  }

  @Test
  void of_an_even_number_it_is_the_mean_of_the_two_in_the_middle() {
    List<Double> runs = List.of(4.0, 1.0, 90.0, 2.0);
    assertThat(Medians.of(runs, Double::doubleValue)).isEqualTo(3);
  }

  @Test
  void of_nothing_there_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Medians.of(List.<Double>of(), Double::doubleValue));
  }
}
