package io.creativefactory.scoring.accuracy;

import io.creativefactory.domain.Checks;
import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.experiment.Proportion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How often of two ads of one campaign the one that was thought better earned more. Guesses need
/// no unit, only an order. A pair with equal guesses is right by half; one that earned alike says
/// nothing.
///
/// @param right pairs in the right order, ties by half
/// @param pairs that were compared
/// @param ads that stand in at least one pair
public record Concordance(double right, long pairs, int ads) {
  /// Fewer ads than this say nothing of a judge.
  public static final int MIN_ADS = 20;

  private static final double LEVEL = 0.95;

  /// @param campaign only ads of one campaign are compared
  /// @param guess higher was thought better
  /// @param earned what came, for example clicks of an impression
  public record Guess(String campaign, double guess, double earned) {
    public Guess {
      Checks.text("campaign", campaign);
      if (!Double.isFinite(guess) || !Double.isFinite(earned)) {
        throw new IllegalArgumentException("a guess of " + guess + " on " + earned);
      }
    }
  }

  public static Concordance of(List<Guess> guesses) {
    Map<String, List<Guess>> campaigns =
        guesses.stream()
            .collect(Collectors.groupingBy(Guess::campaign, TreeMap::new, Collectors.toList()));
    double right = 0;
    long pairs = 0;
    int ads = 0;
    for (List<Guess> campaign : campaigns.values()) {
      boolean[] compared = new boolean[campaign.size()];
      for (int i = 0; i < campaign.size(); i++) {
        for (int j = 0; j < i; j++) {
          double apart = Double.compare(campaign.get(i).earned(), campaign.get(j).earned());
          if (apart != 0) {
            double thought = Double.compare(campaign.get(i).guess(), campaign.get(j).guess());
            right += thought == 0 ? 0.5 : Math.signum(thought) == Math.signum(apart) ? 1 : 0;
            pairs++;
            compared[i] = true;
            compared[j] = true;
          }
        }
      }
      for (boolean each : compared) {
        ads += each ? 1 : 0;
      }
    }
    return new Concordance(right, pairs, ads);
  }

  /// The share of pairs in the right order; 0.5 is chance. The pairs of an ad hang together, so the
  /// interval counts as many observations as there are ads, which is wide rather than narrow.
  public Figure share() {
    if (ads < MIN_ADS) {
      return new Figure.Unknown("%d of %d ads beside others".formatted(ads, MIN_ADS));
    }
    double share = right / pairs;
    Proportion.Interval interval = new Proportion(Math.round(share * ads), ads).wilson(LEVEL);
    return new Figure.Modelled(
        share,
        Math.min(share, interval.low()),
        Math.max(share, interval.high()),
        LEVEL,
        "ratio",
        "pairs in the right order",
        ads);
  }

  /// 0 is chance, 1 is always right, -1 always wrong.
  ///
  /// @throws IllegalStateException when there is no pair
  public double skill() {
    if (pairs == 0) {
      throw new IllegalStateException("no pair was compared");
    }
    return 2 * right / pairs - 1;
  }
}
