package io.creativefactory.tools.copy;

import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.copy.HeadlinePair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A file of headline pairs whose winner is known: CSV (RFC 4180, comma), UTF-8, at most 16 MB. The
/// first record names the columns, in any order; others than these are passed over:
///
/// - `clickability_test_id`: the test that both ran in
/// - `headline_1`, `headline_2`
/// - `higher_CTR`: 1 or 2, which of them won more clicks
public final class PairFile {
  private static final String TEST = "clickability_test_id";
  private static final String FIRST = "headline_1";
  private static final String SECOND = "headline_2";
  private static final String WINNER = "higher_CTR";

  /// By how it stands in files: some tools write whole numbers with a point.
  private static final Map<String, Boolean> FIRST_WINS =
      Map.of("1", true, "1.0", true, "2", false, "2.0", false);

  private PairFile() {}

  /// All pairs of the file, in its order; at least one.
  ///
  /// @throws FactoryException NOT_FOUND when the file is absent; TRAINING_DATA_INVALID with one
  ///   line per fault, each with the file, the line and what would be right; nothing is taken from
  ///   a file with a fault
  public static List<HeadlinePair> read(Path file) {
    TestTable table = TestTable.read(file, List.of(TEST, FIRST, SECOND, WINNER));
    List<HeadlinePair> pairs = new ArrayList<>();
    for (TestTable.Row row : table.rows(List.of(TEST, FIRST, SECOND))) {
      String label = row.values().getOrDefault(WINNER, "");
      Boolean firstWins = FIRST_WINS.get(label);
      if (firstWins == null) {
        table.faults().add(row.line(), WINNER + " is '" + label + "'; it should be 1 or 2");
        continue;
      }
      String first = row.values().getOrDefault(FIRST, "");
      String second = row.values().getOrDefault(SECOND, "");
      pairs.add(
          new HeadlinePair(
              row.values().getOrDefault(TEST, ""),
              firstWins ? first : second,
              firstWins ? second : first));
    }
    table.faults().throwIfAny();
    return List.copyOf(pairs);
  }
}
