package io.creativefactory.app.studio.figures;

import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.HourlyPerformance;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.FiguresReport;
import io.creativefactory.graph.figures.FiguresReport.Sum;
import io.creativefactory.graph.figures.ToldAnew;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a run's ads, or was known at a moment, as it is drawn.
///
/// @param asOf the moment
/// @param latest whether that is now
/// @param moments at which anything changed, the latest first
/// @param halted platforms on which ads are not shown as they should be, or that are late
/// @param revised how many figures were told anew, in words
record FiguresView(
    Moment asOf,
    boolean latest,
    List<Moment> moments,
    List<TotalView> totals,
    List<AdFigures> ads,
    List<Halted> halted,
    String revised) {

  /// @param iso for machines, such as `2026-11-20T08:30:00Z`
  /// @param words for people, in UTC until the page knows better
  record Moment(String iso, String words) {
    static Moment of(Instant at) {
      return new Moment(at.toString(), Wording.moment(at));
    }
  }

  /// @param ratios counted from sums, and `Unknown` where there is nothing to divide by
  record TotalView(String spend, String shown, List<Pair> ratios, boolean sandbox) {}

  /// @param said one sentence
  record Halted(String platform, String said, Moment seen) {
    static Halted of(FiguresReport.Delivery told) {
      return new Halted(
          Publication.nameOf(told.platform()),
          Wording.sentence(told.said()),
          Moment.of(told.seenAt()));
    }
  }

  record Pair(String name, String value) {}

  static FiguresView of(FiguresReport report, ToldAnew revisions, AdNames names, boolean latest) {
    TreeSet<String> ads = new TreeSet<>();
    report.daily().stream().map(Performance::adId).forEach(ads::add);
    report.hourly().stream().map(HourlyPerformance::adId).forEach(ads::add);
    return new FiguresView(
        Moment.of(report.asOf()),
        latest,
        revisions.moments().stream().map(Moment::of).toList(),
        report.totals().stream().map(FiguresView::total).toList(),
        ads.stream().map(ad -> AdFigures.of(ad, report, revisions, names)).toList(),
        report.delivery().stream().filter(each -> !each.said().isBlank()).map(Halted::of).toList(),
        Wording.count(report.revisions(), "revision"));
  }

  private static TotalView total(Sum sum) {
    return new TotalView(
        Wording.money(sum.counted().spend()),
        Wording.number((double) sum.counted().impressions(), 0) + " shown",
        Stream.of(
                new Pair("CTR", ratio(sum.ctr())),
                new Pair("Conversions of clicks", ratio(sum.cvr())),
                new Pair("ROAS as the platforms count", times(sum.roas())))
            .toList(),
        sum.sandbox());
  }

  private static String ratio(@Nullable Double ratio) {
    return ratio == null ? "Unknown" : Wording.percent(ratio);
  }

  private static String times(@Nullable Double ratio) {
    return ratio == null ? "Unknown" : Wording.number(ratio, 2) + " ×";
  }
}
