package io.creativefactory.scoring.pooling;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Observations that are each a sum of some effects and noise, gathered into the effects that they
/// speak for (Bayesian linear regression with a normal prior on each effect). One thread.
public final class WeightedSums {
  private final RealMatrix precision;
  private final double[] pull;

  /// @param priors variance of each effect around 0, each more than 0
  public WeightedSums(double[] priors) {
    this.precision = new Array2DRowRealMatrix(priors.length, priors.length);
    this.pull = new double[priors.length];
    for (int place = 0; place < priors.length; place++) {
      precision.setEntry(place, place, 1 / priors[place]);
    }
  }

  /// @param places the effects that it is a sum of
  /// @param seen its value
  /// @param weight one over the variance of its noise
  public void add(int[] places, double seen, double weight) {
    for (int one : places) {
      pull[one] += weight * seen;
      for (int other : places) {
        precision.addToEntry(one, other, weight);
      }
    }
  }

  public Effects effects() {
    RealMatrix covariance = new CholeskyDecomposition(precision).getSolver().getInverse();
    return new Effects(covariance.operate(pull), covariance.getData());
  }
}
