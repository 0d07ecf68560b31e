package io.creativefactory.tools.verdict;

import io.creativefactory.scoring.experiment.Belief;
import io.creativefactory.scoring.experiment.BetaBinomial;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.experiment.Race;
import io.creativefactory.tools.scorer.Rate;
import java.util.List;

/// Which of several ads is the best, and what it costs to be wrong.
public final class Contest {
  private Contest() {}

  /// @param best probability that none is better
  /// @param loss events of an impression that are given away on average if it ran alone
  public record Chance(double best, double loss) {}

  /// By clicks of impressions, from uniform priors.
  ///
  /// @param ads at least one
  public static List<Chance> byClicks(List<Rate> ads) {
    return among(
        ads.stream()
            .map(ad -> BetaBinomial.UNIFORM.after(new Proportion(ad.happened(), ad.of())))
            .toList());
  }

  /// By conversions per impression, which are counted like rare events.
  ///
  /// @param ads at least one, each with an impression
  public static List<Chance> byConversions(List<Rate> ads) {
    return among(
        ads.stream().map(ad -> GammaPoisson.counted(ad.happened(), (double) ad.of())).toList());
  }

  private static List<Chance> among(List<? extends Belief> ads) {
    return Race.among(ads).stream().map(one -> new Chance(one.best(), one.loss())).toList();
  }
}
