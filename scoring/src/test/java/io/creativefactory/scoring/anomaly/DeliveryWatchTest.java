package io.creativefactory.scoring.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.scoring.anomaly.DeliveryWatch.Finding;
import io.creativefactory.scoring.anomaly.DeliveryWatch.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryWatchTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void a_platform_that_is_quiet_at_night_is_late_by_night_and_collapsed_by_day() {
    List<Reading> readings = hourly(7 * 24 + 12);
    long before = readings.getLast().impressions();
    Instant last = readings.getLast().at();
    for (int hour = 1; hour <= 12; hour++) {
      readings.add(new Reading(last.plus(Duration.ofHours(hour)), before));
      Finding finding = DeliveryWatch.of(readings);
      // nights are silent for five hours: no longer than a quarter more may be lag
      if (hour <= 6) {
        assertThat(finding).as("after %d hours", hour).isInstanceOf(Finding.Lag.class);
      } else {
        assertThat(finding)
            .isInstanceOfSatisfying(
                Finding.Collapse.class,
                collapse -> {
                  assertThat(collapse.since()).isEqualTo(last);
                  assertThat(collapse.noticed()).isEqualTo(last.plus(Duration.ofHours(7)));
                });
      }
    }
  }

  @Test
  void a_collapse_is_told_within_two_hours_of_the_first_reading_that_cannot_be_lag() {
    for (int stop = 8 * 24; stop < 9 * 24; stop++) {
      List<Reading> readings = hourly(stop);
      Instant silentFrom = lastNews(readings);
      Instant sure = silentFrom.plus(Duration.ofHours(5)).plus(Duration.ofMinutes(75));
      Instant told = silentFrom;
      long known = readings.getLast().impressions();
      Instant at = readings.getLast().at();
      while (!(DeliveryWatch.of(readings) instanceof Finding.Collapse)) {
        at = at.plus(Duration.ofHours(1));
        readings.add(new Reading(at, known));
        told = at;
      }
      assertThat(told).isAfter(sure).isBefore(sure.plus(Duration.ofHours(2)));
    }
  }

  @Test
  void without_a_history_up_to_three_days_are_lag() {
    List<Reading> readings = new ArrayList<>(List.of(new Reading(START, 100)));
    readings.add(new Reading(START.plus(Duration.ofDays(3)), 100));
    assertThat(DeliveryWatch.of(readings))
        .isEqualTo(new Finding.Lag(Duration.ofDays(3), DeliveryWatch.LONGEST));
    readings.add(new Reading(START.plus(Duration.ofDays(3)).plusSeconds(3600), 100));
    assertThat(DeliveryWatch.of(readings)).isInstanceOf(Finding.Collapse.class);
  }

  @Test
  void figures_that_come_late_end_the_alarm_and_nothing_shown_is_no_collapse() {
    List<Reading> readings = new ArrayList<>(List.of(new Reading(START, 100)));
    readings.add(new Reading(START.plus(Duration.ofDays(4)), 100));
    readings.add(new Reading(START.plus(Duration.ofDays(5)), 180));
    assertThat(DeliveryWatch.of(readings)).isEqualTo(new Finding.Flowing());
    assertThat(DeliveryWatch.of(List.of())).isEqualTo(new Finding.Flowing());
    assertThat(DeliveryWatch.of(List.of(new Reading(START, 0)))).isEqualTo(new Finding.Flowing());
  }

  @Test
  void readings_twice_and_out_of_order_are_counted_once_in_their_order() {
    List<Reading> readings = hourly(10 * 24);
    readings.add(new Reading(readings.getLast().at().plusSeconds(36_000), 1));
    Finding finding = DeliveryWatch.of(readings);
    List<Reading> mixed = new ArrayList<>(readings);
    mixed.addAll(readings.subList(0, 50));
    Collections.shuffle(mixed, new Random(1));
    assertThat(DeliveryWatch.of(mixed)).isEqualTo(finding).isInstanceOf(Finding.Collapse.class);
    assertThatThrownBy(() -> new Reading(START, -1)).hasMessageContaining("-1 impressions");
  }

  private static Instant lastNews(List<Reading> readings) {
    long most = readings.getLast().impressions();
    return readings.stream().filter(r -> r.impressions() == most).findFirst().orElseThrow().at();
  }

  /// News each hour but from midnight to five.
  private static List<Reading> hourly(int hours) {
    List<Reading> readings = new ArrayList<>();
    long known = 0;
    for (int hour = 0; hour < hours; hour++) {
      known += hour % 24 >= 1 && hour % 24 < 5 ? 0 : 100;
      readings.add(new Reading(START.plus(Duration.ofHours(hour)), known));
    }
    return readings;
  }
}
