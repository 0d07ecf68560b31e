package io.creativefactory.scoring.pooling;

/// What is known of effects after their data: a normal distribution of all of them together. Never
/// changes.
public final class Effects {
  private final double[] means;
  private final double[][] covariance;

  Effects(double[] means, double[][] covariance) {
    this.means = means;
    this.covariance = covariance;
  }

  /// The first at its place, the others at none: where a search begins.
  ///
  /// @param size how many there are, at least 1
  public static Effects from(double first, int size) {
    double[] means = new double[size];
    means[0] = first;
    return new Effects(means, new double[size][size]);
  }

  public double mean(int place) {
    return means[place];
  }

  /// The sum of some effects.
  public double sum(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += means[place];
    }
    return sum;
  }

  /// How unsure that sum is.
  public double variance(int[] places) {
    double variance = 0;
    for (int one : places) {
      for (int other : places) {
        variance += covariance[one][other];
      }
    }
    return variance;
  }

  /// The effects, each times its weight.
  public double sum(double[] weights) {
    double sum = 0;
    for (int place = 0; place < weights.length; place++) {
      sum += weights[place] * means[place];
    }
    return sum;
  }

  /// How unsure that sum is.
  public double variance(double[] weights) {
    double variance = 0;
    for (int one = 0; one < weights.length; one++) {
      for (int other = 0; other < weights.length; other++) {
        variance += weights[one] * weights[other] * covariance[one][other];
      }
    }
    return variance;
  }

  /// The expected square of one effect.
  public double square(int place) {
    return means[place] * means[place] + covariance[place][place];
  }
}
