package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.testing.Prediction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says what click-through rate a creative may expect.
public interface CtrPredictor {

  /// The rate is Modelled, as a ratio with its interval; Unknown with the reason when nothing has
  /// been learned.
  ///
  /// @throws io.creativefactory.domain.FactoryException FEATURE_INVALID for a feature that is no
  ///   finite number in its range
  Prediction predict(Ask ask);

  /// Only the rates, for many at once: the fast way. In the order of what was asked.
  List<Figure> rates(List<Ask> asked);

  /// Why nothing can be predicted; empty when it can.
  Optional<String> lacking();

  /// One question.
  ///
  /// @param features by key of [io.creativefactory.scoring.features.FeatureName]; a missing or
  ///   unknown one is passed on as missing, never replaced; what is no feature is not looked at
  record Ask(DeliveryContext context, Map<String, Figure> features) {}

  /// The predictor of an installation that has learned nothing yet.
  ///
  /// @param reason why, for example `no trained model: 0 of 100 outcomes`
  record Untrained(String reason) implements CtrPredictor {
    /// Before enough outcomes are there.
    public static Untrained withOutcomes(int outcomes) {
      return new Untrained(
          "no trained model: %d of %d outcomes".formatted(outcomes, CtrTraining.MIN_OUTCOMES));
    }

    @Override
    public Prediction predict(Ask ask) {
      return Prediction.unknown(reason);
    }

    @Override
    public List<Figure> rates(List<Ask> asked) {
      return asked.stream().<Figure>map(_ -> new Figure.Unknown(reason)).toList();
    }

    @Override
    public Optional<String> lacking() {
      return Optional.of(reason);
    }
  }
}
