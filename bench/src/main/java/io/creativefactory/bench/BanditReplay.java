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
  /// How often a policy hears of its clicks.
  static final int BATCHES = 20;

  private static final GammaPoisson UNKNOWN_RATE = new GammaPoisson(1, 100);

  private final List<String> items;
  private final Map<String, GammaPoisson> priors;
  private final int[] shown;
  private final boolean[] clicked;
  private final double[] propensities;

  /// @param log of a random policy
  /// @param priors of items, made without this log; one click in a hundred where there is none
  BanditReplay(List<Round> log, Map<String, GammaPoisson> priors) {
    this.items = log.stream().map(Round::item).distinct().sorted().toList();
    this.priors = Map.copyOf(priors);
    this.shown = log.stream().mapToInt(round -> items.indexOf(round.item())).toArray();
    this.clicked = new boolean[shown.length];
    this.propensities = log.stream().mapToDouble(Round::propensity).toArray();
    for (int i = 0; i < clicked.length; i++) {
      clicked[i] = log.get(i).clicked();
    }
  }

  List<String> items() {
    return items;
  }

  /// What a policy earned on one log.
  ///
  /// @param replayed clicks of an accepted round; 0 when none was accepted
  /// @param accepted rounds
  /// @param weighted clicks of a round by inverse propensity
  /// @param normalised the same over the sum of weights
  /// @param path weighted clicks of a round until the end of each batch, times the share of the
  ///   rounds that are over
  record Earned(
      double replayed, long accepted, double weighted, double normalised, List<Double> path) {
    Earned {
      path = List.copyOf(path);
    }
  }

  /// @param rounds places in the log, in the order in which they come
  Earned run(BanditPolicy policy, int[] rounds, SplittableRandom lots) {
    Tally tally = new Tally(items.size());
    List<Double> path = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      double[] shares = policy.shares(beliefs(tally), lots);
      int end = (int) ((long) rounds.length * (batch + 1) / BATCHES);
      for (int i = (int) ((long) rounds.length * batch / BATCHES); i < end; i++) {
        int item = shown[rounds[i]];
        // what the policy draws is what the log shows with just this chance
        boolean accepted = lots.nextDouble() < shares[item];
        double weight = shares[item] / propensities[rounds[i]];
        tally.count(item, clicked[rounds[i]], weight, accepted);
      }
      path.add(tally.weighted / rounds.length);
    }
    return tally.earned(rounds.length, path);
  }

  /// Clicks of a round if this item were always shown, by inverse propensity.
  ///
  /// @param item its place among [#items]
  double rate(int item, int[] rounds) {
    double sum = 0;
    for (int round : rounds) {
      sum += clicked[round] && shown[round] == item ? 1 / propensities[round] : 0;
    }
    return sum / rounds.length;
  }

  /// The place of the item with the highest rate. It is the best of many that were measured with
  /// error, so it looks better than it is.
  int best(int[] rounds) {
    int best = 0;
    for (int item = 1; item < items.size(); item++) {
      best = rate(item, rounds) > rate(best, rounds) ? item : best;
    }
    return best;
  }

  private List<GammaPoisson> beliefs(Tally tally) {
    List<GammaPoisson> beliefs = new ArrayList<>();
    for (int item = 0; item < items.size(); item++) {
      GammaPoisson prior = priors.getOrDefault(items.get(item), UNKNOWN_RATE);
      beliefs.add(
          new GammaPoisson(
              prior.events() + tally.clicks[item], prior.exposure() + tally.shown[item]));
    }
    return beliefs;
  }

  private static final class Tally {
    private final double[] clicks;
    private final double[] shown;
    private double weights;
    private double weighted;

    Tally(int items) {
      this.clicks = new double[items];
      this.shown = new double[items];
    }

    void count(int item, boolean clicked, double weight, boolean accepted) {
      weights += weight;
      weighted += clicked ? weight : 0;
      shown[item] += accepted ? 1 : 0;
      clicks[item] += accepted && clicked ? 1 : 0;
    }

    Earned earned(int rounds, List<Double> path) {
      double accepted = Arrays.stream(shown).sum();
      return new Earned(
          accepted == 0 ? 0 : Arrays.stream(clicks).sum() / accepted,
          (long) accepted,
          weighted / rounds,
          weights == 0 ? 0 : weighted / weights,
          path);
    }
  }
}
