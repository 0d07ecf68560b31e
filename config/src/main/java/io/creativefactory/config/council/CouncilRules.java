package io.creativefactory.config.council;

import io.creativefactory.domain.Checks;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the operator laid down for the council.
///
/// @param weights by judge; `models` is the weight of each language model that has none of its own
/// @param quorum how many judges must vote
/// @param spread votes further apart than this are a disagreement, 0 to 1
public record CouncilRules(
    Map<String, Double> weights, int quorum, double spread, Outlier outlier) {
  /// Each language model without an entry of its own.
  public static final String MODELS = "models";

  /// How the name of a language model's judge begins.
  public static final String MODEL = "model:";

  public CouncilRules {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    Checks.atLeast("quorum", quorum, 1);
    Checks.between("spread", spread, 0, 1);
    weights.forEach((judge, weight) -> {
      if (!Double.isFinite(weight) || weight < 0) {
        throw new IllegalArgumentException("the weight of " + judge + " is " + weight);
      }
    });
  }

  /// When a single vote is set aside.
  ///
  /// @param deviations from this many median absolute deviations on
  /// @param least but never when it is nearer than this to the median, 0 to 1
  public record Outlier(double deviations, double least) {
    public Outlier {
      Checks.between("outlier.deviations", deviations, 1, 100);
      Checks.between("outlier.least", least, 0, 1);
    }
  }

  /// The weight of a judge; 0 for one that nobody named.
  public double weight(String judge) {
    Double own = weights.get(judge);
    if (own != null) {
      return own;
    }
    return judge.startsWith(MODEL) ? weights.getOrDefault(MODELS, 0.0) : 0;
  }
}
