package io.creativefactory.scoring.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells a platform that is late from ads that are no longer shown. A platform reports with a lag
/// that is its own; as long as it was silent no longer than it has been before, an empty reading is
/// lag and says nothing. The first empty reading after that cannot be lag: it is a collapse, at
/// once.
public final class DeliveryWatch {
  /// No platform is later than this; without a history it is what is waited for.
  public static final Duration LONGEST = Duration.ofDays(3);

  /// Silences that must have ended before the longest of them counts as usual.
  public static final int LEAST_SILENCES = 7;

  /// A silence may be so much longer than all before and still be one of them.
  private static final double ROOM = 1.25;

  private DeliveryWatch() {}

  /// One look at the figures.
  ///
  /// @param at by the clock of the account
  /// @param impressions known in total, of all days; readings that come twice or out of order are
  ///   counted once, in their order
  public record Reading(Instant at, long impressions) {
    public Reading {
      if (impressions < 0) {
        throw new IllegalArgumentException(impressions + " impressions at " + at);
      }
    }
  }

  /// What the last reading says.
  public sealed interface Finding {
    /// It brought something new, or nothing was ever shown.
    record Flowing() implements Finding {}

    /// It brought nothing, which is no longer than usual.
    record Lag(Duration silent, Duration usual) implements Finding {}

    /// It brought nothing, and the silence cannot be lag.
    ///
    /// @param since of the last reading that brought something
    /// @param noticed the first empty reading that cannot be lag
    record Collapse(Instant since, Instant noticed, Duration usual) implements Finding {}
  }

  public static Finding of(List<Reading> readings) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(Comparator.comparing(Reading::at).thenComparingLong(Reading::impressions));
    List<Duration> silences = new ArrayList<>();
    Finding finding = new Finding.Flowing();
    Reading news = new Reading(Instant.EPOCH, 0);
    for (Reading reading : sorted) {
      if (reading.impressions() > news.impressions()) {
        if (news.impressions() > 0 && !(finding instanceof Finding.Collapse)) {
          silences.add(Duration.between(news.at(), reading.at()));
        }
        news = reading;
        finding = new Finding.Flowing();
      } else if (news.impressions() > 0 && !(finding instanceof Finding.Collapse)) {
        finding = empty(news.at(), reading.at(), usual(silences));
      }
    }
    return finding;
  }

  private static Finding empty(Instant since, Instant now, Duration usual) {
    Duration silent = Duration.between(since, now);
    return silent.compareTo(usual) > 0
        ? new Finding.Collapse(since, now, usual)
        : new Finding.Lag(silent, usual);
  }

  private static Duration usual(List<Duration> silences) {
    if (silences.size() < LEAST_SILENCES) {
      return LONGEST;
    }
    Duration longest = silences.stream().max(Comparator.naturalOrder()).orElse(LONGEST);
    Duration room = Duration.ofSeconds((long) (longest.toSeconds() * ROOM));
    return room.compareTo(LONGEST) < 0 ? room : LONGEST;
  }
}
