package io.creativefactory.scoring.wear;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.experiment.Proportion;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WearOutTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @Test
  void a_rate_that_falls_by_three_of_a_hundred_a_day_is_measured_so() {
    WearOut wear = WearOut.of(days(6, day -> 0.02 * Math.pow(0.97, day), 200_000));
    Figure.Modelled change = (Figure.Modelled) wear.change();
    assertThat(change.value()).isCloseTo(-0.03, Offset.offset(0.002));
    assertThat(change.low()).isLessThan(-0.03);
    assertThat(change.high()).isGreaterThan(-0.032);
    assertThat(wear.state()).isEqualTo(WearOut.State.WEARING);
    // ln 0.8 / ln 0.97 = 7.3 days from the first; today is the sixth.
    assertThat(((Figure.Modelled) wear.daysLeft()).value()).isCloseTo(2.3, Offset.offset(0.4));
  }

  @Test
  void an_ad_that_lost_a_third_is_worn() {
    WearOut wear = WearOut.of(days(14, day -> 0.02 * Math.pow(0.97, day), 50_000));
    assertThat(wear.state()).isEqualTo(WearOut.State.WORN);
    assertThat(((Figure.Modelled) wear.daysLeft()).value()).isZero();
  }

  @Test
  void a_steady_rate_is_called_wearing_hardly_ever() {
    int wearing = 0;
    int runs = 400;
    for (int seed = 0; seed < runs; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SortedMap<LocalDate, Proportion> days = new TreeMap<>();
      for (int day = 0; day < 8; day++) {
        // Days differ by a tenth from one another, as days do, and not by their place.
        double rate = 0.05 * (0.9 + 0.2 * random.nextDouble());
        days.put(FIRST.plusDays(day), drawn(random, rate, 4000));
      }
      wearing += WearOut.of(days).state() == WearOut.State.STEADY ? 0 : 1;
    }
    // One-sided at 2.5 %: 10 of 400 are expected, 24 are more than four deviations above.
    assertThat(wearing).isLessThan(24);
  }

  @Test
  void a_scattered_week_that_only_seems_to_fall_is_steady() {
    double[] rates = {0.030, 0.018, 0.027, 0.016, 0.028, 0.015, 0.026};
    WearOut wear = WearOut.of(days(7, day -> rates[day], 20_000));
    assertThat(wear.state()).isEqualTo(WearOut.State.STEADY);
    assertThat(wear.daysLeft()).isEqualTo(new Figure.Unknown("its rate does not surely fall"));
  }

  @Test
  void too_little_is_unknown_and_says_how_much_is_missing() {
    WearOut wear = WearOut.of(days(4, _ -> 0.01, 1000));
    assertThat(wear.state()).isEqualTo(WearOut.State.UNKNOWN);
    assertThat(wear.change())
        .isEqualTo(new Figure.Unknown("4 of 5 days and 40 of 100 clicks that a trend needs"));
  }

  @Test
  void an_ad_that_is_clicked_on_one_day_alone_has_no_trend() {
    WearOut first = WearOut.of(days(6, day -> day == 0 ? 0.02 : 0, 10_000));
    assertThat(first.change()).isEqualTo(new Figure.Unknown("its days follow no steady trend"));
    WearOut last = WearOut.of(days(6, day -> day == 5 ? 0.02 : 0, 10_000));
    assertThat(last.change()).isEqualTo(new Figure.Unknown("its days follow no steady trend"));
  }

  @Test
  void a_day_without_impressions_is_no_day_of_zeros() {
    SortedMap<LocalDate, Proportion> days = days(6, day -> 0.02, 100_000);
    WearOut without = WearOut.of(days);
    days.put(FIRST.plusDays(6), new Proportion(0, 0));
    assertThat(WearOut.of(days)).isEqualTo(without);
    assertThat(without.state()).isEqualTo(WearOut.State.STEADY);
  }

  private static SortedMap<LocalDate, Proportion> days(
      int count, IntToDoubleFunction rate, long shown) {
    SortedMap<LocalDate, Proportion> days = new TreeMap<>();
    for (int day = 0; day < count; day++) {
      days.put(
          FIRST.plusDays(day), new Proportion(Math.round(shown * rate.applyAsDouble(day)), shown));
    }
    return days;
  }

  private static Proportion drawn(SplittableRandom random, double rate, int trials) {
    int hits = 0;
    for (int i = 0; i < trials; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return new Proportion(hits, trials);
  }
}
