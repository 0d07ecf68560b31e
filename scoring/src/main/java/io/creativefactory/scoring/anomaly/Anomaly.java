package io.creativefactory.scoring.anomaly;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// A day whose figure is out of the ordinary, against the days before it and the swing of the week.
///
/// @param usual what a day like it has
/// @param low lower end of what is ordinary
/// @param high upper end
public record Anomaly(LocalDate day, double value, double usual, double low, double high) {
  /// Fewer earlier days show nothing ordinary: two of each weekday.
  public static final int LEAST_DAYS = 14;

  private static final double DEVIATIONS = 3.5;
  private static final double LEAST_SPREAD = 0.02;

  /// The chance that an ordinary count falls out on one side.
  private static final double TAIL = 0.0005;

  public Anomaly {
    if (value >= low && value <= high) {
      throw new IllegalArgumentException(value + " is ordinary between " + low + " and " + high);
    }
  }

  public boolean isFall() {
    return value < low;
  }

  /// Judges the last day of a rate or price by its robust distance in logarithms.
  ///
  /// @param days all more than 0
  /// @return empty when the day is ordinary, or when fewer than [#LEAST_DAYS] come before it
  /// @throws IllegalArgumentException when one is not a positive number
  public static Optional<Anomaly> ofRate(SortedMap<LocalDate, Double> days) {
    days.forEach((day, value) -> {
      if (!(value > 0 && value <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(value + " on " + day + " is no rate");
      }
    });
    if (days.size() <= LEAST_DAYS) {
      return Optional.empty();
    }
    LocalDate last = days.lastKey();
    SortedMap<LocalDate, Double> past = new TreeMap<>(days.headMap(last));
    Weekdays week = Weekdays.of(past);
    double[] plain = week.plain(past);
    for (int i = 0; i < plain.length; i++) {
      plain[i] = Math.log(plain[i]);
    }
    double middle = Weekdays.median(plain);
    double reach = DEVIATIONS * Math.max(LEAST_SPREAD, Weekdays.spread(plain));
    double factor = week.factor(last);
    return new Ordinary(
            factor * Math.exp(middle),
            factor * Math.exp(middle - reach),
            factor * Math.exp(middle + reach))
        .unless(last, days.getOrDefault(last, 0.0));
  }

  /// Judges the last day of a count by the quantiles of the Poisson distribution, or of the
  /// negative binomial one where days scatter more.
  ///
  /// @param days counts, 0 or more
  /// @return empty when the day is ordinary, when fewer than [#LEAST_DAYS] come before it, or when
  ///   most of these have none
  /// @throws IllegalArgumentException when one is negative
  public static Optional<Anomaly> ofCount(SortedMap<LocalDate, Long> days) {
    SortedMap<LocalDate, Double> all = new TreeMap<>();
    days.forEach((day, count) -> {
      if (count < 0) {
        throw new IllegalArgumentException(count + " on " + day + " is no count");
      }
      all.put(day, (double) count);
    });
    if (all.size() <= LEAST_DAYS) {
      return Optional.empty();
    }
    LocalDate last = all.lastKey();
    SortedMap<LocalDate, Double> past = new TreeMap<>(all.headMap(last));
    if (!(Weekdays.median(past.values()) > 0)) {
      return Optional.empty();
    }
    Weekdays week = Weekdays.of(past);
    double[] plain = week.plain(past);
    double usual = Weekdays.median(plain) * week.factor(last);
    double spread = Weekdays.spread(plain) * week.factor(last);
    return new Ordinary(
            usual,
            quantile(usual, spread * spread, TAIL),
            quantile(usual, spread * spread, 1 - TAIL))
        .unless(last, all.getOrDefault(last, 0.0));
  }

  private record Ordinary(double usual, double low, double high) {
    Optional<Anomaly> unless(LocalDate day, double value) {
      return value >= low && value <= high
          ? Optional.empty()
          : Optional.of(new Anomaly(day, value, usual, low, high));
    }
  }

  private static double quantile(double mean, double variance, double share) {
    if (variance <= mean) {
      return PoissonDistribution.of(mean).inverseCumulativeProbability(share);
    }
    double shape = mean * mean / (variance - mean);
    long low = -1;
    long high = 1;
    while (atMost(high, mean, shape) < share) {
      high *= 2;
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (atMost(middle, mean, shape) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Distribution function of the negative binomial.
  private static double atMost(long count, double mean, double shape) {
    return RegularizedBeta.value(shape / (shape + mean), shape, count + 1.0);
  }
}
