package io.creativefactory.scoring.ctr;

import java.util.List;

/// Turns what trees add up to into log odds that hold what they promise: one slope and one shift
/// (Platt), fitted to outcomes that the trees had not seen. Two figures can be learned from the
/// hundred outcomes of a small account, keep the order of all creatives, and let contributions add
/// up, since a slope stretches each of them alike; isotonic regression wants thousands and makes
/// ties.
///
/// @param slope above 0
record Calibration(double slope, double shift) {
  private static final int STEPS = 50;

  double logOdds(double margin) {
    return slope * margin + shift;
  }

  /// The most likely two, by Newton's method on the log loss of all impressions.
  ///
  /// @param margins of trees that did not see their outcome
  static Calibration fit(List<Outcome> outcomes, double[] margins) {
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] sums = sums(outcomes, margins, slope, shift);
      double determinant = sums[2] * sums[4] - sums[3] * sums[3];
      if (!(determinant > 1e-9 * sums[2] * sums[4])) {
        return level(outcomes, margins);
      }
      double bySlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
      double byShift = (sums[1] * sums[2] - sums[0] * sums[3]) / determinant;
      slope -= bySlope;
      shift -= byShift;
      if (Math.abs(bySlope) + Math.abs(byShift) < 1e-10) {
        break;
      }
    }
    return new Calibration(slope, shift);
  }

  /// Where all margins are one, only their level can be learned.
  private static Calibration level(List<Outcome> outcomes, double[] margins) {
    double clicks = outcomes.stream().mapToLong(Outcome::clicks).sum();
    double impressions = outcomes.stream().mapToLong(Outcome::impressions).sum();
    return new Calibration(1, LogOdds.of(clicks / impressions) - margins[0]);
  }

  /// Gradient by slope and shift, then the curvature: slope, both, shift.
  private static double[] sums(
      List<Outcome> outcomes, double[] margins, double slope, double shift) {
    double[] sums = new double[5];
    for (int i = 0; i < margins.length; i++) {
      Outcome outcome = outcomes.get(i);
      double rate = LogOdds.rate(slope * margins[i] + shift);
      double error = outcome.impressions() * rate - outcome.clicks();
      double weight = outcome.impressions() * rate * (1 - rate);
      sums[0] += error * margins[i];
      sums[1] += error;
      sums[2] += weight * margins[i] * margins[i];
      sums[3] += weight * margins[i];
      sums[4] += weight;
    }
    return sums;
  }
}
