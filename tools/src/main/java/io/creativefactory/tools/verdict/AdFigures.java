package io.creativefactory.tools.verdict;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.scoring.experiment.OrderValue;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.verdict.AdVerdict;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// What an ad, a campaign or an account did over some days.
///
/// @param rows all in one currency; at most one for each ad and day
/// @param currency of the rows
public record AdFigures(List<Performance> rows, Currency currency) {
  public AdFigures {
    rows = List.copyOf(rows);
  }

  AdVerdict.Standing standing() {
    return new AdVerdict.Standing(
        new Proportion(sum(Performance::clicks), sum(Performance::impressions)),
        conversions(),
        spend(),
        (int) rows.stream().map(Performance::day).distinct().count(),
        orders());
  }

  long conversions() {
    return sum(Performance::conversions);
  }

  long clicks() {
    return sum(Performance::clicks);
  }

  Money spend() {
    return rows.stream().map(Performance::spend).reduce(new Money(0, currency), Money::plus);
  }

  private long sum(ToLongFunction<Performance> figure) {
    return rows.stream().mapToLong(figure).sum();
  }

  /// Conversions and their revenue of each day that had both.
  List<OrderValue.Day> orders() {
    Map<LocalDate, List<Performance>> days =
        rows.stream()
            .collect(Collectors.groupingBy(Performance::day, TreeMap::new, Collectors.toList()));
    return days.values().stream()
        .filter(day -> day.stream().anyMatch(row -> row.revenue().isPositive()))
        .map(day -> new AdFigures(day, currency))
        .filter(day -> day.conversions() > 0)
        .map(day ->
            new OrderValue.Day(
                day.conversions(), day.sum(row -> Math.max(0, row.revenue().minor()))))
        .toList();
  }
}
