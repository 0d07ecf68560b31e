package io.creativefactory.tools.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180, read
/// 2026-11-20): fields may be quoted, a quoted field may hold commas, line breaks and doubled
/// quotes. Blank lines are skipped. Knows the line of every record, which is why it is our own.
public final class CsvReader {
  private final String text;
  private final Faults faults;
  private int at;
  private int line = 1;

  public CsvReader(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  /// At least one record, when the text is not blank.
  public List<CsvRecord> records() {
    List<CsvRecord> records = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<String> fields = record();
      if (fields.size() > 1 || !fields.getFirst().isBlank()) {
        records.add(new CsvRecord(start, fields));
      }
    }
    return records;
  }

  private List<String> record() {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (skipComma());
    skipLineBreak();
    return fields;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw faults.stopAt(line, "a quote stands inside a field; quote the field and double it");
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int opened = line;
    StringBuilder field = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && !(at + 1 < text.length() && text.charAt(at + 1) == '"')) {
        at++;
        return field.toString();
      }
      if (c == '"') {
        at++;
      }
      if (endsLine(at)) {
        line++;
      }
      field.append(c);
    }
    throw faults.stopAt(opened, "a quote is opened and never closed");
  }

  private boolean skipComma() {
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      return true;
    }
    return false;
  }

  private void skipLineBreak() {
    if (at == text.length()) {
      return;
    }
    char c = text.charAt(at);
    if (c != '\r' && c != '\n') {
      throw faults.stopAt(line, "a closing quote is followed by '" + c + "', not by a comma");
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
  }

  /// A line ends with `\n`, or with `\r` that no `\n` follows.
  private boolean endsLine(int index) {
    char c = text.charAt(index);
    return c == '\n' || (c == '\r' && !text.startsWith("\r\n", index));
  }
}
