package io.creativefactory.graph.attribution;

import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.Amounts;
import io.creativefactory.domain.Money;
import io.creativefactory.platform.ConversionEvent.Happening;
import io.creativefactory.platform.Person;
import io.creativefactory.tools.csv.CsvReader;
import io.creativefactory.tools.csv.CsvRecord;
import io.creativefactory.tools.csv.Faults;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Exports as CSV, by the names of their columns, or as JSON with one entry on each line; every
/// fault is told with its line.
final class Sheets {
  private static final String AT = "at";
  private static final String CURRENCY = "currency";

  private Sheets() {}

  static List<Told<Touchpoint>> touches(String text, Faults faults) {
    return rows(
        new Csv(text, faults),
        new Columns(
            Set.of("id", "visitor", AT, "source"),
            Set.of("campaign", "content", "adId", "clickId")),
        row ->
            new Touchpoint(
                row.text("id"),
                row.text("visitor"),
                row.moment(),
                row.text("source"),
                row.find("campaign"),
                row.find("content"),
                row.find("adId"),
                row.find("clickId")));
  }

  static List<Told<Conversion>> conversions(String text, Faults faults) {
    return rows(
        new Csv(text, faults),
        new Columns(
            Set.of("what", "id", "source", AT), Set.of("value", CURRENCY, "visitor", "clickId")),
        row ->
            new Conversion(
                row.happening(),
                row.text("id"),
                row.text("source"),
                row.moment(),
                row.money("value"),
                row.find("visitor"),
                row.find("clickId")));
  }

  static List<Told<DealStep>> steps(String text, Faults faults) {
    return rows(
        new Csv(text, faults),
        new Columns(Set.of("id", "deal", "stage", AT), Set.of("amount", CURRENCY, "visitor")),
        row ->
            new DealStep(
                row.text("id"),
                row.text("deal"),
                row.text("stage"),
                row.moment(),
                row.money("amount"),
                row.find("visitor"),
                Map.of(),
                Person.Consent.UNTOLD));
  }

  /// An entry and where it stands.
  record Told<T>(int line, T entry) {}

  private record Csv(String text, Faults faults) {}

  /// One entry on each line that is not blank; faults are collected and not thrown.
  static <T> List<Told<T>> lines(String text, Class<T> type, Faults faults) {
    List<Told<T>> all = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          all.add(new Told<>(number, DomainJson.mapper().readValue(line, type)));
        }
      } catch (JacksonException e) {
        faults.add(number, DomainJson.explain(e).replaceFirst("^\\d+: ", ""));
      }
    }
    return all;
  }

  private record Columns(Set<String> needed, Set<String> others) {}

  private record Row(Map<String, String> values) {
    String text(String column) {
      String value = find(column);
      if (value == null) {
        throw new IllegalArgumentException(column + " is empty");
      }
      return value;
    }

    @Nullable String find(String column) {
      String value = values.get(column);
      return value == null || value.isBlank() ? null : value.strip();
    }

    Instant moment() {
      try {
        return Instant.parse(text(AT));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "'" + text(AT) + "' is no moment such as 2026-11-20T08:30:00Z", e);
      }
    }

    Happening happening() {
      try {
        return Happening.valueOf(text("what").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "'" + text("what") + "' is none of " + List.of(Happening.values()), e);
      }
    }

    @Nullable Money money(String column) {
      String amount = find(column);
      return amount == null ? null : Amounts.ofMajor(amount, Amounts.currency(text(CURRENCY)));
    }
  }

  /// Faults of entries are collected and not thrown; without a sound header nothing is read.
  private static <T> List<Told<T>> rows(Csv csv, Columns columns, Function<Row, T> reader) {
    Faults faults = csv.faults();
    List<CsvRecord> all = new CsvReader(csv.text(), faults).records();
    if (all.size() < 2) {
      throw faults.stopAt(1, "a line with the names of columns and at least one entry are needed");
    }
    List<String> header = all.getFirst().fields().stream().map(String::strip).toList();
    check(header, columns, faults);
    List<Told<T>> rows = new ArrayList<>();
    for (CsvRecord each : all.subList(1, all.size())) {
      try {
        rows.add(new Told<>(each.line(), reader.apply(new Row(values(header, each)))));
      } catch (IllegalArgumentException e) {
        faults.add(each.line(), String.valueOf(e.getMessage()));
      }
    }
    return rows;
  }

  private static void check(List<String> header, Columns columns, Faults faults) {
    for (String needed : columns.needed()) {
      if (!header.contains(needed)) {
        faults.add(1, "column '" + needed + "' is missing");
      }
    }
    for (String column : header) {
      if (!columns.needed().contains(column) && !columns.others().contains(column)) {
        faults.add(1, "column '" + column + "' is not known here");
      }
    }
    faults.throwIfAny();
  }

  private static Map<String, String> values(List<String> header, CsvRecord record) {
    if (record.fields().size() != header.size()) {
      throw new IllegalArgumentException(
          "has %d fields where the header has %d".formatted(record.fields().size(), header.size()));
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), record.fields().get(i));
    }
    return values;
  }
}
