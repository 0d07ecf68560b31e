package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// A trained model of click-through rate: gradient-boosted trees with the interval that
/// [CtrTraining] measured on unseen outcomes. Thread safe.
public final class CtrModel implements CtrPredictor {
  static final String VERSION = "version";
  static final String OUTCOMES = "outcomes";
  static final String HALF_WIDTH = "half_width";

  private final Booster booster;
  private final String name;
  private final long outcomes;
  private final double halfWidth;

  private CtrModel(Booster booster, Map<String, String> attributes) {
    this.booster = booster;
    this.name = "ctr-xgboost " + attribute(attributes, VERSION);
    this.outcomes = Long.parseLong(attribute(attributes, OUTCOMES));
    this.halfWidth = Double.parseDouble(attribute(attributes, HALF_WIDTH));
  }

  static CtrModel of(Booster booster) throws XGBoostError {
    return new CtrModel(booster, booster.getAttrs());
  }

  /// Reads what [#save] wrote.
  ///
  /// @throws FactoryException CONFIG_INVALID when the file is no such model
  public static CtrModel load(Path file) {
    try {
      return of(XGBoost.loadModel(Files.readAllBytes(file)));
    } catch (IOException | XGBoostError | IllegalArgumentException e) {
      throw new FactoryException(
          ErrorCode.CONFIG_INVALID, "CTR model " + file + " cannot be read; train it again", e);
    }
  }

  /// Writes the model with its interval as UBJ.
  ///
  /// @throws FactoryException DEFECT when it cannot be written
  public void save(Path file) {
    try {
      Files.write(file, booster.toByteArray("ubj"));
    } catch (IOException | XGBoostError e) {
      throw new FactoryException(ErrorCode.DEFECT, "CTR model cannot be written to " + file, e);
    }
  }

  /// Number of creatives that it learned from.
  public long outcomes() {
    return outcomes;
  }

  @Override
  public Prediction predict(Ask ask) {
    Figure unknown = new Figure.Unknown("this model keeps no peers");
    return new Prediction(rate(ask), unknown, List.of());
  }

  @Override
  public List<Figure> rates(List<Ask> asked) {
    return asked.stream().map(this::rate).toList();
  }

  @Override
  public Optional<String> lacking() {
    return Optional.empty();
  }

  private Figure rate(Ask ask) {
    try {
      double rate = rate(booster, FeatureRow.of(ask.context(), ask.features()));
      double odds = logit(rate);
      return new Figure.Modelled(
          rate,
          Math.min(rate, sigmoid(odds - halfWidth)),
          Math.max(rate, sigmoid(odds + halfWidth)),
          CtrTraining.LEVEL,
          "ratio",
          name,
          outcomes);
    } catch (XGBoostError e) {
      throw new FactoryException(ErrorCode.DEFECT, name + " failed to predict", e);
    }
  }

  static double rate(Booster booster, float[] row) throws XGBoostError {
    return booster.inplace_predict(row, 1, row.length, Float.NaN)[0][0];
  }

  static double logit(double rate) {
    return Math.log(rate / (1 - rate));
  }

  private static double sigmoid(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  private static String attribute(Map<String, String> attributes, String name) {
    String value = attributes.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the model has no attribute '" + name + "'");
    }
    return value;
  }
}
