package io.creativefactory.tools.verdict;

import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.scoring.anomaly.Anomaly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// What is out of the ordinary on the last whole day, against the days before it and the swing of
/// the week. Conversions still come in and are not judged.
public final class Unusual {
  private Unusual() {}

  /// @param measure `impressions`, `clicks` or `price of 1,000 impressions`
  /// @param words one sentence with its figures
  public record Finding(String measure, LocalDate day, String words) {}

  /// Of all ads of a campaign together.
  ///
  /// @param rows of whole days, all in one currency
  public static List<Finding> of(List<Performance> rows) {
    List<Finding> findings = new ArrayList<>();
    Anomaly.ofCount(counts(rows, Performance::impressions))
        .ifPresent(odd -> findings.add(told("impressions", odd)));
    Anomaly.ofCount(counts(rows, Performance::clicks))
        .ifPresent(odd -> findings.add(told("clicks", odd)));
    prices(rows).ifPresent(odd -> findings.add(told("price of 1,000 impressions", odd)));
    return findings;
  }

  private static SortedMap<LocalDate, Long> counts(
      List<Performance> rows, ToLongFunction<Performance> figure) {
    SortedMap<LocalDate, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.day(), figure.applyAsLong(row), Long::sum));
    return counts;
  }

  private static Optional<Anomaly> prices(List<Performance> rows) {
    SortedMap<LocalDate, Long> shown = counts(rows, Performance::impressions);
    SortedMap<LocalDate, Double> prices = new TreeMap<>();
    for (Map.Entry<LocalDate, Long> spend : counts(rows, row -> row.spend().minor()).entrySet()) {
      long impressions = shown.getOrDefault(spend.getKey(), 0L);
      if (spend.getValue() > 0 && impressions > 0) {
        prices.put(spend.getKey(), 1000.0 * spend.getValue() / impressions);
      }
    }
    boolean today = !prices.isEmpty() && prices.lastKey().equals(shown.lastKey());
    return today ? Anomaly.ofRate(prices) : Optional.empty();
  }

  private static Finding told(String measure, Anomaly odd) {
    return new Finding(
        measure,
        odd.day(),
        String.format(
            Locale.ROOT,
            "%s on %s: %,.0f, where %,.0f is usual and %,.0f to %,.0f ordinary",
            measure,
            odd.day(),
            odd.value(),
            odd.usual(),
            odd.low(),
            odd.high()));
  }
}
