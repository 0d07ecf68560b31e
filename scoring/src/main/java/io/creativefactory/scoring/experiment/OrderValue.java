package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/// What a conversion is worth on average, and how sure that is: a lognormal belief of the mean from
/// the revenue of days and their conversions. It knows nothing of how often conversions happen.
///
/// @param mean in minor units
/// @param deviation of the belief, as a share of the mean; 0 when all were worth the same
/// @param conversions that it was learned from
public record OrderValue(double mean, double deviation, long conversions) {
  /// Fewer days show no scatter.
  public static final int LEAST_DAYS = 3;

  /// Fewer conversions show no mean.
  public static final long LEAST_CONVERSIONS = 10;

  public OrderValue {
    Checks.between("mean", mean, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checks.between("deviation", deviation, 0, 100);
  }

  /// What the conversions of one day brought together.
  ///
  /// @param conversions 1 or more; days without any say nothing of what one is worth
  /// @param revenue in minor units, 0 or more
  public record Day(long conversions, long revenue) {
    public Day {
      if (conversions < 1 || revenue < 0) {
        throw new IllegalArgumentException(
            "a day of " + conversions + " conversions worth " + revenue);
      }
    }
  }

  /// Days with more conversions scatter less around the mean, which is what is used to learn how
  /// single conversions scatter.
  ///
  /// @return empty while there are too few days or conversions, or no revenue
  public static Optional<OrderValue> of(List<Day> days) {
    long conversions = days.stream().mapToLong(Day::conversions).sum();
    double revenue = days.stream().mapToDouble(Day::revenue).sum();
    if (days.size() < LEAST_DAYS || conversions < LEAST_CONVERSIONS || !(revenue > 0)) {
      return Optional.empty();
    }
    double mean = revenue / conversions;
    double scatter =
        days.stream()
                .mapToDouble(day ->
                    Math.pow(day.revenue() - day.conversions() * mean, 2) / day.conversions())
                .sum()
            / (days.size() - 1);
    return Optional.of(new OrderValue(mean, Math.sqrt(scatter / conversions) / mean, conversions));
  }

  /// Why there is none.
  public static Figure.Unknown missing(List<Day> days) {
    return new Figure.Unknown(
        String.format(
            Locale.ROOT,
            "%,d of %d conversions with a value, on %d of %d days",
            days.stream().mapToLong(Day::conversions).sum(),
            LEAST_CONVERSIONS,
            days.size(),
            LEAST_DAYS));
  }

  /// Where the mean lies with this probability.
  public Interval interval(double level) {
    double tail = (1 - Checks.between("level", level, 0, 1)) / 2;
    return new Interval(quantile(tail), quantile(1 - tail));
  }

  /// @param p in (0, 1)
  double quantile(double p) {
    return deviation == 0 ? mean : belief().inverseCumulativeProbability(p);
  }

  private LogNormalDistribution belief() {
    double variance = Math.log1p(deviation * deviation);
    return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance));
  }
}
