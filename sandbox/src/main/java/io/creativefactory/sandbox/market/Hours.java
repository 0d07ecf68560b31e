package io.creativefactory.sandbox.market;

import java.util.ArrayList;
import java.util.List;

/// How a day spreads over its hours: a quiet night, a lunch break, a long evening. In the evening
/// people also click more of what they see.
public final class Hours {
  private static final double[] SHOWN = {
    1.2, 0.7, 0.5, 0.4, 0.5, 1.0, 2.2, 3.8, 4.6, 4.4, 4.3, 4.6, 5.6, 5.2, 4.5, 4.4, 4.8, 5.6, 6.6,
    7.6, 8.4, 8.6, 6.6, 3.9
  };

  private static final double[] CLICKED = {
    0.9, 0.5, 0.4, 0.3, 0.4, 0.8, 1.9, 3.3, 4.1, 4.0, 4.0, 4.5, 6.0, 5.4, 4.3, 4.2, 4.7, 5.8, 7.2,
    8.6, 9.6, 9.6, 6.6, 2.9
  };

  private Hours() {}

  /// The row cut into 24, the first from midnight; the parts add up to the whole, and in no hour
  /// more is clicked than shown.
  public static List<DayRow> of(DayRow row) {
    long[] shown = new long[SHOWN.length];
    for (int hour = 0; hour < shown.length; hour++) {
      shown[hour] = part(row.impressions(), SHOWN, hour);
    }
    long[] clicked = clicks(row.clicks(), shown);
    List<DayRow> hours = new ArrayList<>();
    for (int hour = 0; hour < shown.length; hour++) {
      int at = hour;
      DayRow.Later later = row.later();
      hours.add(
          new DayRow(
              row.adId(),
              row.day(),
              shown[hour],
              clicked[hour],
              part(row.spend(), SHOWN, hour),
              row.purchases().stream().map(each -> part(each, CLICKED, at)).toList(),
              row.revenue().stream().map(each -> part(each, CLICKED, at)).toList(),
              later == null ? null : later(later, clicked, hour)));
    }
    return hours;
  }

  /// A click that finds no impression in its hour waits for the next one that does; what is left in
  /// the end goes back to the last that have room.
  private static long[] clicks(long whole, long[] shown) {
    long[] clicked = new long[shown.length];
    long given = 0;
    for (int hour = 0; hour < shown.length; hour++) {
      long due = Math.round(whole * until(CLICKED, hour + 1)) - given;
      clicked[hour] = Math.min(due, shown[hour]);
      given += clicked[hour];
    }
    for (int hour = shown.length - 1; hour >= 0 && given < whole; hour--) {
      long more = Math.min(whole - given, shown[hour] - clicked[hour]);
      clicked[hour] += more;
      given += more;
    }
    return clicked;
  }

  /// Invalid clicks stand where there are clicks.
  private static DayRow.Later later(DayRow.Later day, long[] clicked, int hour) {
    long all = 0;
    long before = 0;
    for (int each = 0; each < clicked.length; each++) {
      all += clicked[each];
      before += each < hour ? clicked[each] : 0;
    }
    long after = before + clicked[hour];
    return new DayRow.Later(
        day.budget(),
        share(day.invalid(), after, all) - share(day.invalid(), before, all),
        share(day.credit(), after, all) - share(day.credit(), before, all));
  }

  private static long share(long whole, long some, long all) {
    return all == 0 ? 0 : whole * some / all;
  }

  private static long part(long whole, double[] shares, int hour) {
    return Math.round(whole * until(shares, hour + 1)) - Math.round(whole * until(shares, hour));
  }

  /// Share of the day that is over when the hour begins.
  private static double until(double[] shares, int hour) {
    double sum = 0;
    double all = 0;
    for (int each = 0; each < shares.length; each++) {
      all += shares[each];
      sum += each < hour ? shares[each] : 0;
    }
    return sum / all;
  }
}
