package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.domain.testing.Prediction;
import io.creativefactory.scoring.ctr.CtrPredictor;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.DeliveryContext.Platform;
import java.util.Map;

/// Where an ad is meant to run, as a person says it.
public record Placed(Platform platform, Objective objective) {

  /// @throws io.creativefactory.domain.FactoryException TRAINING_DATA_INVALID, naming the known
  ///   ones
  public static Placed parse(String platform, String objective) {
    return new Placed(DeliveryContext.platform(platform), DeliveryContext.objective(objective));
  }

  public Prediction predict(CtrPredictor model, Ratio format, Map<String, Figure> features) {
    return model.predict(
        new CtrPredictor.Ask(new DeliveryContext(platform, objective, format), features));
  }
}
