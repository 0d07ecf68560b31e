package io.creativefactory.bench;

import io.creativefactory.bench.BanditLog.Round;
import io.creativefactory.scoring.experiment.GammaPoisson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Runs a policy along the log of a random one, in batches. It learns by replay with rejection: a
/// round counts for it only where the log shows what the policy drew (Li et al. 2011). What it
/// would have earned is told by those rounds, and from all of them by inverse propensity: each
/// click by the policy's share of the item over the log's.
final class BanditReplay {
  /// Rounds of the log after which the policy hears of its clicks.
  static final int BATCH = 500;

  private final List<String> items;
  private final Map<String, GammaPoisson> priors;

  /// @param items all of the log
  /// @param priors one for each item, made without this log
  BanditReplay(List<String> items, Map<String, GammaPoisson> priors) {
    this.items = List.copyOf(items);
    this.priors = Map.copyOf(priors);
  }

  /// What a policy earned on one log.
  ///
  /// @param replayed clicks of an accepted round; 0 accepted rounds have none
  /// @param accepted rounds
  /// @param weighted clicks of a round by inverse propensity
  /// @param normalised the same over the sum of weights
  /// @param path weighted clicks until the end of each batch
  record Earned(
      double replayed, long accepted, double weighted, double normalised, List<Double> path) {
    Earned {
      path = List.copyOf(path);
    }
  }

  Earned run(BanditPolicy policy, List<Round> log, SplittableRandom lots) {
    double[] events = new double[items.size()];
    double[] shown = new double[items.size()];
    double clicks = 0;
    double weights = 0;
    double weighted = 0;
    long accepted = 0;
    List<Double> path = new ArrayList<>();
    for (int from = 0; from < log.size(); from += BATCH) {
      double[] shares = policy.shares(beliefs(events, shown), lots);
      for (Round round : log.subList(from, Math.min(log.size(), from + BATCH))) {
        int item = items.indexOf(round.item());
        double weight = shares[item] / round.propensity();
        weights += weight;
        weighted += round.clicked() ? weight : 0;
        if (drawn(shares, lots) == item) {
          accepted++;
          shown[item]++;
          events[item] += round.clicked() ? 1 : 0;
          clicks += round.clicked() ? 1 : 0;
        }
      }
      path.add(weighted);
    }
    return new Earned(
        accepted == 0 ? 0 : clicks / accepted,
        accepted,
        weighted / log.size(),
        weights == 0 ? 0 : weighted / weights,
        path);
  }

  private List<GammaPoisson> beliefs(double[] events, double[] shown) {
    List<GammaPoisson> beliefs = new ArrayList<>();
    for (int item = 0; item < events.length; item++) {
      GammaPoisson prior = priors.getOrDefault(items.get(item), new GammaPoisson(1, 100));
      beliefs.add(new GammaPoisson(prior.events() + events[item], prior.exposure() + shown[item]));
    }
    return beliefs;
  }

  private static int drawn(double[] shares, SplittableRandom lots) {
    double left = lots.nextDouble() * Arrays.stream(shares).sum();
    for (int arm = 0; arm < shares.length; arm++) {
      left -= shares[arm];
      if (left < 0) {
        return arm;
      }
    }
    return shares.length - 1;
  }

  /// The item with the highest rate by inverse propensity, and that rate. It is the best of many
  /// that were measured with error, so it looks better than it is.
  static Map.Entry<String, Double> best(List<String> items, List<Round> log) {
    String best = items.getFirst();
    double most = -1;
    for (String item : items) {
      double rate = rate(item, log);
      if (rate > most) {
        most = rate;
        best = item;
      }
    }
    return Map.entry(best, most);
  }

  /// Clicks of a round if this item were always shown.
  static double rate(String item, List<Round> log) {
    return log.stream()
            .filter(round -> round.clicked() && round.item().equals(item))
            .mapToDouble(round -> 1 / round.propensity())
            .sum()
        / log.size();
  }
}
