package io.creativefactory.scoring.ctr;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/// By how much one prediction is better than another on the same outcomes: log loss spared per
/// impression, and what of it is sure. The outcomes of a campaign share its luck, so campaigns are
/// what is counted: a paired test of a ratio over clusters, with Student's t.
///
/// @param spared mean over all impressions; negative when it is worse
/// @param atLeast lower end of the one-sided 95 % interval
/// @param needed what it must pass: a difference that is sure and tiny is no reason to change
/// @param campaigns how many were compared
public record Margin(double spared, double atLeast, double needed, int campaigns) {
  static final double SURE = 0.95;

  public boolean significant() {
    return atLeast > needed;
  }

  Margin needing(double least) {
    return new Margin(spared, atLeast, least, campaigns);
  }

  /// @param incumbent its log odds, for each outcome
  /// @param challenger its log odds, for each outcome
  static Margin of(List<Outcome> outcomes, double[] incumbent, double[] challenger) {
    Map<String, double[]> campaigns = new TreeMap<>();
    double spared = 0;
    double impressions = 0;
    for (int i = 0; i < incumbent.length; i++) {
      Outcome outcome = outcomes.get(i);
      double difference =
          LogOdds.loss(outcome, incumbent[i]) - LogOdds.loss(outcome, challenger[i]);
      double[] sums = campaigns.computeIfAbsent(outcome.campaign(), _ -> new double[2]);
      sums[0] += difference;
      sums[1] += outcome.impressions();
      spared += difference;
      impressions += outcome.impressions();
    }
    double mean = spared / impressions;
    int count = campaigns.size();
    if (count < 2) {
      throw new IllegalArgumentException("nothing can be sure of " + count + " campaigns");
    }
    double squares = 0;
    for (double[] sums : campaigns.values()) {
      double error = sums[0] - mean * sums[1];
      squares += error * error;
    }
    double spread = Math.sqrt(squares * count / (count - 1)) / impressions;
    double t = TDistribution.of(count - 1).inverseCumulativeProbability(SURE);
    return new Margin(mean, mean - t * spread, 0, count);
  }
}
