package io.creativefactory.platform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// How much of what the vendor allows is used up, as far as it says so.
///
/// @param percent the fullest of all meters; 0 when none was sent
/// @param pause how long to stay away, when stated; a day at most, so that no header shuts an
///   account for longer without asking again
public record Allowance(int percent, @Nullable Duration pause) {
  private static final Duration LONGEST = Duration.ofDays(1);

  public Allowance {
    pause = pause != null && pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  public static final Allowance UNTOLD = new Allowance(0, null);

  /// By `Retry-After` alone.
  public static Allowance by(Headers headers) {
    return new Allowance(0, retryAfter(headers).orElse(null));
  }

  /// The header as seconds or as a date; a date is held against the vendor's own clock, not ours.
  public static Optional<Duration> retryAfter(Headers headers) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return Optional.empty();
    }
    if (value.strip().matches("\\d{1,15}")) {
      return positive(Duration.ofSeconds(Long.parseLong(value.strip())));
    }
    Instant now = headers.getInstant("Date");
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return now == null ? Optional.empty() : positive(Duration.between(now, then));
    } catch (DateTimeException e) {
      // A time that nobody can read says nothing; the answer that it came with still stands.
      return Optional.empty();
    }
  }

  private static Optional<Duration> positive(Duration duration) {
    return duration.isPositive() ? Optional.of(duration) : Optional.empty();
  }
}
