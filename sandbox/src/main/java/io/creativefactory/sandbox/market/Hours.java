package io.creativefactory.sandbox.market;

import java.util.ArrayList;
import java.util.List;

/// How a day spreads over its hours: a quiet night, a lunch break, a long evening.
public final class Hours {
  private static final double[] SHARE = {
    1.2, 0.7, 0.5, 0.4, 0.5, 1.0, 2.2, 3.8, 4.6, 4.4, 4.3, 4.6, 5.6, 5.2, 4.5, 4.4, 4.8, 5.6, 6.6,
    7.6, 8.4, 8.6, 6.6, 3.9
  };

  private Hours() {}

  /// The row cut into 24, the first from midnight; the parts add up to the whole.
  public static List<DayRow> of(DayRow row) {
    List<DayRow> hours = new ArrayList<>();
    for (int hour = 0; hour < SHARE.length; hour++) {
      int at = hour;
      hours.add(
          new DayRow(
              row.adId(),
              row.day(),
              part(row.impressions(), hour),
              part(row.clicks(), hour),
              part(row.spend(), hour),
              row.purchases().stream().map(each -> part(each, at)).toList(),
              row.revenue().stream().map(each -> part(each, at)).toList()));
    }
    return hours;
  }

  private static long part(long whole, int hour) {
    return Math.round(whole * until(hour + 1)) - Math.round(whole * until(hour));
  }

  /// Share of the day that is over when the hour begins.
  private static double until(int hour) {
    double sum = 0;
    double all = 0;
    for (int each = 0; each < SHARE.length; each++) {
      all += SHARE[each];
      sum += each < hour ? SHARE[each] : 0;
    }
    return sum / all;
  }
}
