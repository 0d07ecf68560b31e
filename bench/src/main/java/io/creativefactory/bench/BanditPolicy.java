package io.creativefactory.bench;

import io.creativefactory.scoring.experiment.GammaPoisson;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A rule that shares what is shown next out over the arms, from what is believed of each.
enum BanditPolicy {
  /// Each arm with its probability of being the best.
  THOMPSON("Thompson") {
    @Override
    double[] shares(List<GammaPoisson> arms, SplittableRandom lots) {
      double[] shares = new double[arms.size()];
      for (int draw = 0; draw < DRAWS; draw++) {
        int leader = 0;
        double most = -1;
        for (int arm = 0; arm < shares.length; arm++) {
          double drawn = gamma(arms.get(arm).events(), lots) / arms.get(arm).exposure();
          if (drawn > most) {
            most = drawn;
            leader = arm;
          }
        }
        shares[leader] += 1.0 / DRAWS;
      }
      return shares;
    }
  },

  /// A tenth to all alike, the rest to the arm with the highest mean.
  EPSILON_GREEDY("ε-greedy") {
    @Override
    double[] shares(List<GammaPoisson> arms, SplittableRandom lots) {
      double[] shares = UNIFORM.shares(arms, lots);
      int leader = 0;
      for (int arm = 0; arm < shares.length; arm++) {
        shares[arm] *= EPSILON;
        leader = arms.get(arm).mean() > arms.get(leader).mean() ? arm : leader;
      }
      shares[leader] += 1 - EPSILON;
      return shares;
    }
  },

  /// All alike, always.
  UNIFORM("uniform") {
    @Override
    double[] shares(List<GammaPoisson> arms, SplittableRandom lots) {
      double[] shares = new double[arms.size()];
      Arrays.fill(shares, 1.0 / shares.length);
      return shares;
    }
  };

  private static final int DRAWS = 500;
  private static final double EPSILON = 0.1;

  final String words;

  BanditPolicy(String words) {
    this.words = words;
  }

  /// One for each arm; they add up to 1.
  abstract double[] shares(List<GammaPoisson> arms, SplittableRandom lots);

  /// A draw from the gamma distribution with rate 1, by Marsaglia and Tsang (2000).
  private static double gamma(double shape, SplittableRandom lots) {
    if (shape < 1) {
      return gamma(shape + 1, lots) * Math.pow(1 - lots.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = lots.nextGaussian();
      double cube = Math.pow(1 + c * normal, 3);
      if (cube > 0
          && Math.log(1 - lots.nextDouble())
              < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }
}
