package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureRange;
import java.util.Map;

/// Features as the columns of the model, in the order of [FeatureName]; NaN where one is not known.
/// The one place where a missing figure becomes a number; what is outside of its range is refused.
final class FeatureRow {
  static final int WIDTH = FeatureName.values().length;

  private FeatureRow() {}

  /// @throws FactoryException FEATURE_INVALID for a value outside of its feature's range
  static float[] of(Map<String, Figure> features) {
    float[] row = new float[WIDTH];
    int column = 0;
    for (FeatureName name : FeatureName.values()) {
      row[column++] =
          switch (features.get(name.key())) {
            case null -> Float.NaN;
            case Figure.Measured measured -> inRange(name, measured.value());
            case Figure.Modelled modelled -> inRange(name, modelled.value());
            case Figure.Unknown _ -> Float.NaN;
          };
    }
    return row;
  }

  /// A feature that nothing can measure yet has no range, so a value of it is no measurement.
  private static float inRange(FeatureName name, double value) {
    FeatureRange range =
        name.range()
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.FEATURE_INVALID,
                    "feature %s is %s, but nothing can measure it: it %s"
                        .formatted(name.key(), value, name.definition())));
    range.require(name.key(), value);
    return (float) value;
  }
}
