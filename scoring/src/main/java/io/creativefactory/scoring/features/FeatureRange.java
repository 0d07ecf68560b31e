package io.creativefactory.scoring.features;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import java.util.Locale;

/// What a figure is counted in and between which values it can lie. A figure outside is a fault of
/// whoever measured it and is refused, never bent.
///
/// @param unit not blank, for example `ratio` or `widths/s`
/// @param least smallest value that is possible
/// @param most greatest value that is possible
public record FeatureRange(String unit, double least, double most) {
  static final FeatureRange RATIO = new FeatureRange("ratio", 0, 1);
  static final FeatureRange FLAG = new FeatureRange("0 or 1", 0, 1);
  static final FeatureRange WORDS = new FeatureRange("words", 0, 10_000);
  static final FeatureRange SECONDS = new FeatureRange("s", 0, 86_400);
  static final FeatureRange SPEED = new FeatureRange("widths/s", 0, 200);
  static final FeatureRange LOUDNESS = new FeatureRange("LU", 0, 70);
  static final FeatureRange COUNT = new FeatureRange("count", 0, 1_000_000);

  public FeatureRange {
    if (unit.isBlank() || !(least < most)) {
      throw new IllegalArgumentException(
          "range %s to %s of '%s' is none".formatted(least, most, unit));
    }
  }

  /// @param name of the feature, for the message
  /// @throws FactoryException FEATURE_INVALID when the value is no number or outside
  public void require(String name, double value) {
    if (!(value >= least && value <= most)) {
      throw new FactoryException(
          ErrorCode.FEATURE_INVALID,
          "feature %s is %s, but it can only be %s".formatted(name, value, this));
    }
  }

  /// As in tables: `0 to 1`.
  @Override
  public String toString() {
    return number(least) + " to " + number(most);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : Double.toString(value);
  }
}
