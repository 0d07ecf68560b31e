package io.creativefactory.scoring.experiment;

import java.util.List;

/// Which of several rates is the highest, from what was counted. Each arm starts from a uniform
/// prior (Beta(1, 1)) and is judged by its posterior. Computed on a grid of log odds, not drawn:
/// the same counts always give the same answer, within about 1e-4 of the exact one.
public final class BetaBinomial {
  private static final int POINTS = 8192;
  private static final double REACH = 10;

  private BetaBinomial() {}

  /// For each arm the probability that its rate is the highest; they add up to 1.
  ///
  /// @param arms at least one
  public static double[] probabilityBest(List<Proportion> arms) {
    double[][] densities = densities(arms);
    double[] best = new double[arms.size()];
    double[] below = new double[arms.size()];
    for (int point = 0; point < POINTS; point++) {
      for (int arm = 0; arm < best.length; arm++) {
        double others = densities[arm][point];
        for (int other = 0; other < best.length; other++) {
          // half of the point itself, so that ties are shared
          others *= other == arm ? 1 : below[other] + densities[other][point] / 2;
        }
        best[arm] += others;
      }
      for (int arm = 0; arm < best.length; arm++) {
        below[arm] += densities[arm][point];
      }
    }
    return normalised(best);
  }

  /// The probability that one rate is higher than another.
  public static double probabilityBetter(Proportion one, Proportion other) {
    return probabilityBest(List.of(one, other))[0];
  }

  /// One row per arm over a grid that holds the mass of all; each adds up to 1.
  private static double[][] densities(List<Proportion> arms) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Proportion arm : arms) {
      double alpha = arm.successes() + 1.0;
      double beta = arm.trials() - arm.successes() + 1.0;
      double middle = Math.log(alpha / beta);
      double deviation = Math.sqrt(1 / alpha + 1 / beta);
      low = Math.min(low, middle - REACH * deviation);
      high = Math.max(high, middle + REACH * deviation);
    }
    double[][] densities = new double[arms.size()][];
    for (int arm = 0; arm < densities.length; arm++) {
      densities[arm] = density(arms.get(arm), low, (high - low) / (POINTS - 1));
    }
    return densities;
  }

  /// The posterior in log odds x: proportional to p^alpha (1-p)^beta with p = 1 / (1 + e^-x).
  private static double[] density(Proportion arm, double low, double step) {
    double alpha = arm.successes() + 1.0;
    double beta = arm.trials() - arm.successes() + 1.0;
    double[] logs = new double[POINTS];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      double x = low + i * step;
      logs[i] = -alpha * Math.log1p(Math.exp(-x)) - beta * Math.log1p(Math.exp(x));
      most = Math.max(most, logs[i]);
    }
    for (int i = 0; i < POINTS; i++) {
      logs[i] = Math.exp(logs[i] - most);
    }
    return normalised(logs);
  }

  private static double[] normalised(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
