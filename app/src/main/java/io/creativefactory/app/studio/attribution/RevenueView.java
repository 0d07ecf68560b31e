package io.creativefactory.app.studio.attribution;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.domain.Money;
import io.creativefactory.graph.credit.AttributionReport;
import io.creativefactory.graph.credit.AttributionReport.By;
import io.creativefactory.graph.credit.AttributionReport.PipelineReport;
import io.creativefactory.graph.credit.AttributionReport.Row;
import io.creativefactory.graph.credit.AttributionReport.StageRow;
import io.creativefactory.graph.credit.Question;
import io.creativefactory.graph.spend.Return;
import io.creativefactory.scoring.attribution.CreditModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer of attribution as it is drawn.
///
/// @param span days and what was counted, in words
/// @param total `Unknown` where no value is known
/// @param whole all of it for all that was spent
/// @param rows credited and, last, what nobody gets the credit for
/// @param pipeline null before a funnel is stated
/// @param gaps what is missing, as sentences
/// @param rates of exchange that were used
record RevenueView(
    String span,
    String total,
    BackView whole,
    List<RowView> rows,
    @Nullable PipelineView pipeline,
    List<String> gaps,
    List<String> rates) {

  /// @param source where the touch was, or empty for what has none
  /// @param width of the bar, 0 to 100
  record RowView(
      String name,
      String source,
      String conversions,
      String value,
      String pipeline,
      String width,
      BackView back) {}

  /// What was spent and what came back.
  ///
  /// @param note who told the spend, or why it is not known
  record BackView(String spend, String note, FigureView roas, FigureView cost, boolean sandbox) {
    static BackView of(Return back) {
      return new BackView(
          money(back.spend()),
          back.why(),
          FigureView.of(back.roas(), 0),
          FigureView.of(back.cost(), 0),
          back.sandbox());
    }

    static BackView none() {
      return of(Return.unknown("nobody is thanked, so that no spend stands behind it", false));
    }
  }

  /// @param note what the value rests on
  record PipelineView(String value, String note, List<StageView> stages) {}

  /// @param chance of the next stage in words
  /// @param note its interval, or why it is not learned
  record StageView(String name, String deals, String chance, String note, String worth) {}

  /// @param by what ads have in common; null for each ad by itself
  static RevenueView of(AttributionReport report, @Nullable By by) {
    Question asked = report.question();
    List<Row> rows =
        by == null
            ? report.rows()
            : report.groups().stream()
                .filter(group -> group.by() == by)
                .flatMap(group -> group.rows().stream())
                .toList();
    double top =
        rows.stream()
            .mapToDouble(row -> row.value() == null ? 0 : row.value().minor())
            .max()
            .orElse(0);
    return new RevenueView(
        span(report, asked),
        money(report.sums().total()),
        BackView.of(report.sums().back()),
        Stream.concat(rows.stream().map(row -> row(row, by, top)), untouched(report, top).stream())
            .toList(),
        report.pipeline() == null ? null : pipeline(report.pipeline()),
        report.gaps().stream().map(Wording::sentence).toList(),
        report.rates());
  }

  private static String span(AttributionReport report, Question asked) {
    String words =
        "%s to %s: %s"
            .formatted(
                asked.since(), asked.until(), Wording.count(report.counts().once(), "conversion"));
    String again =
        report.counts().again() == 0
            ? ""
            : ", " + Wording.count(report.counts().again(), "report") + " told twice";
    return words
        + again
        + (asked.model() == CreditModel.TIME_DECAY
            ? "; half the credit for each " + Wording.count(asked.halfLife().toDays(), "day")
            : "");
  }

  private static RowView row(Row row, @Nullable By by, double top) {
    String source = Wording.name(row.origin().source());
    String ad = row.origin().ad();
    boolean named = !row.name().isEmpty();
    String link = ad.isEmpty() ? source : ad;
    String shared = ad.isEmpty() ? "Links of no known ad" : Wording.name(ad);
    return new RowView(
        by == null ? (named ? Wording.name(row.name()) : link) : shared,
        by == null ? under(row, source) : source,
        Wording.number(row.conversions(), 2),
        money(row.value()),
        row.pipeline() == null ? "" : Wording.money(row.pipeline()),
        width(row.value(), top),
        BackView.of(row.back()));
  }

  /// Below an ad's name its id, which tells two of one name apart.
  private static String under(Row row, String source) {
    if (row.origin().ad().isEmpty()) {
      return "";
    }
    return row.name().isEmpty() ? source : row.origin().ad();
  }

  private static List<RowView> untouched(AttributionReport report, double top) {
    return report.counts().untouched() == 0
        ? List.of()
        : List.of(
            new RowView(
                "No touch that we know",
                "",
                Integer.toString(report.counts().untouched()),
                money(report.sums().untouched()),
                "",
                width(report.sums().untouched(), top),
                BackView.none()));
  }

  private static String money(@Nullable Money money) {
    return money == null ? "Unknown" : Wording.money(money);
  }

  private static String width(@Nullable Money money, double top) {
    double share = money == null || top <= 0 ? 0 : money.minor() / top * 100;
    return String.format(Locale.ROOT, "%.1f", Math.clamp(share, 0.0, 100.0));
  }

  private static PipelineView pipeline(PipelineReport report) {
    String note = Wording.count(report.open(), "open deal");
    if (report.stated() > 0) {
      note += "; " + report.stated() + " rest on chances that the operator states";
    }
    if (report.unknown() > 0) {
      note += "; of " + report.unknown() + " nobody knows what they are worth";
    }
    StageRow won = report.stages().getLast();
    return new PipelineView(
        money(report.value()),
        note,
        Stream.concat(
                report.stages().subList(0, report.stages().size() - 1).stream()
                    .map(RevenueView::stage),
                Stream.of(
                    new StageView(
                        won.name(),
                        Integer.toString(won.reached()),
                        "Won",
                        "",
                        money(won.worth()))))
            .toList());
  }

  private static StageView stage(StageRow row) {
    FigureView chance = FigureView.of(row.chance(), 0);
    boolean stated = !row.stated().isEmpty();
    String worth = money(row.worth());
    return new StageView(
        row.name(),
        row.open() + " of " + row.reached(),
        stated ? row.stated() + ", stated" : chance.value(),
        chance.range().isEmpty() ? chance.note() : chance.range(),
        row.range().isEmpty() ? worth : worth + ", " + row.range());
  }
}
