package io.creativefactory.scoring.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a training chooses on tests that the trying model has not seen.
///
/// @param cost how dear an error is held against large weights
/// @param scale what log odds are multiplied by, so that chances come true as often as told
record HeldOut(double cost, double scale, CopyCard.Held held) {
  private static final int FOLDS = 5;
  private static final double[] COSTS = {0.003, 0.006, 0.012};
  private static final int BANDS = 10;

  /// Every pair predicted by models that saw neither its test nor its headlines; the cost with the
  /// least surprise wins.
  static HeldOut choose(Corpus corpus, CopyTraining.Progress progress) {
    int[] fold = Folds.of(corpus.pairs(), FOLDS);
    double[][] odds = new double[COSTS.length][fold.length];
    for (int out = 0; out < FOLDS; out++) {
      int apart = out;
      List<HeadlinePair> known =
          IntStream.range(0, fold.length)
              .filter(i -> fold[i] != apart)
              .mapToObj(corpus.pairs()::get)
              .toList();
      Corpus seen = corpus.only(known);
      Learner learner = seen.learner();
      List<Learner.Lesson> lessons = seen.lessons(learner);
      for (int c = 0; c < COSTS.length; c++) {
        progress.at(
            "Trying on tests held out", (double) (out * COSTS.length + c) / FOLDS / COSTS.length);
        Learner.Weights weights = learner.learn(lessons, COSTS[c]);
        for (int i = 0; i < fold.length; i++) {
          if (fold[i] == out) {
            HeadlinePair pair = corpus.pairs().get(i);
            odds[c][i] = learner.odds(weights, corpus.winner(pair), corpus.loser(pair));
          }
        }
      }
    }
    List<HeldOut> tried = new ArrayList<>();
    for (int c = 0; c < COSTS.length; c++) {
      tried.add(of(COSTS[c], odds[c]));
    }
    return tried.stream()
        .reduce((a, b) -> b.held().logLoss() < a.held().logLoss() ? b : a)
        .orElseThrow();
  }

  /// @param odds log odds that each winner wins
  static HeldOut of(double cost, double[] odds) {
    double scale = scale(odds);
    double[] chances = new double[odds.length];
    double right = 0;
    for (int i = 0; i < odds.length; i++) {
      chances[i] = Strength.chance(scale * odds[i], 0);
      right += credit(chances[i]);
    }
    CopyCard.Held held =
        new CopyCard.Held(right / odds.length, surprise(odds, scale), calibrationError(chances));
    return new HeldOut(cost, scale, held);
  }

  /// 1 when the winner was called, a half when both were told to be alike.
  static double credit(double chance) {
    return chance > 0.5 ? 1 : chance < 0.5 ? 0 : 0.5;
  }

  /// The least surprising scale; golden section, for the surprise has one valley.
  private static double scale(double[] odds) {
    double low = 0.05;
    double high = 5;
    double ratio = (Math.sqrt(5) - 1) / 2;
    while (high - low > 1e-4) {
      double left = high - ratio * (high - low);
      double right = low + ratio * (high - low);
      if (surprise(odds, left) < surprise(odds, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  private static double surprise(double[] odds, double scale) {
    double sum = 0;
    for (double each : odds) {
      sum += Math.log1p(Math.exp(-scale * each));
    }
    return sum / odds.length;
  }

  /// Each pair counts from the side of its favourite, so that chances run from a half to 1.
  ///
  /// @param chances told for the winners
  static double calibrationError(double[] chances) {
    double[] told = new double[BANDS];
    double[] came = new double[BANDS];
    for (double chance : chances) {
      double favourite = Math.max(chance, 1 - chance);
      int band = Math.min(BANDS - 1, (int) ((favourite - 0.5) * 2 * BANDS));
      told[band] += favourite;
      came[band] += credit(chance);
    }
    double apart = 0;
    for (int band = 0; band < BANDS; band++) {
      apart += Math.abs(told[band] - came[band]);
    }
    return apart / chances.length;
  }
}
