package io.creativefactory.sandbox.market;

import java.util.ArrayList;
import java.util.List;

/// A row cut into parts by their shares of what is shown and of what is clicked. The parts add up
/// to the whole, and in none more is clicked than shown.
final class Parts {
  private Parts() {}

  /// @param shown shares, in any unit
  /// @param clicked shares, as many, in any unit
  static List<DayRow> of(DayRow row, double[] shown, double[] clicked) {
    long[] views = new long[shown.length];
    for (int part = 0; part < views.length; part++) {
      views[part] = part(row.impressions(), shown, part);
    }
    long[] clicks = clicks(row.clicks(), views, clicked);
    List<DayRow> parts = new ArrayList<>();
    for (int part = 0; part < views.length; part++) {
      int at = part;
      DayRow.Later later = row.later();
      parts.add(
          new DayRow(
              row.adId(),
              row.day(),
              views[part],
              clicks[part],
              part(row.spend(), shown, part),
              row.purchases().stream().map(each -> part(each, clicked, at)).toList(),
              row.revenue().stream().map(each -> part(each, clicked, at)).toList(),
              later == null ? null : later(later, clicks, part)));
    }
    return parts;
  }

  /// A click that finds no impression in its part waits for the next one that does; what is left in
  /// the end goes back to the last that have room.
  private static long[] clicks(long whole, long[] shown, double[] shares) {
    long[] clicked = new long[shown.length];
    long given = 0;
    for (int part = 0; part < shown.length; part++) {
      long due = Math.round(whole * until(shares, part + 1)) - given;
      clicked[part] = Math.min(due, shown[part]);
      given += clicked[part];
    }
    for (int part = shown.length - 1; part >= 0 && given < whole; part--) {
      long more = Math.min(whole - given, shown[part] - clicked[part]);
      clicked[part] += more;
      given += more;
    }
    return clicked;
  }

  /// Invalid clicks stand where there are clicks.
  private static DayRow.Later later(DayRow.Later day, long[] clicked, int part) {
    long all = 0;
    long before = 0;
    for (int each = 0; each < clicked.length; each++) {
      all += clicked[each];
      before += each < part ? clicked[each] : 0;
    }
    long after = before + clicked[part];
    return new DayRow.Later(
        day.budget(),
        share(day.invalid(), after, all) - share(day.invalid(), before, all),
        share(day.credit(), after, all) - share(day.credit(), before, all));
  }

  private static long share(long whole, long some, long all) {
    return all == 0 ? 0 : whole * some / all;
  }

  private static long part(long whole, double[] shares, int part) {
    return Math.round(whole * until(shares, part + 1)) - Math.round(whole * until(shares, part));
  }

  /// Share of all parts before this one.
  private static double until(double[] shares, int part) {
    double sum = 0;
    double all = 0;
    for (int each = 0; each < shares.length; each++) {
      all += shares[each];
      sum += each < part ? shares[each] : 0;
    }
    return sum / all;
  }
}
