package io.creativefactory.tools.library;

import io.creativefactory.domain.intel.SwipeAd;
import io.creativefactory.tools.csv.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One ad as written: the values by column name, not yet checked.
///
/// @param line where it begins, from 1
record SwipeRow(int line, Map<String, String> values) {
  /// Every column that may stand in a swipe file.
  static final List<String> COLUMNS =
      List.of(
          "id",
          "advertiser",
          "text",
          "headline",
          "callToAction",
          "firstSeen",
          "lastSeen",
          "source");

  /// The columns without which a row is no evidence.
  static final List<String> REQUIRED = List.of("id", "advertiser", "text", "firstSeen", "source");

  static List<SwipeAd> ads(List<SwipeRow> rows, Faults faults) {
    Map<String, Integer> lines = new HashMap<>();
    List<SwipeAd> ads = new ArrayList<>();
    for (SwipeRow row : rows) {
      row.ad(faults).ifPresent(ads::add);
      Integer earlier = lines.putIfAbsent(row.value("id"), row.line);
      if (earlier != null && !row.value("id").isEmpty()) {
        faults.add(row.line, "id '" + row.value("id") + "' stands on line " + earlier + " already");
      }
    }
    return ads;
  }

  private Optional<SwipeAd> ad(Faults faults) {
    boolean complete = true;
    for (String column : REQUIRED) {
      if (value(column).isEmpty()) {
        faults.add(line, column + " is missing");
        complete = false;
      }
    }
    LocalDate first = day("firstSeen", faults);
    LocalDate last = day("lastSeen", faults);
    if (first != null && last != null && last.isBefore(first)) {
      faults.add(line, "lastSeen " + last + " is before firstSeen " + first);
      return Optional.empty();
    }
    if (!complete || first == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SwipeAd(
            value("id"),
            value("advertiser"),
            value("text"),
            value("headline"),
            value("callToAction"),
            first,
            last,
            value("source")));
  }

  private @Nullable LocalDate day(String column, Faults faults) {
    String written = value(column);
    if (written.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      faults.add(line, column + " is '" + written + "', not a day such as 2026-11-20");
      return null;
    }
  }

  private String value(String column) {
    return values.getOrDefault(column, "").strip();
  }
}
