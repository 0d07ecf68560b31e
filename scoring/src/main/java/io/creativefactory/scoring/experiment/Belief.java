package io.creativefactory.scoring.experiment;

import io.creativefactory.scoring.experiment.Proportion.Interval;

/// What is believed of a rate after something was counted: a distribution, never a single number.
/// [Race] holds several against each other; only beliefs of one kind can race.
public sealed interface Belief permits BetaBinomial, GammaPoisson {

  /// The mean of the belief.
  double mean();

  /// Where the rate lies with this probability, as much left out below as above.
  ///
  /// @param level in (0, 1)
  Interval interval(double level);

  /// The rate at a place of the scale on which beliefs of this kind are laid out.
  double rate(double place);

  /// Logarithm of the density over that scale, up to a constant.
  double logDensity(double place);

  /// A place near which most of the density lies.
  double middle();

  /// About its standard deviation over the scale.
  double spread();
}
