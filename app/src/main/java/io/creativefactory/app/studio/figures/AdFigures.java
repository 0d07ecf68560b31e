package io.creativefactory.app.studio.figures;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.app.studio.figures.FiguresView.Moment;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.FiguresReport;
import io.creativefactory.graph.figures.FiguresReport.Gap;
import io.creativefactory.graph.figures.ToldAnew;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One ad's days and hours, the newest first; what was not told stands there as a gap.
///
/// @param days of its account
/// @param hours of the last two days
record AdFigures(
    String name, String id, String platform, boolean sandbox, List<Line> days, List<Line> hours) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /// A day or an hour, or a stretch of them that nobody told of.
  ///
  /// @param when the day in words; empty for hours
  /// @param at the hour's start; null for days
  /// @param until end of a gap of hours; null else
  /// @param cells null for a gap
  record Line(
      String when,
      @Nullable Moment at,
      @Nullable Moment until,
      @Nullable Cells cells,
      List<Change> changes) {}

  /// @param revenue empty for hours, of which no platform tells it
  record Cells(
      String shown, String clicks, String ctr, String conversions, String spend, String revenue) {}

  /// @param what `clicks 80 → 95`
  record Change(String what, Moment at) {}

  static AdFigures of(String ad, FiguresReport report, ToldAnew revisions, AdNames names) {
    List<Performance> days =
        report.daily().stream().filter(each -> each.adId().equals(ad)).toList();
    List<HourlyPerformance> hours =
        report.hourly().stream().filter(each -> each.adId().equals(ad)).toList();
    return new AdFigures(
        names.of(ad),
        ad,
        AdNames.platform(ad),
        Stream.concat(
                days.stream().map(Performance::sandbox),
                hours.stream().map(HourlyPerformance::sandbox))
            .anyMatch(each -> each),
        days(days, report.gaps().stream().filter(gap -> gap.adId().equals(ad)).toList(), revisions),
        hours(hours, revisions));
  }

  private record Dated(LocalDate day, Line line) {}

  private static List<Line> days(List<Performance> days, List<Gap> gaps, ToldAnew revisions) {
    return Stream.concat(
            days.stream().map(each -> new Dated(each.day(), day(each, revisions))),
            gaps.stream().map(gap -> new Dated(gap.since(), gap(gap))))
        .sorted(Comparator.comparing(Dated::day).reversed())
        .map(Dated::line)
        .toList();
  }

  private static Line gap(Gap gap) {
    String since = DAY.format(gap.since());
    return new Line(
        gap.since().equals(gap.until()) ? since : since + " to " + DAY.format(gap.until()),
        null,
        null,
        null,
        List.of());
  }

  private static Line day(Performance day, ToldAnew revisions) {
    List<Change> changes =
        revisions.days().stream()
            .filter(
                each -> each.now().adId().equals(day.adId()) && each.now().day().equals(day.day()))
            .map(each -> new Change(changed(each.was(), each.now()), Moment.of(each.at())))
            .toList();
    Cells cells =
        new Cells(
            count(day.impressions()),
            count(day.clicks()),
            ratio(day.clicks(), day.impressions()),
            count(day.conversions()),
            Wording.money(day.spend()),
            Wording.money(day.revenue()));
    return new Line(DAY.format(day.day()), null, null, cells, changes);
  }

  private static String changed(Performance was, Performance now) {
    return told(
        change("impressions", count(was.impressions()), count(now.impressions())),
        change("clicks", count(was.clicks()), count(now.clicks())),
        change("conversions", count(was.conversions()), count(now.conversions())),
        change("spend", Wording.money(was.spend()), Wording.money(now.spend())),
        change("revenue", Wording.money(was.revenue()), Wording.money(now.revenue())));
  }

  /// An hour that is missing between two others was not told.
  private static List<Line> hours(List<HourlyPerformance> hours, ToldAnew revisions) {
    List<Line> lines = new ArrayList<>();
    Instant next = null;
    for (HourlyPerformance each : hours) {
      if (next != null && each.hour().isAfter(next)) {
        lines.add(new Line("", Moment.of(next), Moment.of(each.hour()), null, List.of()));
      }
      next = each.hour().plus(each.span());
      lines.add(hour(each, revisions));
    }
    return lines.reversed();
  }

  private static Line hour(HourlyPerformance hour, ToldAnew revisions) {
    List<Change> changes =
        revisions.hours().stream()
            .filter(each ->
                each.now().adId().equals(hour.adId()) && each.now().hour().equals(hour.hour()))
            .map(each -> new Change(changed(each.was(), each.now()), Moment.of(each.at())))
            .toList();
    Cells cells =
        new Cells(
            count(hour.impressions()),
            count(hour.clicks()),
            ratio(hour.clicks(), hour.impressions()),
            count(hour.conversions()),
            Wording.money(hour.spend()),
            "");
    return new Line("", Moment.of(hour.hour()), null, cells, changes);
  }

  private static String changed(HourlyPerformance was, HourlyPerformance now) {
    return told(
        change("impressions", count(was.impressions()), count(now.impressions())),
        change("clicks", count(was.clicks()), count(now.clicks())),
        change("conversions", count(was.conversions()), count(now.conversions())),
        change("spend", Wording.money(was.spend()), Wording.money(now.spend())));
  }

  private static @Nullable String change(String name, String was, String now) {
    return was.equals(now) ? null : name + " " + was + " → " + now;
  }

  private static String told(@Nullable String... changes) {
    return String.join(", ", Stream.of(changes).filter(Objects::nonNull).toList());
  }

  private static String count(long number) {
    return Wording.number((double) number, 0);
  }

  private static String ratio(long part, long whole) {
    return whole == 0 ? "Unknown" : Wording.percent((double) part / whole);
  }
}
