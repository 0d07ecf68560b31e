package io.creativefactory.sandbox.market;

import java.util.List;

/// How a day spreads over its hours: a quiet night, a lunch break, a long evening. In the evening
/// people also click more of what they see.
public final class Hours {
  private static final double[] SHOWN = {
    1.2, 0.7, 0.5, 0.4, 0.5, 1.0, 2.2, 3.8, 4.6, 4.4, 4.3, 4.6, 5.6, 5.2, 4.5, 4.4, 4.8, 5.6, 6.6,
    7.6, 8.4, 8.6, 6.6, 3.9
  };

  private static final double[] CLICKED = {
    0.9, 0.5, 0.4, 0.3, 0.4, 0.8, 1.9, 3.3, 4.1, 4.0, 4.0, 4.5, 6.0, 5.4, 4.3, 4.2, 4.7, 5.8, 7.2,
    8.6, 9.6, 9.6, 6.6, 2.9
  };

  private Hours() {}

  /// The row cut into 24, the first from midnight; the parts add up to the whole, and in no hour
  /// more is clicked than shown.
  public static List<DayRow> of(DayRow row) {
    return Parts.of(row, SHOWN, CLICKED);
  }
}
