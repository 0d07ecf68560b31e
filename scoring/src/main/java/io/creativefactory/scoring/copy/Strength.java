package io.creativefactory.scoring.copy;

/// How strong a headline is, on the scale of log odds: the difference of two strengths is the log
/// odds that the first wins.
final class Strength {
  private final double point;
  private final double[] members;

  /// @param point by the model that learned from all pairs
  /// @param members by models that learned from tests drawn with replacement
  Strength(double point, double[] members) {
    this.point = point;
    this.members = members;
  }

  double point() {
    return point;
  }

  double[] members() {
    return members;
  }

  /// Chance of the first against the second; both directions sum to 1.
  static double chance(double first, double second) {
    double odds = first - second;
    // The same rounding both ways, so that swapped texts give the complement exactly.
    return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : 1 - 1 / (1 + Math.exp(odds));
  }
}
