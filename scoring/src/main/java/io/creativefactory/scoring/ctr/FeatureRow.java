package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.scoring.ctr.DeliveryContext.Platform;
import io.creativefactory.scoring.features.FeatureName;
import io.creativefactory.scoring.features.FeatureRange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Features and context as the columns of the model: the features in the order of [FeatureName],
/// NaN where one is not known; then one column for each platform and each objective; then width
/// over height. The one place where a missing figure becomes a number; what is outside of its range
/// is refused.
final class FeatureRow {
  private static final FeatureName[] NAMES = FeatureName.values();
  private static final String[] KEYS =
      Arrays.stream(NAMES).map(FeatureName::key).toArray(String[]::new);
  private static final List<Optional<FeatureRange>> RANGES =
      Arrays.stream(NAMES).map(FeatureName::range).toList();

  private static final Platform[] PLATFORMS = Platform.values();
  private static final Objective[] OBJECTIVES = Objective.values();

  static final int FEATURES = NAMES.length;
  private static final int PLATFORM = FEATURES;
  static final int WIDTH = PLATFORM + PLATFORMS.length + OBJECTIVES.length + 1;

  /// What each column is called where it is explained; those of one choice share a name.
  static final List<String> COLUMNS =
      Stream.of(
              Arrays.stream(KEYS),
              Arrays.stream(PLATFORMS).map(_ -> "platform"),
              Arrays.stream(OBJECTIVES).map(_ -> "objective"),
              Stream.of("format"))
          .flatMap(names -> names)
          .toList();

  private FeatureRow() {}

  /// @throws FactoryException FEATURE_INVALID for a value outside of its feature's range
  static float[] of(DeliveryContext context, Map<String, Figure> features) {
    float[] row = new float[WIDTH];
    write(context, features, row, 0);
    return row;
  }

  /// The same into a place of a greater table.
  static void write(
      DeliveryContext context, Map<String, Figure> features, float[] table, int from) {
    for (int feature = 0; feature < FEATURES; feature++) {
      table[from + feature] = number(feature, features.get(KEYS[feature]));
    }
    int column = from + PLATFORM;
    for (Platform each : PLATFORMS) {
      table[column++] = each == context.platform() ? 1 : 0;
    }
    for (Objective each : OBJECTIVES) {
      table[column++] = each == context.objective() ? 1 : 0;
    }
    table[column] = (float) context.format().value();
  }

  /// Those that are features and known, each in its range.
  ///
  /// @throws FactoryException FEATURE_INVALID for the first that is not
  static Map<String, Figure> known(Map<String, Figure> features) {
    Map<String, Figure> known = new HashMap<>();
    for (int column = 0; column < FEATURES; column++) {
      Figure figure = features.get(KEYS[column]);
      if (figure != null && !Float.isNaN(number(column, figure))) {
        known.put(KEYS[column], figure);
      }
    }
    return Map.copyOf(known);
  }

  private static float number(int column, @Nullable Figure figure) {
    return switch (figure) {
      case null -> Float.NaN;
      case Figure.Measured measured -> inRange(column, measured.value());
      case Figure.Modelled modelled -> inRange(column, modelled.value());
      case Figure.Unknown _ -> Float.NaN;
    };
  }

  /// A feature that nothing can measure yet has no range, so a value of it is no measurement.
  private static float inRange(int column, double value) {
    FeatureRange range =
        RANGES
            .get(column)
            .orElseThrow(() ->
                new FactoryException(
                    ErrorCode.FEATURE_INVALID,
                    "feature %s is %s, but nothing can measure it: it %s"
                        .formatted(KEYS[column], value, NAMES[column].definition())));
    range.require(KEYS[column], value);
    return (float) value;
  }
}
