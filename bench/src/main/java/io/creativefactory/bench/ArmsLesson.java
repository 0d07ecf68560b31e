package io.creativefactory.bench;

import io.creativefactory.scoring.experiment.ThompsonSplit;
import java.util.List;

/// What past tests teach the next one, by their moments.
///
/// @param prior how rates of tests, and of arms in a test, differ
/// @param slope how much of the copy model's log odds shows in the log of an arm's rate
record ArmsLesson(ThompsonSplit.Prior prior, double slope) {
  private static final double FEWEST = 4;

  /// @param tests at least two, others than those that the lesson is used for
  static ArmsLesson of(List<PastTest> tests) {
    double rate = tests.stream().mapToDouble(PastTest::mean).average().orElseThrow();
    double squares = tests.stream().mapToDouble(test -> Math.pow(test.mean() - rate, 2)).sum();
    double between = squares / (tests.size() - 1);
    double across = 0;
    double along = 0;
    for (PastTest test : tests) {
      for (int arm = 0; arm < test.arms(); arm++) {
        across += test.odds(arm) * relative(test, arm);
        along += test.odds(arm) * test.odds(arm);
      }
    }
    double slope = across / along;
    double rest = 0;
    long free = 0;
    for (PastTest test : tests) {
      free += test.arms() - 1;
      for (int arm = 0; arm < test.arms(); arm++) {
        double apart = relative(test, arm) - slope * test.odds(arm);
        rest += apart * apart;
      }
    }
    return new ArmsLesson(
        new ThompsonSplit.Prior(rate, rate * rate / between, Math.max(FEWEST, free / rest)), slope);
  }

  /// An arm's rate over the mean of its test, less 1.
  private static double relative(PastTest test, int arm) {
    return test.mean() == 0 ? 0 : test.rate(arm) / test.mean() - 1;
  }

  /// What is expected of an arm before it was shown, over the mean of its test.
  double expected(PastTest test, int arm) {
    double sum = 0;
    for (int other = 0; other < test.arms(); other++) {
      sum += Math.exp(slope * test.odds(other));
    }
    return Math.exp(slope * test.odds(arm)) * test.arms() / sum;
  }
}
