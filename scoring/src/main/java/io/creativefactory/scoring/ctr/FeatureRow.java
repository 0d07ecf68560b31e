package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.features.FeatureName;
import java.util.Map;

/// Features as the columns of the model, in the order of [FeatureName]; NaN where one is not known.
final class FeatureRow {
  static final int WIDTH = FeatureName.values().length;

  private FeatureRow() {}

  static float[] of(Map<String, Figure> features) {
    float[] row = new float[WIDTH];
    int column = 0;
    for (FeatureName name : FeatureName.values()) {
      row[column++] =
          switch (features.get(name.key())) {
            case null -> Float.NaN;
            case Figure.Measured measured -> (float) measured.value();
            case Figure.Modelled modelled -> (float) modelled.value();
            case Figure.Unknown _ -> Float.NaN;
          };
    }
    return row;
  }
}
