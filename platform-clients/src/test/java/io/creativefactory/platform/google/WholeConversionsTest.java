package io.creativefactory.platform.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeConversionsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private static List<Long> whole(String... fractions) {
    WholeConversions whole = new WholeConversions();
    List<Long> days = new ArrayList<>();
    for (int day = 0; day < fractions.length; day++) {
      days.add(whole.of("1~2", FIRST.plusDays(day), new BigDecimal(fractions[day])));
    }
    return days;
  }

  @Test
  void whole_conversions_stay_as_they_are() {
    assertThat(whole("3.0", "0", "7")).containsExactly(3L, 0L, 7L);
  }

  @Test
  void many_small_parts_are_not_rounded_to_nothing() {
    assertThat(whole("0.4", "0.4", "0.4", "0.4", "0.4")).containsExactly(0L, 1L, 0L, 1L, 0L);
  }

  @Test
  void a_new_month_and_another_ad_begin_anew() {
    WholeConversions whole = new WholeConversions();

    assertThat(whole.of("1~2", LocalDate.of(2026, 11, 30), new BigDecimal("0.4"))).isZero();
    assertThat(whole.of("1~2", LocalDate.of(2026, 12, 1), new BigDecimal("0.4"))).isZero();
    assertThat(whole.of("1~3", LocalDate.of(2026, 11, 30), new BigDecimal("0.4"))).isZero();
  }

  @Test
  void no_sum_of_days_is_more_than_half_a_conversion_beside_the_truth() {
    Random random = new Random(7);
    for (int seed = 0; seed < 200; seed++) {
      WholeConversions whole = new WholeConversions();
      BigDecimal truth = BigDecimal.ZERO;
      long told = 0;
      for (int day = 0; day < 30; day++) {
        BigDecimal part = BigDecimal.valueOf(random.nextInt(400), 2);
        long count = whole.of("1~2", FIRST.plusDays(day), part);
        assertThat(count).isNotNegative();
        truth = truth.add(part);
        told += count;
        assertThat(truth.subtract(BigDecimal.valueOf(told)).abs())
            .isLessThanOrEqualTo(new BigDecimal("0.5"));
      }
    }
  }
}
