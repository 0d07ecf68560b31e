package io.creativefactory.graph.audience;

import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.graph.audience.AudienceBook.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who saw a run's ads on one platform, told apart by one thing.
///
/// @param readAt when it was asked; null while no question was ever answered
/// @param days that were asked for together; null as `readAt`
/// @param rows those for whom most was spent first
/// @param unknown why there are no rows; empty when there are
/// @param failed the last question, when it got no answer; null when it got one
public record AudienceTable(
    String platform,
    AudienceSplit split,
    boolean sandbox,
    @Nullable Instant readAt,
    @Nullable Days days,
    List<AudienceRow> rows,
    String unknown,
    @Nullable Failure failed) {
  public AudienceTable {
    rows = List.copyOf(rows);
  }

  /// Days of the account.
  ///
  /// @param until inclusive; the day of asking, which still grew
  public record Days(LocalDate since, LocalDate until) {
    static Days until(LocalDate today) {
      return new Days(today.minus(AudienceBook.SPAN), today);
    }
  }

  /// A question that got no answer.
  public record Failure(Instant at, String why) {}

  /// @param readings of one question: the last that was answered, the last that failed, or both
  static AudienceTable of(List<Reading> readings) {
    Reading any = readings.getFirst();
    Reading answer = last(readings, true);
    Reading failure = last(readings, false);
    boolean stale = failure != null && (answer == null || failure.at().isAfter(answer.at()));
    List<AudienceRow> rows = answer == null ? List.of() : rows(answer.told());
    return new AudienceTable(
        any.platform(),
        any.split(),
        answer == null ? any.sandbox() : answer.sandbox(),
        answer == null ? null : answer.at(),
        answer == null ? null : answer.days(),
        rows,
        rows.isEmpty() ? unknown(answer) : "",
        failure != null && stale ? new Failure(failure.at(), failure.reason()) : null);
  }

  private static @Nullable Reading last(List<Reading> readings, boolean answered) {
    return readings.stream()
        .filter(each -> (each.told() != null) == answered)
        .max(Comparator.comparing(Reading::at))
        .orElse(null);
  }

  private static List<AudienceRow> rows(@Nullable AudienceTold told) {
    if (!(told instanceof AudienceTold.Slices some)) {
      return List.of();
    }
    long all = some.slices().stream().mapToLong(AudienceSlice::impressions).sum();
    return some.slices().stream()
        .sorted(
            Comparator.comparingLong((AudienceSlice each) -> each.spend().minor())
                .thenComparingLong(AudienceSlice::impressions)
                .reversed())
        .map(each -> AudienceRow.of(each, all))
        .toList();
  }

  private static String unknown(@Nullable Reading answer) {
    if (answer == null) {
      return "the platform has not answered yet";
    }
    return answer.told() instanceof AudienceTold.Withheld none
        ? none.reason()
        : "the platform told nothing of these days";
  }
}
