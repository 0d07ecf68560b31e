package io.creativefactory.bench;

import io.creativefactory.scoring.experiment.ThompsonSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// A way to split the impressions of a test over its arms, batch by batch.
interface SplitPolicy {
  int BATCHES = 20;

  /// @param batch 0 to [#BATCHES] - 1
  /// @param shown impressions so far, by arm
  /// @param clicks so far, by arm
  double[] shares(int batch, long[] shown, long[] clicks, SplittableRandom lots);

  /// A fifth of the time in equal shares, then all for the arm that led.
  static SplitPolicy fifthThenWinner(int arms) {
    return (batch, shown, clicks, lots) -> {
      double[] shares = new double[arms];
      if (batch < BATCHES / 5) {
        Arrays.fill(shares, 1.0 / arms);
        return shares;
      }
      int leader = 0;
      for (int arm = 1; arm < arms; arm++) {
        double ahead = clicks[arm] * (double) shown[leader] - clicks[leader] * (double) shown[arm];
        leader = ahead > 0 ? arm : leader;
      }
      shares[leader] = 1;
      return shares;
    };
  }

  /// Ours, with what other tests taught and the copy model expects.
  static SplitPolicy ours(PastTest test, ArmsLesson lesson, double power) {
    ThompsonSplit split = new ThompsonSplit(lesson.prior(), power);
    double[] expected = new double[test.arms()];
    for (int arm = 0; arm < expected.length; arm++) {
      expected[arm] = lesson.expected(test, arm);
    }
    return (batch, shown, clicks, lots) -> {
      List<ThompsonSplit.Standing> arms = new ArrayList<>();
      for (int arm = 0; arm < expected.length; arm++) {
        arms.add(new ThompsonSplit.Standing(expected[arm], shown[arm], clicks[arm]));
      }
      return split.shares(arms, lots);
    };
  }
}
