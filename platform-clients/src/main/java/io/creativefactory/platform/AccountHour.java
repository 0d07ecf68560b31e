package io.creativefactory.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// An hour as an account's clock shows it, on the line of time. Where the clock is put back the
/// same digits stand twice, and platforms that count by digits tell both as one: such an hour takes
/// longer. Where the clock is put forward an hour is missing, and what is told of it happened at
/// the jump.
///
/// @param start when the clock first showed it
/// @param span until the clock first showed the next one, 1 minute or more
public record AccountHour(Instant start, Duration span) {
  private static final int LAST = 23;
  private static final Duration USUAL = Duration.ofHours(1);

  /// @param hour 0 to 23
  /// @throws DateTimeException when there is no such hour
  public static AccountHour of(LocalDate day, int hour, ZoneId zone) {
    if (hour < 0 || hour > LAST) {
      throw new DateTimeException("a day has no hour " + hour);
    }
    Instant start = first(day.atTime(hour, 0), zone);
    LocalDateTime next = hour == LAST ? day.plusDays(1).atStartOfDay() : day.atTime(hour + 1, 0);
    Duration span = Duration.between(start, first(next, zone));
    return new AccountHour(start, span.isPositive() ? span : USUAL);
  }

  /// @param range as Meta writes it, `13:00:00 - 13:59:59`
  /// @throws DateTimeException when it is no such range
  public static AccountHour parse(LocalDate day, String range, ZoneId zone) {
    LocalTime from = LocalTime.parse(range.split(" ", 2)[0]);
    if (from.getMinute() != 0) {
      throw new DateTimeException("'" + range + "' does not begin with an hour");
    }
    return of(day, from.getHour(), zone);
  }

  private static Instant first(LocalDateTime time, ZoneId zone) {
    return ZonedDateTime.of(time, zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
