package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import java.util.Map;

/// Says what click-through rate a creative may expect.
public interface CtrPredictor {

  /// Modelled, as a ratio with its interval; Unknown with the reason when nothing has been learned.
  ///
  /// @param features by key of [io.creativefactory.scoring.features.FeatureName]; an unknown or
  ///   missing one is passed on as missing, never replaced
  Figure predict(Map<String, Figure> features);

  /// The predictor of an installation that has learned nothing yet.
  ///
  /// @param reason why, for example `no trained model: 0 of 100 outcomes`
  record Untrained(String reason) implements CtrPredictor {
    /// Before the first outcome.
    public static Untrained withOutcomes(int outcomes) {
      return new Untrained(
          "no trained model: %d of %d outcomes".formatted(outcomes, CtrTraining.MIN_OUTCOMES));
    }

    @Override
    public Figure predict(Map<String, Figure> features) {
      return new Figure.Unknown(reason);
    }
  }
}
