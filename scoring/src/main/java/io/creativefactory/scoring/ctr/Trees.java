package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.io.IOException;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.Booster.PredictionType;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Gradient-boosted trees over rows of [FeatureRow]; all of XGBoost that this package touches,
/// beside [TreeLesson]. Thread safe.
final class Trees {
  private final Booster booster;

  Trees(Booster booster) {
    this.booster = booster;
  }

  /// @throws IllegalArgumentException when the bytes are no trees over our columns
  static Trees read(byte[] bytes) {
    try {
      Trees trees = new Trees(XGBoost.loadModel(bytes));
      long columns = trees.booster.getNumFeature();
      if (columns != FeatureRow.WIDTH) {
        throw new IllegalArgumentException(
            "trees over %d columns, not %d".formatted(columns, FeatureRow.WIDTH));
      }
      trees.booster.setParams(Map.of("nthread", 1));
      return trees;
    } catch (IOException | XGBoostError e) {
      throw new IllegalArgumentException("no trees: " + e.getMessage(), e);
    }
  }

  /// As UBJ; the same trees give the same bytes.
  byte[] bytes() {
    try {
      return booster.toByteArray("ubj");
    } catch (XGBoostError e) {
      throw failed("written", e);
    }
  }

  /// What the trees add up to, one figure a row.
  float[] margins(float[] table) {
    return margins(table, 0);
  }

  /// @param rounds how many trees count; 0 for all
  float[] margins(float[] table, int rounds) {
    int rows = table.length / FeatureRow.WIDTH;
    try {
      float[][] answer =
          booster.inplace_predict(
              table,
              rows,
              FeatureRow.WIDTH,
              Float.NaN,
              new int[] {0, rounds},
              PredictionType.kMargin,
              null);
      float[] margins = new float[rows];
      for (int row = 0; row < rows; row++) {
        margins[row] = answer[row][0];
      }
      return margins;
    } catch (XGBoostError e) {
      throw failed("asked", e);
    }
  }

  /// What each column adds to the margin of one row, by SHAP; the last one is what stands before
  /// anything is known. They add up to the margin.
  float[] contributions(float[] row) {
    try {
      DMatrix matrix = new DMatrix(row, 1, FeatureRow.WIDTH, Float.NaN);
      try {
        return booster.predictContrib(matrix, 0)[0];
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw failed("explained", e);
    }
  }

  void dispose() {
    booster.dispose();
  }

  private static FactoryException failed(String what, XGBoostError cause) {
    return new FactoryException(
        ErrorCode.DEFECT, "the trees of the CTR model cannot be " + what, cause);
  }
}
