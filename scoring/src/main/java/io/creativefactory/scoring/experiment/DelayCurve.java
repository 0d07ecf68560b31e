package io.creativefactory.scoring.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which share of the events of a day is known so many days later. Events that come in late are
/// then no failures: a day's exposure counts by the share that could be known of it.
///
/// @param known by age in days from 0, rising; the last is 1, and so is every later one
/// @param basis where it comes from, in words
public record DelayCurve(List<Double> known, String basis) {
  /// Fewer events than this show no curve.
  public static final long LEAST_EVENTS = 50;

  public DelayCurve {
    known = List.copyOf(known);
    double before = 0;
    for (double share : known) {
      if (!(share >= before && share <= 1)) {
        throw new IllegalArgumentException("shares that are known must rise to 1: " + known);
      }
      before = share;
    }
    if (before != 1) {
      throw new IllegalArgumentException("in the end all is known: " + known);
    }
  }

  /// How many events of one day were known at each age from 0; later counts replace earlier ones.
  ///
  /// @param counts up to the age that the day has now
  public record Told(List<Long> counts) {
    public Told {
      counts = List.copyOf(counts);
      if (counts.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("a day told of " + counts + " events");
      }
    }
  }

  /// Nothing counts before a day is so old, everything from then on: what can be said without any
  /// measurement.
  public static DelayCurve step(int days) {
    List<Double> known = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      known.add(0.0);
    }
    known.add(1.0);
    return new DelayCurve(known, "a day counts once it is " + days + " days old");
  }

  /// Measured from how past days grew (chain ladder): each age's growth from all days that have
  /// passed it, so that young days tell of the first ages and old ones of the last.
  ///
  /// @param days past days with what was known of them at each age
  /// @param mature age in days at which a day no longer grows, at least 1
  /// @param otherwise what holds while fewer than [#LEAST_EVENTS] events have matured
  public static DelayCurve measured(List<Told> days, int mature, DelayCurve otherwise) {
    long events =
        days.stream()
            .filter(day -> day.counts().size() > mature)
            .mapToLong(day -> day.counts().get(mature))
            .sum();
    if (events < LEAST_EVENTS) {
      return otherwise;
    }
    List<Double> known = new ArrayList<>(List.of(1.0));
    double share = 1;
    for (int age = mature - 1; age >= 0; age--) {
      int at = age;
      List<Told> grown = days.stream().filter(day -> day.counts().size() > at + 1).toList();
      double before = grown.stream().mapToLong(day -> day.counts().get(at)).sum();
      double after = grown.stream().mapToLong(day -> day.counts().get(at + 1)).sum();
      share = after > 0 ? Math.min(share, share * before / after) : share;
      known.addFirst(share);
    }
    return new DelayCurve(
        known,
        String.format(Locale.ROOT, "measured on %,d conversions, %s", events, shares(known)));
  }

  private static String shares(List<Double> known) {
    List<String> shares =
        known.stream().map(s -> String.format(Locale.ROOT, "%.0f %%", 100 * s)).toList();
    return String.join(", ", shares) + " known after 0, 1, … days";
  }

  /// The share known of a day that is so old.
  ///
  /// @param age in whole days; nothing is known of a day to come
  public double at(long age) {
    return age < 0 ? 0 : known.get((int) Math.min(age, known.size() - 1L));
  }
}
