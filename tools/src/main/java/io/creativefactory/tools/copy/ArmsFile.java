package io.creativefactory.tools.copy;

import io.creativefactory.domain.FactoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file of headline tests, arm by arm: CSV with the columns `clickability_test_id`,
/// `eyecatcher_id` (the picture), `headline`, `impressions`, `clicks`, in any order beside others.
public final class ArmsFile {
  private static final String TEST = "clickability_test_id";
  private static final String PICTURE = "eyecatcher_id";
  private static final String HEADLINE = "headline";
  private static final String IMPRESSIONS = "impressions";
  private static final String CLICKS = "clicks";

  private ArmsFile() {}

  /// All arms of the file, in its order; at least one.
  ///
  /// @throws FactoryException NOT_FOUND when the file is absent; TRAINING_DATA_INVALID with one
  ///   line per fault
  public static List<Arm> read(Path file) {
    TestTable table = TestTable.read(file, List.of(TEST, PICTURE, HEADLINE, IMPRESSIONS, CLICKS));
    List<Arm> arms = new ArrayList<>();
    for (TestTable.Row row : table.rows(List.of(TEST, PICTURE, HEADLINE))) {
      Map<String, String> values = row.values();
      try {
        arms.add(
            new Arm(
                values.getOrDefault(TEST, ""),
                values.getOrDefault(PICTURE, ""),
                values.getOrDefault(HEADLINE, ""),
                Long.parseLong(values.getOrDefault(IMPRESSIONS, "")),
                Long.parseLong(values.getOrDefault(CLICKS, ""))));
      } catch (NumberFormatException e) {
        table.faults().add(row.line(), "impressions and clicks should be whole numbers");
      } catch (IllegalArgumentException e) {
        table.faults().add(row.line(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
      }
    }
    table.faults().throwIfAny();
    return List.copyOf(arms);
  }
}
