package io.creativefactory.scoring.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnomalyTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Test
  void a_quiet_sunday_is_ordinary_and_a_quiet_wednesday_is_not() {
    SortedMap<LocalDate, Long> toSunday = counts(28, 1);
    assertThat(toSunday.lastKey().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(Anomaly.ofCount(toSunday)).isEmpty();
    SortedMap<LocalDate, Long> toWednesday = counts(31, 1);
    assertThat(Anomaly.ofCount(toWednesday)).isEmpty();
    toWednesday.put(toWednesday.lastKey(), 480L);
    assertThat(Anomaly.ofCount(toWednesday))
        .hasValueSatisfying(fall -> {
          assertThat(fall.isFall()).isTrue();
          assertThat(fall.usual()).isBetween(900.0, 1100.0);
          assertThat(fall.low()).isGreaterThan(480);
        });
  }

  @Test
  void ordinary_days_are_hardly_ever_called_otherwise() {
    int called = 0;
    for (int seed = 0; seed < 1000; seed++) {
      called += Anomaly.ofCount(counts(42, seed)).isPresent() ? 1 : 0;
    }
    assertThat(called).isLessThan(40);
  }

  @Test
  void earlier_oddities_do_not_hide_a_new_one() {
    SortedMap<LocalDate, Long> days = counts(35, 3);
    days.put(MONDAY.plusDays(10), 9000L);
    days.put(MONDAY.plusDays(17), 0L);
    days.put(days.lastKey(), 3000L);
    assertThat(Anomaly.ofCount(days))
        .hasValueSatisfying(rise -> assertThat(rise.isFall()).isFalse());
  }

  @Test
  void few_events_are_judged_by_their_counts_not_by_a_bell() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    SplittableRandom lots = new SplittableRandom(6);
    for (int day = 0; day < 28; day++) {
      days.put(MONDAY.plusDays(day), 1 + lots.nextLong(4));
    }
    days.put(MONDAY.plusDays(28), 0L);
    assertThat(Anomaly.ofCount(days)).isEmpty();
    days.put(MONDAY.plusDays(28), 15L);
    assertThat(Anomaly.ofCount(days)).isPresent();
  }

  @Test
  void a_rate_is_judged_by_its_robust_distance() {
    SortedMap<LocalDate, Double> days = new TreeMap<>();
    SplittableRandom lots = new SplittableRandom(8);
    for (int day = 0; day < 28; day++) {
      days.put(MONDAY.plusDays(day), 7.5 * Math.exp(0.08 * lots.nextGaussian()));
    }
    days.put(MONDAY.plusDays(28), 8.2);
    assertThat(Anomaly.ofRate(days)).isEmpty();
    days.put(MONDAY.plusDays(28), 13.0);
    assertThat(Anomaly.ofRate(days)).isPresent();
  }

  @Test
  void a_short_history_and_figures_that_are_none_say_nothing() {
    SortedMap<LocalDate, Long> days = counts(14, 1);
    days.put(days.lastKey(), 0L);
    assertThat(Anomaly.ofCount(days)).isEmpty();
    days.put(MONDAY, -5L);
    assertThatThrownBy(() -> Anomaly.ofCount(days)).hasMessage("-5 on 2026-09-07 is no count");
    assertThatThrownBy(() -> Anomaly.ofRate(new TreeMap<>(Map.of(MONDAY, Double.NaN))))
        .hasMessageContaining("is no rate");
  }

  /// A thousand on working days, 300 at weekends, with some scatter.
  private static SortedMap<LocalDate, Long> counts(int days, long seed) {
    SplittableRandom lots = new SplittableRandom(seed);
    SortedMap<LocalDate, Long> counts = new TreeMap<>();
    for (int i = 0; i < days; i++) {
      LocalDate day = MONDAY.plusDays(i);
      double usual = day.getDayOfWeek().getValue() > 5 ? 300 : 1000;
      counts.put(day, Math.round(usual * Math.exp(0.08 * lots.nextGaussian())));
    }
    return counts;
  }
}
