package io.creativefactory.scoring.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// How the credit for one conversion is shared over the touches that led to it. None of them knows
/// what caused a sale; each only says who is thanked.
public enum CreditModel {
  /// All to the first touch.
  FIRST,
  /// All to the last touch.
  LAST,
  /// The same to each.
  LINEAR,
  /// Half as much for each half-life that a touch lies back.
  TIME_DECAY,
  /// 40 % to the first, 40 % to the last, 20 % to those between; half each where there are two.
  POSITION;

  private static final double END = 0.4;

  /// One weight for each touch, together 1.
  ///
  /// @param touches in the order of time, at least one
  /// @param halfLife for [#TIME_DECAY], positive
  /// @throws IllegalArgumentException when the touches are none or out of order
  public double[] weights(List<Instant> touches, Duration halfLife) {
    int n = touches.size();
    for (int i = 0; i < n; i++) {
      if (i > 0 && touches.get(i).isBefore(touches.get(i - 1))) {
        throw new IllegalArgumentException("touches must stand in the order of time");
      }
    }
    if (n == 0 || !halfLife.isPositive()) {
      throw new IllegalArgumentException(n + " touches, half-life " + halfLife);
    }
    double[] weights = new double[n];
    switch (this) {
      case FIRST -> weights[0] = 1;
      case LAST -> weights[n - 1] = 1;
      case LINEAR -> Arrays.fill(weights, 1.0 / n);
      case TIME_DECAY -> decay(weights, touches, halfLife);
      case POSITION -> position(weights);
    }
    return weights;
  }

  /// Held against the last touch and not against the sale: the shares are the same, and a touch
  /// from long ago cannot make all of them vanish.
  private static void decay(double[] weights, List<Instant> touches, Duration halfLife) {
    Instant last = touches.getLast();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double back = Duration.between(touches.get(i), last).toMillis();
      weights[i] = Math.pow(0.5, back / halfLife.toMillis());
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  private static void position(double[] weights) {
    int n = weights.length;
    if (n < 3) {
      Arrays.fill(weights, 1.0 / n);
      return;
    }
    Arrays.fill(weights, (1 - 2 * END) / (n - 2));
    weights[0] = END;
    weights[n - 1] = END;
  }
}
