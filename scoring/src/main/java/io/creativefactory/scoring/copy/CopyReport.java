package io.creativefactory.scoring.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well a copy model calls pairs whose outcome is known.
///
/// @param model name of the model
/// @param pairs of the exam
/// @param tests that they come from
/// @param unknown pairs that the model would not judge; each counts as half right
/// @param rows the model first, then what it is held against
/// @param calibrationError see [CopyCard.Held]; over the pairs judged, null when there is none
public record CopyReport(
    String model,
    int pairs,
    int tests,
    int unknown,
    List<Row> rows,
    @Nullable Double calibrationError) {
  public CopyReport {
    rows = List.copyOf(rows);
  }

  /// @param name for people
  public record Row(String name, Share accuracy) {}

  /// A share with what chance in the drawing of tests does to it.
  ///
  /// @param value 0 to 1
  /// @param low lower end of the interval of level [CopyExam#LEVEL]
  /// @param high upper end
  /// @param pairs that it is a share of
  public record Share(double value, double low, double high, int pairs) {}
}
