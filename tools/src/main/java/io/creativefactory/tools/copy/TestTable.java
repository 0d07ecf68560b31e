package io.creativefactory.tools.copy;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.tools.csv.CsvReader;
import io.creativefactory.tools.csv.CsvRecord;
import io.creativefactory.tools.csv.Faults;
import io.creativefactory.tools.csv.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A CSV file of tests, read by the names of its columns.
///
/// @param faults found so far; the reader adds its own and throws them all
record TestTable(Faults faults, CsvRecord header, List<CsvRecord> records) {

  /// One record, complete in what was asked for.
  ///
  /// @param values by column, without blanks around them
  record Row(int line, Map<String, String> values) {}

  /// @throws FactoryException NOT_FOUND when the file is absent; TRAINING_DATA_INVALID when it is
  ///   no CSV, lacks a column or holds no record
  static TestTable read(Path file, List<String> columns) {
    if (!Files.isRegularFile(file)) {
      throw new FactoryException(
          ErrorCode.NOT_FOUND,
          file + (Files.isDirectory(file) ? " is a folder, not a CSV file" : " is not there"));
    }
    Faults faults = new Faults(file.getFileName().toString(), ErrorCode.TRAINING_DATA_INVALID);
    List<CsvRecord> all = new CsvReader(FileText.read(file, faults), faults).records();
    CsvRecord header = all.getFirst();
    for (String column : columns) {
      long times = header.fields().stream().map(String::strip).filter(column::equals).count();
      if (times != 1) {
        faults.add(
            header.line(),
            "column '" + column + "' " + (times == 0 ? "is missing" : "stands there twice"));
      }
    }
    faults.throwIfAny();
    if (all.size() == 1) {
      throw faults.stopAt(header.line(), "names columns, but no record follows");
    }
    return new TestTable(faults, header, all.subList(1, all.size()));
  }

  /// Those records that hold the columns named; a fault is noted for each other.
  List<Row> rows(List<String> needed) {
    List<Row> rows = new ArrayList<>();
    for (CsvRecord record : records) {
      if (record.fields().size() != header.fields().size()) {
        faults.add(
            record.line(),
            "has %d fields where the header has %d; a comma within a field needs quotes around it"
                .formatted(record.fields().size(), header.fields().size()));
        continue;
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < header.fields().size(); i++) {
        values.put(header.fields().get(i).strip(), record.fields().get(i).strip());
      }
      List<String> missing = needed.stream().filter(column -> isMissing(values, column)).toList();
      missing.forEach(column -> faults.add(record.line(), column + " is " + told(values, column)));
      if (missing.isEmpty()) {
        rows.add(new Row(record.line(), values));
      }
    }
    return rows;
  }

  private static boolean isMissing(Map<String, String> values, String column) {
    String value = values.getOrDefault(column, "");
    return value.isEmpty() || value.equalsIgnoreCase("nan");
  }

  private static String told(Map<String, String> values, String column) {
    String value = values.getOrDefault(column, "");
    return value.isEmpty() ? "empty" : value;
  }
}
