package io.creativefactory.scoring.verdict;

import io.creativefactory.scoring.experiment.Proportion.Interval;
import org.apache.commons.numbers.gamma.LogGamma;

/// How far a rate may lie from the truth when it is looked at again and again: confidence
/// sequences, so that the chance ever to leave them stays below the level, however often one looks.
final class LookedAt {
  /// Rates are expected to be about half or twice what is usual.
  private static final double LIKENESS = 4;

  /// Logarithms are looked for at about this distance; the width is least there.
  private static final double USUAL = 0.3;

  private static final double NONE = 1e-9;
  private static final int HALVINGS = 80;

  private LookedAt() {}

  /// A Poisson rate over what was expected: all those against which the mixture of Poisson
  /// likelihoods over a gamma distribution is no strong evidence (Ville's inequality). Exact at any
  /// count, also at none.
  ///
  /// @param counted events
  /// @param expected events at the usual rate, more than 0
  /// @return from 0 on; 1 is the usual rate
  static Interval times(long counted, double expected, double level) {
    Evidence evidence = new Evidence(counted, expected);
    double bound = -Math.log(level);
    double middle = Math.max((double) counted, NONE) / expected;
    double high = middle;
    while (evidence.against(high) < bound) {
      high = 2 * high + 1;
    }
    return new Interval(
        counted == 0 ? 0 : evidence.edge(bound, 0, middle), evidence.edge(bound, high, middle));
  }

  private record Evidence(long counted, double expected) {

    /// Logarithm of the likelihood of the mixture over that of a rate.
    double against(double times) {
      return LIKENESS * Math.log(LIKENESS)
          + LogGamma.value(LIKENESS + counted)
          - LogGamma.value(LIKENESS)
          - (LIKENESS + counted) * Math.log(LIKENESS + expected)
          - (counted == 0 ? 0 : counted * Math.log(times))
          + expected * times;
    }

    /// Where the evidence passes the bound, between a rate without and one within it.
    double edge(double bound, double without, double within) {
      double out = without;
      double in = within;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (out + in) / 2;
        if (against(middle) < bound) {
          in = middle;
        } else {
          out = middle;
        }
      }
      return in;
    }
  }

  /// A logarithm that is known with a standard error, by mixing normal alternatives (Robbins 1970;
  /// asymptotic).
  ///
  /// @param error by now, more than 0
  /// @return half of the width of the interval
  static double reach(double error, double level) {
    double now = error * error;
    double prior = USUAL * USUAL;
    double both = now + prior;
    return Math.sqrt(2 * now * both / prior * Math.log(Math.sqrt(both / now) / level));
  }
}
