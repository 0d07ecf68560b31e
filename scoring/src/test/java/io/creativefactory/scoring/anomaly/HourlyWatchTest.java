package io.creativefactory.scoring.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.scoring.anomaly.HourlyWatch.Finding;
import io.creativefactory.scoring.anomaly.HourlyWatch.Hour;
import io.creativefactory.scoring.anomaly.HourlyWatch.Reading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A campaign of 100 impressions an hour, and 1 from midnight to six; read every hour.
class HourlyWatchTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void an_hour_that_others_have_and_this_one_has_not_is_a_collapse_within_the_hour() {
    int stop = 5 * 24 + 12;
    assertThat(look(stop, stop, 0)).isInstanceOf(Finding.Flowing.class);
    assertThat(look(stop + 1, stop, 0))
        .isInstanceOfSatisfying(
            Finding.Collapse.class,
            collapse -> {
              assertThat(collapse.since()).isEqualTo(at(stop));
              assertThat(collapse.missing()).isGreaterThan(50);
            });
  }

  @Test
  void hours_that_nobody_told_yet_are_unknown_whatever_the_lag() {
    for (int lag : List.of(3, 24, 48, 71)) {
      int stop = 6 * 24 + 12;
      assertThat(look(stop + lag, stop, lag)).isInstanceOf(Finding.Flowing.class);
      assertThat(look(stop + lag + 1, stop, lag)).isInstanceOf(Finding.Collapse.class);
    }
  }

  @Test
  void a_quiet_night_is_no_silence() {
    int midnight = 5 * 24;
    assertThat(look(midnight + 5, midnight, 0)).isInstanceOf(Finding.Flowing.class);
    assertThat(look(midnight + 7, midnight, 0)).isInstanceOf(Finding.Collapse.class);
  }

  @Test
  void a_whole_account_that_is_silent_is_a_doubt_and_after_three_days_a_collapse() {
    int stop = 5 * 24 + 12;
    List<Reading> readings = readings(stop, stop, 0);
    for (int hour = 1; hour <= 73; hour++) {
      readings.add(new Reading(at(stop + hour), at(stop), at(stop)));
      Finding finding = HourlyWatch.of(shown(stop), readings);
      if (hour >= 3 && hour <= 72) {
        assertThat(finding).isInstanceOf(Finding.Doubt.class);
      }
    }
    assertThat(HourlyWatch.of(shown(stop), readings)).isInstanceOf(Finding.Collapse.class);
  }

  @Test
  void two_days_of_readings_must_be_known_before_anything_is_found() {
    assertThat(look(30, 24, 0)).isInstanceOf(Finding.Flowing.class);
    assertThat(HourlyWatch.of(List.of(), List.of())).isInstanceOf(Finding.Flowing.class);
  }

  /// @param now hours since the beginning
  /// @param stop hour from which the campaign is not shown; the rest of the account goes on
  private static Finding look(int now, int stop, int lag) {
    return HourlyWatch.of(shown(Math.min(stop, now - lag)), readings(now, stop, lag));
  }

  private static List<Reading> readings(int now, int stop, int lag) {
    List<Reading> readings = new ArrayList<>();
    for (int hour = lag + 1; hour <= now; hour++) {
      readings.add(new Reading(at(hour), at(Math.min(stop, hour - lag)), at(hour - lag)));
    }
    return readings;
  }

  private static List<Hour> shown(int until) {
    return IntStream.range(0, until)
        .mapToObj(hour -> new Hour(at(hour), hour % 24 < 6 ? 1 : 100))
        .toList();
  }

  private static Instant at(int hour) {
    return BEGIN.plus(hour, ChronoUnit.HOURS);
  }
}
