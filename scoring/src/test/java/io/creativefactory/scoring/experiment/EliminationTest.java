package io.creativefactory.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EliminationTest {
  private static final double LEVEL = 0.05;

  @Test
  void evidence_is_one_in_the_mean_when_rates_are_equal() {
    double rate = 0.3;
    double mean = 0;
    for (int one = 0; one <= 5; one++) {
      for (int other = 0; other <= 7; other++) {
        double chance = binomial(one, 5, rate) * binomial(other, 7, rate);
        Elimination looked =
            Elimination.among(2).after(List.of(new Proportion(one, 5), new Proportion(other, 7)));
        mean += chance * looked.against(0);
      }
    }
    assertThat(mean).isCloseTo(1, within(1e-9));
  }

  @Test
  void looking_every_hour_drops_an_equal_arm_no_more_often_than_agreed() {
    int seeds = 300;
    int dropped = 0;
    for (int seed = 0; seed < seeds; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Elimination looked = Elimination.among(3);
      boolean out = false;
      for (int hour = 0; hour < 72 && !out; hour++) {
        double rate = 0.02 + 0.015 * Math.sin(hour / 24.0 * 2 * Math.PI);
        looked =
            looked.after(
                List.of(
                    drawn(random, rate, 400), drawn(random, rate, 300), drawn(random, rate, 500)));
        out = looked.isOut(0, LEVEL) || looked.isOut(1, LEVEL) || looked.isOut(2, LEVEL);
      }
      dropped += out ? 1 : 0;
    }
    assertThat(dropped).isLessThanOrEqualTo((int) (seeds * LEVEL));
  }

  @Test
  void a_clearly_worse_arm_is_out_and_the_best_stays() {
    Elimination looked = Elimination.among(3);
    for (int day = 0; day < 7; day++) {
      looked =
          looked.after(
              List.of(
                  new Proportion(40, 2000), new Proportion(20, 2000), new Proportion(38, 2000)));
    }
    assertThat(looked.isOut(1, LEVEL)).isTrue();
    assertThat(looked.isOut(0, LEVEL)).isFalse();
    assertThat(looked.isOut(2, LEVEL)).isFalse();
  }

  @Test
  void a_day_on_which_all_is_clicked_more_tells_nothing() {
    // Over both days together the first arm looks three times as good: it ran on the good day.
    Elimination looked =
        Elimination.among(2)
            .after(List.of(new Proportion(90, 1000), new Proportion(9, 100)))
            .after(List.of(new Proportion(1, 100), new Proportion(10, 1000)));
    assertThat(looked.against(1)).isLessThan(1.5);
  }

  @Test
  void nothing_counted_is_no_evidence() {
    Elimination looked =
        Elimination.among(2).after(List.of(new Proportion(0, 0), new Proportion(5, 50)));
    assertThat(looked.against(0)).isCloseTo(1, within(1e-12));
    assertThat(looked.against(1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void refuses_what_is_no_test() {
    assertThatThrownBy(() -> Elimination.among(1))
        .hasMessage("a test has at least two arms, not 1");
    Elimination looked = Elimination.among(2);
    assertThatThrownBy(() -> looked.after(List.of(new Proportion(1, 10))))
        .hasMessage("a period of 1 arms is none of a test of 2");
    assertThatThrownBy(() -> looked.isOut(0, 1)).hasMessageContaining("between 0 and 1");
  }

  private static Proportion drawn(SplittableRandom random, double rate, int trials) {
    int hits = 0;
    for (int i = 0; i < trials; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return new Proportion(hits, trials);
  }

  private static double binomial(int k, int n, double p) {
    double chance = Math.pow(p, k) * Math.pow(1 - p, n - k);
    for (int i = 1; i <= k; i++) {
      chance *= (n - k + i) / (double) i;
    }
    return chance;
  }
}
