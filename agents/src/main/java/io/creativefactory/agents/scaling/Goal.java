package io.creativefactory.agents.scaling;

/// What a campaign must return for its budget to move: revenue as the platform attributes it, over
/// spend. The advertiser's margin is not in it; set both above 1 to earn it.
///
/// @param raiseAbove a budget is raised when the return is surely above this
/// @param cutBelow a budget is cut when the return is surely below this; not above `raiseAbove`
public record Goal(double raiseAbove, double cutBelow) {
  /// Revenue against spend, nothing else.
  public static final Goal BREAK_EVEN = new Goal(1, 1);

  public Goal {
    if (!(cutBelow > 0 && raiseAbove >= cutBelow)) {
      throw new IllegalArgumentException(
          "a goal that raises above " + raiseAbove + " and cuts below " + cutBelow);
    }
  }
}
