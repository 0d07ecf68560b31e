package io.creativefactory.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountHourTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void an_hour_of_an_account_stands_on_the_line_of_time() {
    AccountHour hour = AccountHour.of(LocalDate.parse("2026-11-20"), 13, BERLIN);

    assertThat(hour)
        .isEqualTo(new AccountHour(Instant.parse("2026-11-20T12:00:00Z"), Duration.ofHours(1)));
  }

  @Test
  void an_hour_that_is_shown_twice_takes_two() {
    LocalDate back = LocalDate.parse("2026-10-25");

    assertThat(AccountHour.of(back, 1, BERLIN).span()).isEqualTo(Duration.ofHours(1));
    assertThat(AccountHour.of(back, 2, BERLIN))
        .isEqualTo(new AccountHour(Instant.parse("2026-10-25T00:00:00Z"), Duration.ofHours(2)));
    assertThat(AccountHour.of(back, 3, BERLIN).start()).isEqualTo("2026-10-25T02:00:00Z");
  }

  @Test
  void what_is_told_of_an_hour_that_was_left_out_happened_at_the_jump() {
    LocalDate forth = LocalDate.parse("2026-03-29");

    assertThat(AccountHour.of(forth, 1, BERLIN).start()).isEqualTo("2026-03-29T00:00:00Z");
    assertThat(AccountHour.of(forth, 2, BERLIN)).isEqualTo(AccountHour.of(forth, 3, BERLIN));
    assertThat(AccountHour.of(forth, 3, BERLIN).start()).isEqualTo("2026-03-29T01:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "Africa/Casablanca",
        "UTC"
      })
  void hours_of_a_year_leave_no_hole_and_no_overlap(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant end = LocalDate.parse("2026-01-01").atStartOfDay(zone).toInstant();
    for (LocalDate day = LocalDate.parse("2026-01-01"); day.getYear() == 2026; ) {
      LocalDate each = day;
      for (AccountHour hour :
          IntStream.range(0, 24).mapToObj(h -> AccountHour.of(each, h, zone)).distinct().toList()) {
        assertThat(hour.start()).isEqualTo(end);
        end = hour.start().plus(hour.span());
      }
      day = day.plusDays(1);
    }
    assertThat(end).isEqualTo(LocalDate.parse("2027-01-01").atStartOfDay(zone).toInstant());
  }

  @Test
  void a_range_that_is_none_is_refused() {
    LocalDate day = LocalDate.parse("2026-11-20");

    assertThat(AccountHour.parse(day, "13:00:00 - 13:59:59", BERLIN))
        .isEqualTo(AccountHour.of(day, 13, BERLIN));
    assertThatThrownBy(() -> AccountHour.parse(day, "13:30:00 - 13:59:59", BERLIN))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> AccountHour.parse(day, "", BERLIN))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> AccountHour.of(day, 24, BERLIN)).hasMessageContaining("no hour 24");
  }
}
