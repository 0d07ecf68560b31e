package io.creativefactory.app.studio.figures;

import io.creativefactory.app.studio.FigureView;
import io.creativefactory.app.studio.Wording;
import io.creativefactory.app.studio.figures.FiguresView.Moment;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.graph.audience.AudienceRow;
import io.creativefactory.graph.audience.AudienceTable;
import io.creativefactory.graph.audience.AudienceTable.Days;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who saw a run's ads on one platform, as it is drawn.
record AudienceView(String platform, boolean sandbox, List<Split> splits) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /// One table.
  ///
  /// @param days in words; empty while nothing was answered
  /// @param read null while nothing was answered
  /// @param unknown why there are no lines; empty when there are
  /// @param failed null unless the last question got no answer
  record Split(
      String title,
      String days,
      @Nullable Moment read,
      List<Line> lines,
      String unknown,
      @Nullable Failed failed) {}

  record Line(
      String who, String share, String clicks, FigureView ctr, String conversions, String spend) {}

  /// @param why one sentence
  record Failed(String why, Moment at) {}

  static List<AudienceView> of(List<AudienceTable> tables) {
    Map<String, List<AudienceTable>> platforms =
        tables.stream()
            .collect(
                Collectors.groupingBy(AudienceTable::platform, TreeMap::new, Collectors.toList()));
    return platforms.entrySet().stream()
        .map(each ->
            new AudienceView(
                Publication.nameOf(each.getKey()),
                each.getValue().stream().anyMatch(AudienceTable::sandbox),
                each.getValue().stream().map(AudienceView::split).toList()))
        .toList();
  }

  private static Split split(AudienceTable table) {
    AudienceTable.Failure failed = table.failed();
    return new Split(
        Wording.words(table.split()),
        days(table.days()),
        table.readAt() == null ? null : Moment.of(table.readAt()),
        table.rows().stream().map(row -> line(row, table.split())).toList(),
        table.unknown().isEmpty() ? "" : "Unknown: " + table.unknown(),
        failed == null ? null : new Failed(Wording.sentence(failed.why()), Moment.of(failed.at())));
  }

  private static String days(@Nullable Days days) {
    return days == null ? "" : DAY.format(days.since()) + " to " + DAY.format(days.until());
  }

  private static Line line(AudienceRow row, AudienceSplit split) {
    return new Line(
        who(row.value(), split),
        row.share() == null ? "Unknown" : Wording.percent(row.share()),
        Wording.number((double) row.clicks(), 0),
        FigureView.of(row.ctr(), 0),
        Wording.number(row.conversions().doubleValue(), 2),
        Wording.money(row.spend()));
  }

  private static String who(@Nullable String value, AudienceSplit split) {
    if (value == null) {
      return "Unknown: not told";
    }
    if (split == AudienceSplit.COUNTRY && value.matches("[A-Z]{2}")) {
      return Locale.of("", value).getDisplayCountry(Locale.ENGLISH);
    }
    return Character.toUpperCase(value.charAt(0)) + value.substring(1);
  }
}
