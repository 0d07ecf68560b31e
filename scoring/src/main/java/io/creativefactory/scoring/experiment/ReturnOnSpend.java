package io.creativefactory.scoring.experiment;

import io.creativefactory.domain.Checks;
import io.creativefactory.scoring.experiment.Proportion.Interval;

/// Revenue for each unit of money spent: conversions per unit spent times what one is worth, two
/// beliefs that are learned apart and combined here. In cents or in whole units it is the same
/// number. Computed by quadrature over the value, within about a thousandth.
public final class ReturnOnSpend {
  private static final int NODES = 64;
  private static final int HALVINGS = 60;

  private final GammaPoisson conversions;
  private final double[] values = new double[NODES];
  private final double mean;

  /// @param conversions per minor unit spent
  /// @param value in the same minor units
  public ReturnOnSpend(GammaPoisson conversions, OrderValue value) {
    this.conversions = conversions;
    this.mean = conversions.mean() * value.mean();
    for (int node = 0; node < NODES; node++) {
      values[node] = value.quantile((node + 0.5) / NODES);
    }
  }

  public double mean() {
    return mean;
  }

  /// The probability that the return is above this.
  ///
  /// @param bound 0 or more
  public double probabilityAbove(double bound) {
    Checks.between("bound", bound, 0, Double.MAX_VALUE);
    double above = 0;
    for (double value : values) {
      above += 1 - conversions.atMost(bound / value);
    }
    return above / NODES;
  }

  /// Where the return lies with this probability, as much left out below as above.
  public Interval interval(double level) {
    double tail = (1 - Checks.between("level", level, 0, 1)) / 2;
    return new Interval(where(1 - tail), where(tail));
  }

  /// The return that is passed with this probability.
  private double where(double above) {
    double low = 0;
    double high = mean;
    while (probabilityAbove(high) > above) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (probabilityAbove(middle) > above) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
