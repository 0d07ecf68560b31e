package io.creativefactory.scoring.ctr;

import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Trees whose margin is the log odds of a click: log loss of every impression, so that a rate seen
/// a hundred times more often counts a hundred times more.
///
/// @param mean rate of all outcomes
record RateGrower(List<Outcome> outcomes, double mean) implements TreeLesson.Grower {
  private static final int MOST_ROUNDS = 150;

  /// A leaf must hold the certainty of this many average outcomes.
  private static final double ROWS_PER_LEAF = 5;

  static RateGrower of(List<Outcome> outcomes) {
    double clicks = outcomes.stream().mapToLong(Outcome::clicks).sum();
    double impressions = outcomes.stream().mapToLong(Outcome::impressions).sum();
    return new RateGrower(outcomes, clicks / impressions);
  }

  @Override
  public int mostRounds() {
    return MOST_ROUNDS;
  }

  @Override
  public double start() {
    return LogOdds.of(mean);
  }

  @Override
  public double loss(int row, double margin) {
    return LogOdds.loss(outcomes.get(row), margin);
  }

  @Override
  public Trees grow(DMatrix matrix, int[] rows, int rounds) throws XGBoostError {
    double seen = outcomes.stream().mapToLong(Outcome::impressions).average().orElseThrow();
    float[] rates = new float[rows.length];
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rates[i] = (float) outcomes.get(rows[i]).rate();
      weights[i] = (float) (outcomes.get(rows[i]).impressions() / seen);
    }
    matrix.setLabel(rates);
    matrix.setWeight(weights);
    return new Trees(XGBoost.train(matrix, parameters(), rounds, Map.of(), null, null));
  }

  /// A row's share in a leaf's certainty is p(1-p), so both limits are stated in average rows.
  private Map<String, Object> parameters() {
    double row = mean * (1 - mean);
    return TreeLesson.with(
        Map.of(
            "objective",
            "binary:logistic",
            "base_score",
            mean,
            "max_depth",
            4,
            "eta",
            0.05,
            "min_child_weight",
            ROWS_PER_LEAF * row,
            "lambda",
            ROWS_PER_LEAF * row,
            "colsample_bytree",
            0.8,
            "subsample",
            0.9));
  }
}
