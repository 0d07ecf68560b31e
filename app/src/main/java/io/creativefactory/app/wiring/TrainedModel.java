package io.creativefactory.app.wiring;

import io.creativefactory.scoring.ctr.CtrModel;
import io.creativefactory.scoring.ctr.CtrPredictor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The click-through model that was trained on this installation's own delivery.
public final class TrainedModel {
  private TrainedModel() {}

  static Optional<CtrPredictor> find(Path home) {
    Path model = file(home);
    return Files.exists(model) ? Optional.of(CtrModel.load(model)) : Optional.empty();
  }

  /// The model, or a predictor that says why there is none.
  public static CtrPredictor orWhyNot(Path home) {
    return find(home)
        .orElseGet(() ->
            new CtrPredictor.Untrained("no trained model: " + file(home) + " does not exist"));
  }

  private static Path file(Path home) {
    return home.resolve("models").resolve("ctr.ubj");
  }
}
