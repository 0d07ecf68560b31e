package io.creativefactory.scoring.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a campaign that is no longer shown from a platform that reports late, hour by hour. What
/// the rest of its account tells is the clock: an hour that the platform has told of others and not
/// of this campaign is empty, whatever the lag is; an hour that it has told of nobody is unknown.
/// How much is missing is counted in the impressions that the campaign usually has in those hours,
/// so that a quiet night is no silence.
///
/// Where the whole account is silent nothing tells lag from collapse but time: after [#LONGEST] it
/// is a collapse, and from the first silence that is longer than any before it is a doubt, which
/// only the platform's own status can end.
public final class HourlyWatch {
  /// No platform is later than this.
  public static final Duration LONGEST = Duration.ofDays(3);

  /// Fewer readings show no usual lag.
  public static final int LEAST_READINGS = 48;

  /// So many impressions may be missing by chance.
  private static final double ROOM = 20;

  private static final int HOURS = 24;

  private HourlyWatch() {}

  /// What a campaign showed in one hour, as known now; several ads add up.
  public record Hour(Instant begin, long impressions) {}

  /// How far the platform's telling had come at one reading.
  ///
  /// @param at when it was read, by the clock of the account
  /// @param own end of the last hour in which anything was shown of the campaign, as known then
  /// @param beside end of the last hour that was told of anything in the account, this campaign's
  ///   hours without impressions among them; null when nothing was
  public record Reading(Instant at, @Nullable Instant own, @Nullable Instant beside) {}

  /// What the last reading says.
  public sealed interface Finding {
    /// Nothing is missing that would be more than chance or usual lag, or nothing was ever shown.
    record Flowing() implements Finding {}

    /// The whole account is silent for longer than it ever was: lag, or nothing in it is shown.
    ///
    /// @param missing impressions that were to be expected
    record Doubt(Instant since, double missing) implements Finding {}

    /// It is not shown.
    ///
    /// @param since end of the last hour in which it was
    /// @param missing impressions that were to be expected since
    record Collapse(Instant since, double missing) implements Finding {}
  }

  /// @param shown hours of the last weeks, in any order
  /// @param readings of the last weeks, in any order
  public static Finding of(List<Hour> shown, List<Reading> readings) {
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort(Comparator.comparing(Reading::at));
    if (sorted.isEmpty() || sorted.getLast().own() == null || shown.isEmpty()) {
      return new Finding.Flowing();
    }
    return new Look(profile(shown), sorted).finding();
  }

  /// Impressions that an hour of the day usually has.
  private static double[] profile(List<Hour> shown) {
    double[] sums = new double[HOURS];
    Instant first = shown.stream().map(Hour::begin).min(Comparator.naturalOrder()).orElseThrow();
    Instant last = shown.stream().map(Hour::begin).max(Comparator.naturalOrder()).orElseThrow();
    for (Hour hour : shown) {
      sums[hour.begin().atOffset(ZoneOffset.UTC).getHour()] += hour.impressions();
    }
    double days = Math.max(1, ChronoUnit.HOURS.between(first, last) / (double) HOURS);
    for (int hour = 0; hour < HOURS; hour++) {
      sums[hour] /= days;
    }
    return sums;
  }

  /// One look, with what was usual before.
  private static final class Look {
    private final double[] profile;
    private final List<Reading> readings;
    private final Reading last;
    private final Instant own;
    private double usuallyBehind;
    private double usuallySilent;
    private Instant news;

    Look(double[] profile, List<Reading> readings) {
      this.profile = profile;
      this.readings = readings;
      this.last = readings.getLast();
      Instant end = last.own();
      this.own = end == null ? Instant.MIN : end;
      this.news = readings.getFirst().at();
      learn();
    }

    /// Only silences that ended teach what is usual.
    private void learn() {
      Instant known = Instant.MIN;
      for (Reading reading : readings) {
        Instant now = reading.own();
        if (now != null && now.isAfter(known)) {
          if (known.isAfter(Instant.MIN)) {
            usuallySilent = Math.max(usuallySilent, expected(news, reading.at()));
          }
          known = now;
          news = reading.at();
        }
        Instant beside = reading.beside();
        if (now != null && now.isBefore(own) && beside != null) {
          usuallyBehind = Math.max(usuallyBehind, expected(now, beside));
        }
      }
    }

    Finding finding() {
      Instant beside = last.beside();
      double behind = beside == null ? 0 : expected(own, beside);
      double silent = expected(news, last.at());
      boolean known = readings.size() >= LEAST_READINGS;
      if (known && behind > usuallyBehind + ROOM) {
        return new Finding.Collapse(own, behind);
      }
      if (Duration.between(news, last.at()).compareTo(LONGEST) > 0) {
        return new Finding.Collapse(own, silent);
      }
      return known && silent > usuallySilent + ROOM
          ? new Finding.Doubt(own, silent)
          : new Finding.Flowing();
    }

    /// Impressions that are usual in the whole hours between two moments.
    private double expected(Instant from, Instant until) {
      double sum = 0;
      Instant hour = from.truncatedTo(ChronoUnit.HOURS);
      if (hour.isBefore(from)) {
        hour = hour.plus(1, ChronoUnit.HOURS);
      }
      for (;
          !hour.plus(1, ChronoUnit.HOURS).isAfter(until);
          hour = hour.plus(1, ChronoUnit.HOURS)) {
        sum += profile[hour.atOffset(ZoneOffset.UTC).getHour()];
      }
      return sum;
    }
  }
}
