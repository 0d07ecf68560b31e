package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.domain.testing.Prediction.Contribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A trained model of click-through rate: trees, calibrated; an interval for each prediction, which
/// is as wide as ads of its kind surprised; peers; and contributions by SHAP. Thread safe.
public final class CtrModel implements CtrPredictor {
  /// Rows that are asked for at once; more wait for memory, not for trees.
  private static final int BLOCK = 2048;

  private final Parts parts;
  private final String name;

  CtrModel(Parts parts, int version) {
    this.parts = parts;
    this.name = "ctr-xgboost " + version;
  }

  /// @param rate trees whose margin is nearly the log odds of a click
  /// @param spread trees whose margin is the logarithm of the variance around it; null when one
  ///   variance fits all
  record Parts(Trees rate, @Nullable Trees spread, Header header) {}

  /// All of it that is no tree.
  ///
  /// @param start logarithm of the variance where there are no trees for it
  record Header(
      CtrOrigin origin, Calibration calibration, double start, Width width, PeerPool peers) {}

  /// Log odds and half of the interval around them, for each row of a table.
  static final class Told {
    final double[] logOdds;
    final double[] half;

    Told(int rows) {
      this.logOdds = new double[rows];
      this.half = new double[rows];
    }
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @param version under which it serves
  /// @throws FactoryException CONFIG_INVALID when the bytes are no such model, or one of other
  ///   features than those of this program
  public static CtrModel read(byte[] bytes, int version) {
    return new CtrModel(CtrModelFile.read(bytes), version);
  }

  /// The whole model without its version; the same outcomes give the same bytes.
  public byte[] bytes() {
    return CtrModelFile.write(parts);
  }

  public CtrOrigin origin() {
    return parts.header().origin();
  }

  /// As in figures: `ctr-xgboost 7`.
  public String name() {
    return name;
  }

  @Override
  public Prediction predict(Ask ask) {
    float[] row = FeatureRow.of(ask.context(), ask.features());
    Figure.Modelled rate = figure(tell(row), 0);
    return new Prediction(
        rate, parts.header().peers().place(ask.context(), rate), contributions(row));
  }

  @Override
  public List<Figure> rates(List<Ask> asked) {
    List<Figure> rates = new ArrayList<>(asked.size());
    for (int from = 0; from < asked.size(); from += BLOCK) {
      List<Ask> block = asked.subList(from, Math.min(from + BLOCK, asked.size()));
      float[] table = new float[block.size() * FeatureRow.WIDTH];
      for (int i = 0; i < block.size(); i++) {
        Ask ask = block.get(i);
        FeatureRow.write(ask.context(), ask.features(), table, i * FeatureRow.WIDTH);
      }
      Told told = tell(table);
      for (int i = 0; i < block.size(); i++) {
        rates.add(figure(told, i));
      }
    }
    return rates;
  }

  @Override
  public Optional<String> lacking() {
    return Optional.empty();
  }

  Told tell(List<Outcome> outcomes) {
    return tell(Table.cells(outcomes));
  }

  private Told tell(float[] table) {
    Header header = parts.header();
    float[] margins = parts.rate().margins(table);
    float[] spreads = parts.spread() == null ? null : parts.spread().margins(table);
    Told told = new Told(margins.length);
    for (int i = 0; i < margins.length; i++) {
      told.logOdds[i] = header.calibration().logOdds(margins[i]);
      told.half[i] = header.width().half(spreads == null ? header.start() : spreads[i]);
    }
    return told;
  }

  private Figure.Modelled figure(Told told, int row) {
    double center = told.logOdds[row];
    double half = told.half[row];
    return new Figure.Modelled(
        LogOdds.rate(center),
        LogOdds.rate(center - half),
        LogOdds.rate(center + half),
        Width.LEVEL,
        "ratio",
        name,
        origin().outcomes());
  }

  /// Calibration stretches all alike, so they still add up; columns of one choice are one input.
  private List<Contribution> contributions(float[] row) {
    float[] shap = parts.rate().contributions(row);
    Calibration calibration = parts.header().calibration();
    Map<String, Double> named = new LinkedHashMap<>();
    named.put(Prediction.BASE, calibration.logOdds(shap[FeatureRow.WIDTH]));
    for (int column = 0; column < FeatureRow.WIDTH; column++) {
      named.merge(FeatureRow.COLUMNS.get(column), calibration.slope() * shap[column], Double::sum);
    }
    return named.entrySet().stream()
        .map(each -> new Contribution(each.getKey(), each.getValue()))
        .toList();
  }
}
