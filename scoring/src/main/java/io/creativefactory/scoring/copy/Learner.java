package io.creativefactory.scoring.copy;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Learns one weight for each term and each number of a meaning from pairs: logistic regression
/// without a constant on what the winner has more than the loser, so that the two sides of a pair
/// are treated alike. The solver is LIBLINEAR's Newton method; it draws no lots.
final class Learner {
  /// How much a meaning counts beside the terms, chosen by cross-validation on real tests: 8, 14
  /// and 30 are worse.
  static final double MEANING = 20;

  private static final double TOLERANCE = 1e-4;

  private final Lexicon lexicon;
  private final int width;

  /// @param width numbers of a meaning
  Learner(Lexicon lexicon, int width) {
    this.lexicon = lexicon;
    this.width = width;
  }

  int[] terms() {
    return lexicon.terms();
  }

  /// What the winner of one pair has more than the loser.
  static final class Lesson {
    private final int[] places;
    private final double[] more;

    /// @param places 1 and up, rising, as the solver counts
    /// @param more at each place; negative where the loser has it
    Lesson(int[] places, double[] more) {
      this.places = places;
      this.more = more;
    }

    Feature[] features(int sign) {
      Feature[] features = new Feature[places.length];
      for (int i = 0; i < places.length; i++) {
        features[i] = new FeatureNode(places[i], sign * more[i]);
      }
      return features;
    }
  }

  static final class Weights {
    private final double[] words;
    private final double[] meaning;

    /// @param words for each term of the lexicon, on the scale of log odds
    Weights(double[] words, double[] meaning) {
      this.words = words;
      this.meaning = meaning;
    }

    double[] words() {
      return words;
    }

    double[] meaning() {
      return meaning;
    }

    Weights times(double factor) {
      return new Weights(
          Arrays.stream(words).map(w -> factor * w).toArray(),
          Arrays.stream(meaning).map(w -> factor * w).toArray());
    }
  }

  Lesson lesson(Headline winner, Headline loser) {
    SortedMap<Integer, Double> more = new TreeMap<>();
    for (int i = 0; i < width; i++) {
      more.put(i + 1, MEANING * (winner.meaning()[i] - loser.meaning()[i]));
    }
    count(winner, 1, more);
    count(loser, -1, more);
    more.values().removeIf(value -> value == 0);
    return new Lesson(
        more.keySet().stream().mapToInt(Integer::intValue).toArray(),
        more.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void count(Headline headline, int sign, SortedMap<Integer, Double> more) {
    for (int term : headline.terms()) {
      int at = lexicon.at(term);
      if (at >= 0) {
        more.merge(width + 1 + at, sign * lexicon.rarity()[at], Double::sum);
      }
    }
  }

  /// @param cost how dear an error is held against large weights
  Weights learn(List<Lesson> lessons, double cost) {
    Problem problem = new Problem();
    problem.l = lessons.size();
    problem.n = width + lexicon.size();
    problem.bias = -1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    // Every other pair is shown turned, or there would be one class only.
    for (int i = 0; i < problem.l; i++) {
      int sign = i % 2 == 0 ? 1 : -1;
      problem.x[i] = lessons.get(i).features(sign);
      problem.y[i] = sign;
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, TOLERANCE));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] solved = Arrays.stream(model.getFeatureWeights()).map(w -> sign * w).toArray();
    double[] words = new double[lexicon.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = solved[width + i] * lexicon.rarity()[i];
    }
    double[] meaning = Arrays.stream(solved, 0, width).map(w -> MEANING * w).toArray();
    return new Weights(words, meaning);
  }

  /// Log odds that the winner wins.
  double odds(Weights weights, Headline winner, Headline loser) {
    return strength(weights, winner) - strength(weights, loser);
  }

  private double strength(Weights weights, Headline headline) {
    double strength = 0;
    for (int i = 0; i < width; i++) {
      strength += weights.meaning()[i] * headline.meaning()[i];
    }
    for (int term : headline.terms()) {
      int at = lexicon.at(term);
      strength += at >= 0 ? weights.words()[at] : 0;
    }
    return strength;
  }
}
