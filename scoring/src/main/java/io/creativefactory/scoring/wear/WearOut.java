package io.creativefactory.scoring.wear;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.experiment.Proportion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Whether an ad wears out: whether its click-through rate surely falls, how fast, and how long it
/// still has until it is worn, which is at four fifths of the rate that it began with. From its own
/// daily figures alone; how often the same people have seen it is not among them.
///
/// @param state what can be said
/// @param change of the rate a day, as a share of it (−0.03: three of a hundred lost each day)
/// @param daysLeft until it is worn; unknown unless the rate surely falls
public record WearOut(State state, Figure change, Figure daysLeft) {
  /// Fewer days show no trend.
  public static final int LEAST_DAYS = 5;

  /// Fewer clicks show no rate.
  public static final long LEAST_CLICKS = 100;

  private static final double WORN = 0.8;
  private static final double LEVEL = 0.95;

  /// Student's t at 97.5 %, for 3, 4, … degrees of freedom.
  private static final double[] STUDENT = {
    3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120
  };

  private static final double NORMAL = 1.96;
  private static final String MODEL = "quasi-binomial trend";

  /// What can be said of an ad's wear.
  public enum State {
    /// Too few days or clicks, or days that follow no trend.
    UNKNOWN,
    /// No fall that would be more than chance.
    STEADY,
    /// It surely falls.
    WEARING,
    /// It surely fell, and is at four fifths of its beginning or below.
    WORN
  }

  /// @param days clicks of impressions of each mature day; days without impressions say nothing
  public static WearOut of(SortedMap<LocalDate, Proportion> days) {
    SortedMap<LocalDate, Proportion> shown =
        days.entrySet().stream()
            .filter(day -> day.getValue().trials() > 0)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    long clicks = shown.values().stream().mapToLong(Proportion::successes).sum();
    if (shown.size() < LEAST_DAYS || clicks < LEAST_CLICKS) {
      return unknown(
          String.format(
              Locale.ROOT,
              "%d of %d days and %,d of %d clicks that a trend needs",
              shown.size(),
              LEAST_DAYS,
              clicks,
              LEAST_CLICKS));
    }
    if (shown.values().stream().allMatch(day -> day.successes() == day.trials())) {
      return unknown("every impression was clicked");
    }
    LocalDate first = shown.firstKey();
    List<RateTrend.Count> counts =
        shown.entrySet().stream()
            .map(day ->
                new RateTrend.Count(
                    (int) (day.getKey().toEpochDay() - first.toEpochDay()), day.getValue()))
            .toList();
    return RateTrend.of(counts)
        .map(trend -> told(trend, counts.getLast().day(), shown.size()))
        .orElseGet(() -> unknown("its days follow no steady trend"));
  }

  private static WearOut unknown(String reason) {
    return new WearOut(State.UNKNOWN, new Figure.Unknown(reason), new Figure.Unknown(reason));
  }

  private static WearOut told(RateTrend trend, int today, int days) {
    double reach = trend.error() * student(days - 2);
    double low = trend.slope() - reach;
    double high = trend.slope() + reach;
    Figure change =
        new Figure.Modelled(
            Math.expm1(trend.slope()),
            Math.expm1(low),
            Math.expm1(high),
            LEVEL,
            "ratio a day",
            MODEL,
            days);
    if (high >= 0) {
      return new WearOut(State.STEADY, change, new Figure.Unknown("its rate does not surely fall"));
    }
    double left = left(trend.slope(), today);
    Figure daysLeft =
        new Figure.Modelled(left, left(low, today), left(high, today), LEVEL, "d", MODEL, days);
    return new WearOut(left > 0 ? State.WEARING : State.WORN, change, daysLeft);
  }

  /// Days from today until the log odds have lost what a worn ad lost; rates of ads are so small
  /// that odds are rates.
  private static double left(double slope, int today) {
    return Math.max(0, Math.log(WORN) / slope - today);
  }

  private static double student(int freedom) {
    int place = freedom - 3;
    return place < STUDENT.length ? STUDENT[place] : NORMAL * (1 + 1.0 / (2 * freedom));
  }
}
