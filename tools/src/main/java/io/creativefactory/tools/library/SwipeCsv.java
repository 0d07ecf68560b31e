package io.creativefactory.tools.library;

import io.creativefactory.tools.csv.CsvReader;
import io.creativefactory.tools.csv.CsvRecord;
import io.creativefactory.tools.csv.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A swipe file as CSV: a header record, then one record per ad.
final class SwipeCsv {
  private SwipeCsv() {}

  static List<SwipeRow> rows(String text, Faults faults) {
    List<CsvRecord> records = new CsvReader(text, faults).records();
    CsvRecord header = records.getFirst();
    checkHeader(header, faults);
    List<SwipeRow> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      if (record.fields().size() == header.fields().size()) {
        rows.add(row(header, record));
      } else {
        faults.add(
            record.line(),
            "has %d fields where the header has %d; a comma within a field needs quotes around it"
                .formatted(record.fields().size(), header.fields().size()));
      }
    }
    return rows;
  }

  private static void checkHeader(CsvRecord header, Faults faults) {
    List<String> seen = new ArrayList<>();
    for (String name : header.fields()) {
      if (!SwipeRow.COLUMNS.contains(name)) {
        faults.add(
            header.line(),
            "column '" + name + "' is not one of " + String.join(", ", SwipeRow.COLUMNS));
      } else if (seen.contains(name)) {
        faults.add(header.line(), "column '" + name + "' stands there twice");
      }
      seen.add(name);
    }
    for (String name : SwipeRow.REQUIRED) {
      if (!seen.contains(name)) {
        faults.add(header.line(), "column '" + name + "' is missing");
      }
    }
    faults.throwIfAny();
  }

  private static SwipeRow row(CsvRecord header, CsvRecord record) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < header.fields().size(); i++) {
      values.put(header.fields().get(i), record.fields().get(i));
    }
    return new SwipeRow(record.line(), values);
  }
}
