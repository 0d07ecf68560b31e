package io.creativefactory.scoring.ctr;

import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.IObjective;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Trees whose margin is the logarithm of the variance with which true log odds lie around
/// predicted ones: some kinds of ads surprise more than others. Errors are seen through the chance
/// of clicks, whose variance is known, so it is the likelihood of error given both that is raised.
final class SpreadGrower implements TreeLesson.Grower {
  private static final int MOST_ROUNDS = 100;
  private static final int STEPS = 100;

  /// Half a row is the most that one error can tell of a variance.
  private static final double TOLD_PER_LEAF = 10;

  private final double[] errors;
  private final double[] noise;
  private final double start;

  private SpreadGrower(double[] errors, double[] noise, double start) {
    this.errors = errors;
    this.noise = noise;
    this.start = start;
  }

  /// Starts from the one variance that fits all.
  ///
  /// @param errors seen less predicted log odds, by trees that did not see the outcome
  /// @param noise variance of the errors by chance alone
  /// @param least variance that is not gone below
  static SpreadGrower of(double[] errors, double[] noise, double least) {
    double start = Math.log(Math.max(least, 0.01));
    for (int step = 0; step < STEPS; step++) {
      double slope = 0;
      double curve = 0;
      for (int i = 0; i < errors.length; i++) {
        slope += slope(errors[i], noise[i], start);
        curve += curve(noise[i], start);
      }
      double next = Math.max(Math.log(least), start - Math.clamp(slope / curve, -1, 1));
      if (Math.abs(next - start) < 1e-9) {
        break;
      }
      start = next;
    }
    return new SpreadGrower(errors, noise, start);
  }

  @Override
  public int mostRounds() {
    return MOST_ROUNDS;
  }

  /// As a logarithm, like the margins.
  @Override
  public double start() {
    return start;
  }

  /// The least factor on a variance with which the interval of a row, of so many deviations, holds
  /// what was seen.
  double needed(int row, double margin, double deviations) {
    double error = errors[row] / deviations;
    return Math.max(0, (error * error - noise[row]) / Math.exp(margin));
  }

  @Override
  public double loss(int row, double margin) {
    double variance = Math.exp(margin) + noise[row];
    return 0.5 * (Math.log(variance) + errors[row] * errors[row] / variance);
  }

  @Override
  public Trees grow(DMatrix matrix, int[] rows, int rounds) throws XGBoostError {
    matrix.setLabel(new float[rows.length]);
    IObjective likelihood = (predicted, _) -> gradient(predicted, rows);
    return new Trees(XGBoost.train(matrix, parameters(), rounds, Map.of(), likelihood, null));
  }

  private List<float[]> gradient(float[][] predicted, int[] rows) {
    float[] slopes = new float[rows.length];
    float[] curves = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      slopes[i] = (float) slope(errors[row], noise[row], predicted[i][0]);
      curves[i] = (float) curve(noise[row], predicted[i][0]);
    }
    return List.of(slopes, curves);
  }

  private static double slope(double error, double noise, double margin) {
    double own = Math.exp(margin);
    double variance = own + noise;
    return 0.5 * own / variance * (1 - error * error / variance);
  }

  /// What is expected of the second derivative; it is never negative.
  private static double curve(double noise, double margin) {
    double own = Math.exp(margin);
    double share = own / (own + noise);
    return 0.5 * share * share;
  }

  private Map<String, Object> parameters() {
    return TreeLesson.with(
        Map.of(
            "objective",
            "reg:squarederror",
            "base_score",
            start,
            "max_depth",
            2,
            "eta",
            0.1,
            "min_child_weight",
            TOLD_PER_LEAF,
            "lambda",
            TOLD_PER_LEAF));
  }
}
