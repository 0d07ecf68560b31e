package io.creativefactory.tools.csv;

import java.util.List;

/// One record of a CSV file.
///
/// @param line where the record begins, from 1
public record CsvRecord(int line, List<String> fields) {
  public CsvRecord {
    fields = List.copyOf(fields);
  }
}
