package io.creativefactory.tools.copy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.scoring.copy.HeadlinePair;
import io.creativefactory.tools.csv.CsvReader;
import io.creativefactory.tools.csv.CsvRecord;
import io.creativefactory.tools.csv.Faults;
import io.creativefactory.tools.csv.FileText;
import java.nio.file.Files;
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
  private static final List<String> COLUMNS = List.of(TEST, FIRST, SECOND, WINNER);

  /// By how it stands in files: some tools write whole numbers with a point.
  private static final Map<String, Boolean> FIRST_WINS =
      Map.of("1", true, "1.0", true, "2", false, "2.0", false);

  private final Faults faults;
  private final CsvRecord header;

  private PairFile(Faults faults, CsvRecord header) {
    this.faults = faults;
    this.header = header;
  }

  /// All pairs of the file, in its order; at least one.
  ///
  /// @throws FactoryException NOT_FOUND when the file is absent; TRAINING_DATA_INVALID with one
  ///   line per fault, each with the file, the line and what would be right; nothing is taken from
  ///   a file with a fault
  public static List<HeadlinePair> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          file + (Files.isDirectory(file) ? " is a folder, not a file of pairs" : " is not there"));
    }
    Faults faults = new Faults(file.getFileName().toString(), ErrorCode.TRAINING_DATA_INVALID);
    List<CsvRecord> records = new CsvReader(FileText.read(file, faults), faults).records();
    return new PairFile(faults, records.getFirst()).pairs(records.subList(1, records.size()));
  }

  private List<HeadlinePair> pairs(List<CsvRecord> records) {
    for (String column : COLUMNS) {
      long times = header.fields().stream().map(String::strip).filter(column::equals).count();
      if (times != 1) {
        faults.add(
            header.line(),
            "column '" + column + "' " + (times == 0 ? "is missing" : "stands there twice"));
      }
    }
    faults.throwIfAny();
    List<HeadlinePair> pairs = new ArrayList<>();
    records.forEach(record -> pair(record, pairs));
    if (records.isEmpty()) {
      faults.add(header.line(), "names columns, but no pair follows");
    }
    faults.throwIfAny();
    return List.copyOf(pairs);
  }

  private void pair(CsvRecord record, List<HeadlinePair> pairs) {
    if (record.fields().size() != header.fields().size()) {
      faults.add(
          record.line(),
          "has %d fields where the header has %d; a comma within a field needs quotes around it"
              .formatted(record.fields().size(), header.fields().size()));
      return;
    }
    boolean whole = true;
    for (String column : List.of(TEST, FIRST, SECOND)) {
      String value = value(record, column);
      if (value.isEmpty() || value.equalsIgnoreCase("nan")) {
        faults.add(record.line(), column + " is " + (value.isEmpty() ? "empty" : value));
        whole = false;
      }
    }
    Boolean firstWins = FIRST_WINS.get(value(record, WINNER));
    if (firstWins == null) {
      faults.add(
          record.line(), WINNER + " is '" + value(record, WINNER) + "'; it should be 1 or 2");
    } else if (whole) {
      String first = value(record, FIRST);
      String second = value(record, SECOND);
      pairs.add(
          new HeadlinePair(
              value(record, TEST), firstWins ? first : second, firstWins ? second : first));
    }
  }

  private String value(CsvRecord record, String column) {
    for (int i = 0; i < header.fields().size(); i++) {
      if (header.fields().get(i).strip().equals(column)) {
        return record.fields().get(i).strip();
      }
    }
    throw new IllegalStateException("column '" + column + "' was checked and is gone");
  }
}
