package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.DeliveryContext.Platform;
import java.util.Map;
import java.util.Optional;

/// What ads of a brief may expect where they run. Thread safe.
public final class Expectation {
  private final CtrPredictor predictor;
  private final Optional<Platform> platform;

  /// @param platform as its client names it; `none` when none is connected, and then no rate is
  ///   predicted
  public Expectation(CtrPredictor predictor, String platform) {
    this.predictor = predictor;
    this.platform =
        platform.equals("none")
            ? Optional.empty()
            : Optional.of(DeliveryContext.platform(platform));
  }

  /// In the first format that the brief names: that is the one that is published.
  Prediction of(Brief brief, Map<String, Figure> features) {
    Optional<String> lacking = predictor.lacking();
    if (lacking.isPresent()) {
      return Prediction.unknown(lacking.get());
    }
    if (platform.isEmpty()) {
      return Prediction.unknown("no ad platform is connected, so nobody knows where it will run");
    }
    return new Placed(platform.get(), brief.budget().objective())
        .predict(predictor, brief.output().formats().getFirst(), features);
  }
}
