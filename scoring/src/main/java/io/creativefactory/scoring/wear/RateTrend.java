package io.creativefactory.scoring.wear;

import io.creativefactory.scoring.experiment.Proportion;
import java.util.List;
import java.util.Optional;

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

  /// Fisher's information of the level and the slope.
  private record Information(double level, double both, double slope) {
    static Information of(Fit fit, List<Count> counts) {
      double level = 0;
      double both = 0;
      double slope = 0;
      for (Count count : counts) {
        double weight = fit.weight(count);
        double time = fit.time(count);
        level += weight;
        both += weight * time;
        slope += weight * time * time;
      }
      return new Information(level, both, slope);
    }

    double determinant() {
      return level * slope - both * both;
    }
  }

  /// Empty when no trend settles, as when all successes fall on one end of the days.
  ///
  /// @param counts at least three days, all with trials, neither without successes nor with nothing
  ///   but them
  static Optional<RateTrend> of(List<Count> counts) {
    double trials = counts.stream().mapToLong(count -> count.clicks().trials()).sum();
    double successes = counts.stream().mapToLong(count -> count.clicks().successes()).sum();
    double centre =
        counts.stream().mapToDouble(count -> count.day() * (double) count.clicks().trials()).sum()
            / trials;
    Fit fit = new Fit(Math.log(successes / (trials - successes)), 0, centre);
    for (int step = 0; step < STEPS; step++) {
      Fit next = improved(fit, counts);
      if (Math.abs(next.slope() - fit.slope()) < SETTLED) {
        double error = error(next, counts);
        return Double.isFinite(error)
            ? Optional.of(new RateTrend(next.level() - next.slope() * centre, next.slope(), error))
            : Optional.empty();
      }
      fit = next;
    }
    return Optional.empty();
  }

  private static Fit improved(Fit fit, List<Count> counts) {
    Information known = Information.of(fit, counts);
    double above = counts.stream().mapToDouble(fit::surplus).sum();
    double tilt = counts.stream().mapToDouble(c -> fit.surplus(c) * fit.time(c)).sum();
    return new Fit(
        fit.level() + (known.slope() * above - known.both() * tilt) / known.determinant(),
        fit.slope() + (known.level() * tilt - known.both() * above) / known.determinant(),
        fit.centre());
  }

  private static double error(Fit fit, List<Count> counts) {
    Information known = Information.of(fit, counts);
    double scatter =
        counts.stream().mapToDouble(c -> fit.surplus(c) * fit.surplus(c) / fit.weight(c)).sum();
    double more = Math.max(1, scatter / (counts.size() - 2));
    return Math.sqrt(more * known.level() / known.determinant());
  }
}
