package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Grows trees as far as they help on outcomes that they do not see: each fold is predicted by
/// trees of the others, the number of rounds that errs least there is the one that counts, and the
/// trees of all outcomes get as many. Deterministic.
final class TreeLesson {
  private static final int STEP = 10;

  private final Table table;
  private final int folds;
  private final Grower grower;

  TreeLesson(Table table, int folds, Grower grower) {
    this.table = table;
    this.folds = folds;
    this.grower = grower;
  }

  /// How trees grow, and what they are judged by.
  interface Grower {
    int mostRounds();

    /// @param matrix of these rows, without labels
    Trees grow(DMatrix matrix, int[] rows, int rounds) throws XGBoostError;

    /// Where a row stands before any tree.
    double start();

    /// How far a margin errs on a row.
    double loss(int row, double margin);
  }

  /// What folds taught: how many rounds helped, 0 when none did; and of each row the margin by
  /// trees that did not see it.
  static final class Crossed {
    final int rounds;
    final double[] unseen;

    Crossed(int rounds, double[] unseen) {
      this.rounds = rounds;
      this.unseen = unseen;
    }
  }

  Crossed crossed() {
    List<Trees> grown = new ArrayList<>();
    try {
      for (int fold = 0; fold < folds; fold++) {
        grown.add(grow(table.outside(fold), grower.mostRounds()));
      }
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int rounds = 0; rounds <= grower.mostRounds(); rounds += STEP) {
        double loss = loss(unseen(grown, rounds));
        if (loss < least) {
          least = loss;
          best = rounds;
        }
      }
      return new Crossed(best, unseen(grown, best));
    } finally {
      grown.forEach(Trees::dispose);
    }
  }

  /// @param rounds at least 1
  Trees whole(int rounds) {
    return grow(table.all(), rounds);
  }

  private Trees grow(int[] rows, int rounds) {
    try {
      DMatrix matrix = new DMatrix(table.cells(rows), rows.length, FeatureRow.WIDTH, Float.NaN);
      try {
        return grower.grow(matrix, rows, rounds);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new FactoryException(
          ErrorCode.DEFECT, "training the CTR model on " + rows.length + " outcomes failed", e);
    }
  }

  private double[] unseen(List<Trees> grown, int rounds) {
    double[] margins = new double[table.size()];
    for (int fold = 0; fold < folds; fold++) {
      int[] rows = table.inside(fold);
      float[] told =
          rounds == 0 || rows.length == 0
              ? new float[0]
              : grown.get(fold).margins(table.cells(rows), rounds);
      for (int i = 0; i < rows.length; i++) {
        margins[rows[i]] = rounds == 0 ? grower.start() : told[i];
      }
    }
    return margins;
  }

  private double loss(double[] margins) {
    double loss = 0;
    for (int row = 0; row < margins.length; row++) {
      loss += grower.loss(row, margins[row]);
    }
    return loss;
  }

  /// What both kinds of trees are grown with; the same input gives the same trees.
  static Map<String, Object> with(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>(own);
    all.put("nthread", 1);
    all.put("seed", 7);
    all.put("tree_method", "hist");
    return Map.copyOf(all);
  }
}
