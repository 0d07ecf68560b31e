package io.creativefactory.graph.figures;

import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of a run's ads, or was known at a moment.
///
/// @param asOf the moment
/// @param daily every ad and day, the oldest day first
/// @param hourly every ad and hour of the last two days before the moment
/// @param totals for each currency, real and simulated apart
/// @param gaps days that a platform told nothing of, although it told of days before
/// @param revisions how often a day was told anew
/// @param delivery whether ads are still shown, for each platform that tells hours
public record FiguresReport(
    Instant asOf,
    List<Performance> daily,
    List<HourlyPerformance> hourly,
    List<Sum> totals,
    List<Gap> gaps,
    int revisions,
    List<Delivery> delivery) {
  public FiguresReport {
    daily = List.copyOf(daily);
    hourly = List.copyOf(hourly);
    totals = List.copyOf(totals);
    gaps = List.copyOf(gaps);
    delivery = List.copyOf(delivery);
  }

  /// @param said what is known of it, one sentence; empty while all is well
  /// @param shownUntil end of the last hour in which anything was shown, as told
  /// @param seenAt when it was looked
  public record Delivery(
      String platform, DeliveryState state, String said, Instant shownUntil, Instant seenAt) {}

  /// @param ctr clicks of impressions; null where nothing was shown
  /// @param cvr conversions of clicks; null where nothing was clicked
  /// @param roas revenue for one unit of spend; null where nothing was spent
  public record Sum(
      Totals counted,
      @Nullable Double ctr,
      @Nullable Double cvr,
      @Nullable Double roas,
      boolean sandbox) {
    static Sum of(List<Performance> rows) {
      Performance like = rows.getFirst();
      Totals sums = Totals.of(rows, like.spend().currency());
      return new Sum(
          sums,
          sums.ctr().isPresent() ? sums.ctr().getAsDouble() : null,
          sums.cvr().isPresent() ? sums.cvr().getAsDouble() : null,
          sums.roas().isPresent() ? sums.roas().getAsDouble() : null,
          like.sandbox());
    }
  }

  /// A stretch of days of one ad that are unknown: not shown, or not told.
  ///
  /// @param since first day
  /// @param until last day
  public record Gap(String adId, LocalDate since, LocalDate until) {}

  static List<Sum> totals(List<Performance> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.spend().currency() + (row.sandbox() ? " simulated" : ""),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(Sum::of)
        .toList();
  }

  /// @param until the first day that cannot be whole yet
  static List<Gap> gaps(List<Performance> rows, LocalDate until) {
    TreeMap<String, TreeSet<LocalDate>> days =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Performance::adId,
                    TreeMap::new,
                    Collectors.mapping(Performance::day, Collectors.toCollection(TreeSet::new))));
    return days.entrySet().stream()
        .flatMap(each -> gaps(each.getKey(), each.getValue(), until).stream())
        .toList();
  }

  private static List<Gap> gaps(String ad, TreeSet<LocalDate> known, LocalDate until) {
    List<Gap> gaps = new ArrayList<>();
    LocalDate next = known.first();
    for (LocalDate day : known) {
      if (day.isAfter(next)) {
        gaps.add(new Gap(ad, next, day.minusDays(1)));
      }
      next = day.plusDays(1);
    }
    if (next.isBefore(until)) {
      gaps.add(new Gap(ad, next, until.minusDays(1)));
    }
    return gaps;
  }
}
