package io.creativefactory.scoring.anomaly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a figure usually swings over the week, by medians, so that a day out of the ordinary does
/// not teach what is ordinary.
///
/// @param usual median over all days, more than 0
/// @param factors of each weekday, drawn towards 1 as far as days of one weekday scatter
record Weekdays(double usual, Map<DayOfWeek, Double> factors) {
  /// Days with less than a hundredth of what is usual count as a hundredth.
  private static final double LEAST = 0.01;

  private static final double LEAST_SPREAD = 0.02;

  /// The variance of a median of normal values over that of their mean.
  private static final double OF_MEDIAN = Math.PI / 2;

  Weekdays {
    factors = Map.copyOf(factors);
  }

  /// @param past figures of earlier days, most of them more than 0
  static Weekdays of(SortedMap<LocalDate, Double> past) {
    double usual = median(past.values());
    Map<DayOfWeek, List<Double>> logs = new EnumMap<>(DayOfWeek.class);
    past.forEach((day, value) ->
        logs.computeIfAbsent(day.getDayOfWeek(), _ -> new ArrayList<>())
            .add(Math.log(Math.max(value / usual, LEAST))));
    List<Double> rest = new ArrayList<>();
    logs.values().forEach(same -> same.forEach(log -> rest.add(log - median(same))));
    double noise = Math.max(LEAST_SPREAD, spread(array(rest)));
    double between =
        logs.values().stream().mapToDouble(same -> Math.pow(median(same), 2)).sum() / logs.size();
    Map<DayOfWeek, Double> factors = new EnumMap<>(DayOfWeek.class);
    logs.forEach((weekday, same) -> {
      double error = OF_MEDIAN * noise * noise / same.size();
      double kept = Math.max(0, between - error) / Math.max(between, LEAST_SPREAD * LEAST_SPREAD);
      factors.put(weekday, Math.exp(kept * median(same)));
    });
    return new Weekdays(usual, factors);
  }

  double factor(LocalDate day) {
    return factors.getOrDefault(day.getDayOfWeek(), 1.0);
  }

  /// Without the swing of the week.
  double[] plain(SortedMap<LocalDate, Double> days) {
    SortedMap<LocalDate, Double> sorted = new TreeMap<>(days);
    return sorted.entrySet().stream()
        .mapToDouble(day -> day.getValue() / factor(day.getKey()))
        .toArray();
  }

  static double median(Collection<Double> values) {
    return median(array(values));
  }

  private static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// The standard deviation that a normal sample with this median absolute deviation would have.
  static double spread(double... values) {
    double middle = median(values);
    return 1.4826 * median(Arrays.stream(values).map(v -> Math.abs(v - middle)).toArray());
  }
}
