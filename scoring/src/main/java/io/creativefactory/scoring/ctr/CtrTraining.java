package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Learns a [CtrModel] from outcomes, or says why nothing can be learned. Five folds are predicted
/// by models that did not see them; those errors give the interval (cross-conformal, on log odds)
/// and decide whether the model is worth anything: it must beat the mean rate. Deterministic.
public final class CtrTraining {
  /// Fewer creatives than this teach nothing about 76 features.
  public static final int MIN_OUTCOMES = 100;

  /// A creative seen less often than this is no outcome yet.
  public static final long MIN_IMPRESSIONS = 500;

  /// Coverage of the interval.
  public static final double LEVEL = 0.9;

  private static final int FOLDS = 5;
  private static final int ROUNDS = 150;
  private static final double ROWS_PER_LEAF = 5;

  private final List<Outcome> outcomes;
  private final double mean;

  private CtrTraining(List<Outcome> outcomes) {
    this.outcomes = outcomes;
    long clicks = outcomes.stream().mapToLong(Outcome::clicks).sum();
    long impressions = outcomes.stream().mapToLong(Outcome::impressions).sum();
    this.mean = (double) clicks / impressions;
  }

  /// What came of it.
  public sealed interface Result {
    record Trained(CtrModel model) implements Result {}

    /// @param predictor says Unknown with the reason
    record Refused(CtrPredictor.Untrained predictor) implements Result {}
  }

  /// @param version of the model to be, 1, 2, …
  /// @throws IllegalArgumentException when a creative stands there twice
  /// @throws FactoryException DEFECT when XGBoost fails
  public static Result train(List<Outcome> outcomes, int version) {
    if (outcomes.stream().map(Outcome::creative).distinct().count() != outcomes.size()) {
      throw new IllegalArgumentException("a creative stands in the outcomes twice; sum its rows");
    }
    List<Outcome> seen =
        outcomes.stream().filter(outcome -> outcome.impressions() >= MIN_IMPRESSIONS).toList();
    long clicks = seen.stream().mapToLong(Outcome::clicks).sum();
    if (seen.size() < MIN_OUTCOMES || clicks == 0) {
      return new Result.Refused(CtrPredictor.Untrained.withOutcomes(seen.size()));
    }
    try {
      return new CtrTraining(seen).train(version);
    } catch (XGBoostError e) {
      throw new FactoryException(
          ErrorCode.DEFECT, "training the CTR model on " + seen.size() + " outcomes failed", e);
    }
  }

  private Result train(int version) throws XGBoostError {
    double[] unseen = predictUnseen();
    double loss = logLoss(unseen);
    double[] always = new double[outcomes.size()];
    Arrays.fill(always, mean);
    double meanLoss = logLoss(always);
    if (!(loss < meanLoss)) {
      return new Result.Refused(
          new CtrPredictor.Untrained(
              String.format(
                  Locale.ROOT,
                  "no trained model: %d outcomes, but on unseen ones it errs more than their mean"
                      + " (log loss %.6f against %.6f)",
                  outcomes.size(),
                  loss,
                  meanLoss)));
    }
    Booster booster = fit(outcomes);
    booster.setAttrs(
        Map.of(
            CtrModel.VERSION, Integer.toString(version),
            CtrModel.OUTCOMES, Integer.toString(outcomes.size()),
            CtrModel.HALF_WIDTH, Double.toString(halfWidth(unseen))));
    return new Result.Trained(CtrModel.of(booster));
  }

  private double[] predictUnseen() throws XGBoostError {
    double[] predicted = new double[outcomes.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Outcome> known = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (i % FOLDS != fold) {
          known.add(outcomes.get(i));
        }
      }
      Booster booster = fit(known);
      for (int i = fold; i < outcomes.size(); i += FOLDS) {
        predicted[i] =
            CtrModel.rate(
                booster, FeatureRow.of(outcomes.get(i).context(), outcomes.get(i).features()));
      }
      booster.dispose();
    }
    return predicted;
  }

  private Booster fit(List<Outcome> rows) throws XGBoostError {
    float[] features = new float[rows.size() * FeatureRow.WIDTH];
    float[] rates = new float[rows.size()];
    float[] weights = new float[rows.size()];
    double seen = rows.stream().mapToLong(Outcome::impressions).average().orElseThrow();
    for (int i = 0; i < rows.size(); i++) {
      float[] row = FeatureRow.of(rows.get(i).context(), rows.get(i).features());
      System.arraycopy(row, 0, features, i * FeatureRow.WIDTH, FeatureRow.WIDTH);
      rates[i] = (float) rows.get(i).rate();
      weights[i] = (float) (rows.get(i).impressions() / seen);
    }
    DMatrix matrix = new DMatrix(features, rows.size(), FeatureRow.WIDTH, Float.NaN);
    try {
      matrix.setLabel(rates);
      matrix.setWeight(weights);
      return XGBoost.train(matrix, parameters(), ROUNDS, Map.of(), null, null);
    } finally {
      matrix.dispose();
    }
  }

  /// A row's share in a leaf's certainty is p(1-p), so both limits are stated in average rows.
  private Map<String, Object> parameters() {
    double row = mean * (1 - mean);
    return Map.of(
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
        "nthread",
        1,
        "seed",
        7);
  }

  private double logLoss(double[] predicted) {
    double loss = 0;
    double impressions = 0;
    for (int i = 0; i < predicted.length; i++) {
      Outcome outcome = outcomes.get(i);
      long missed = outcome.impressions() - outcome.clicks();
      loss -= outcome.clicks() * Math.log(predicted[i]) + missed * Math.log1p(-predicted[i]);
      impressions += outcome.impressions();
    }
    return loss / impressions;
  }

  /// The quantile of the absolute errors in log odds that covers a further one with [#LEVEL].
  private double halfWidth(double[] predicted) {
    double[] errors = new double[predicted.length];
    for (int i = 0; i < errors.length; i++) {
      Outcome outcome = outcomes.get(i);
      // half a click, so that no clicks at all have odds too
      double observed = (outcome.clicks() + 0.5) / (outcome.impressions() + 1.0);
      errors[i] = Math.abs(CtrModel.logit(observed) - CtrModel.logit(predicted[i]));
    }
    Arrays.sort(errors);
    int rank = (int) Math.ceil((errors.length + 1) * LEVEL);
    return errors[Math.min(rank, errors.length) - 1];
  }
}
