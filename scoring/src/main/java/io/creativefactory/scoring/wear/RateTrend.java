package io.creativefactory.scoring.wear;

import io.creativefactory.scoring.experiment.Proportion;
import java.util.List;

/// A rate against time: logistic regression of daily counts on the day, by Newton's method. Days
/// scatter more than lots do, so the error of the slope grows with what they scatter more
/// (quasi-binomial), and never shrinks.
///
/// @param level log odds of the fitted rate on day 0
/// @param slope change of the log odds a day
/// @param error standard error of the slope
record RateTrend(double level, double slope, double error) {
  private static final int STEPS = 50;
  private static final double SETTLED = 1e-10;

  /// What was counted on one day.
  ///
  /// @param day from the first day on
  record Count(int day, Proportion clicks) {}

  /// Sums over the days, for one guess of level and slope around the mean day.
  private record Fit(double level, double slope, double centre) {
    double rate(Count count) {
      return 1 / (1 + Math.exp(-level - slope * (count.day() - centre)));
    }

    double weight(Count count) {
      double rate = rate(count);
      return count.clicks().trials() * rate * (1 - rate);
    }

    double surplus(Count count) {
      return count.clicks().successes() - count.clicks().trials() * rate(count);
    }

    double time(Count count) {
      return count.day() - centre;
    }
  }

  /// @param counts at least three days, all with trials, neither without successes nor with nothing
  ///   but them
  static RateTrend of(List<Count> counts) {
    double trials = counts.stream().mapToLong(count -> count.clicks().trials()).sum();
    double successes = counts.stream().mapToLong(count -> count.clicks().successes()).sum();
    double centre =
        counts.stream().mapToDouble(count -> count.day() * (double) count.clicks().trials()).sum()
            / trials;
    Fit fit = new Fit(Math.log(successes / (trials - successes)), 0, centre);
    for (int step = 0; step < STEPS; step++) {
      Fit next = improved(fit, counts);
      boolean settled = Math.abs(next.slope() - fit.slope()) < SETTLED;
      fit = next;
      if (settled) {
        break;
      }
    }
    return new RateTrend(fit.level() - fit.slope() * centre, fit.slope(), error(fit, counts));
  }

  private static Fit improved(Fit fit, List<Count> counts) {
    double sum = 0;
    double first = 0;
    double second = 0;
    double above = 0;
    double tilt = 0;
    for (Count count : counts) {
      double time = fit.time(count);
      double weight = fit.weight(count);
      sum += weight;
      first += weight * time;
      second += weight * time * time;
      above += fit.surplus(count);
      tilt += fit.surplus(count) * time;
    }
    double determinant = sum * second - first * first;
    return new Fit(
        fit.level() + (second * above - first * tilt) / determinant,
        fit.slope() + (sum * tilt - first * above) / determinant,
        fit.centre());
  }

  private static double error(Fit fit, List<Count> counts) {
    double sum = 0;
    double first = 0;
    double second = 0;
    double scatter = 0;
    for (Count count : counts) {
      double time = fit.time(count);
      double weight = fit.weight(count);
      sum += weight;
      first += weight * time;
      second += weight * time * time;
      scatter += fit.surplus(count) * fit.surplus(count) / weight;
    }
    double more = Math.max(1, scatter / (counts.size() - 2));
    return Math.sqrt(more * sum / (sum * second - first * first));
  }
}
