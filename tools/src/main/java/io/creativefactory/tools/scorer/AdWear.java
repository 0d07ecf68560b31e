package io.creativefactory.tools.scorer;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.wear.Saturation;
import io.creativefactory.scoring.wear.WearOut;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whether an ad wears out: whether its click-through rate falls from day to day, and whether its
/// people have seen it too often, in words for a reason.
public final class AdWear {
  private AdWear() {}

  /// Empty when nothing surely falls, or when there is too little to tell.
  ///
  /// @param clicks of impressions, one for each mature day
  /// @param spans how many people it reached, where that is told
  public static Optional<String> told(SortedMap<LocalDate, Rate> clicks, List<Exposure> spans) {
    return Stream.of(trend(clicks), Saturation.of(spans).words())
        .flatMap(Optional::stream)
        .reduce((trend, frequency) -> trend + "; " + frequency);
  }

  /// Why an ad is worn out; empty while it is not, or while that cannot be told.
  ///
  /// @param clicks as in [#told]
  /// @param spans as in [#told]
  public static Optional<String> worn(SortedMap<LocalDate, Rate> clicks, List<Exposure> spans) {
    Saturation saturation = Saturation.of(spans);
    boolean usedUp = saturation.state() == Saturation.State.SATURATED;
    boolean fell = wear(clicks).state() == WearOut.State.WORN;
    return Stream.of(
            fell ? trend(clicks) : Optional.<String>empty(),
            usedUp ? saturation.words() : Optional.<String>empty())
        .flatMap(Optional::stream)
        .reduce((trend, frequency) -> trend + "; " + frequency);
  }

  private static WearOut wear(SortedMap<LocalDate, Rate> clicks) {
    SortedMap<LocalDate, Proportion> days = new TreeMap<>();
    clicks.forEach((day, rate) -> days.put(day, new Proportion(rate.happened(), rate.of())));
    return WearOut.of(days);
  }

  private static Optional<String> trend(SortedMap<LocalDate, Rate> clicks) {
    WearOut wear = wear(clicks);
    return wear.change() instanceof Figure.Modelled change
        ? switch (wear.state()) {
          case UNKNOWN, STEADY -> Optional.empty();
          case WORN -> Optional.of(falling(change) + "and is a fifth or more below its first day");
          case WEARING -> Optional.of(falling(change) + left(wear.daysLeft()));
        }
        : Optional.empty();
  }

  private static String falling(Figure.Modelled change) {
    return String.format(
        Locale.ROOT,
        "its CTR falls by %.1f %% a day (%.1f to %.1f) ",
        -100 * change.value(),
        -100 * change.high(),
        -100 * change.low());
  }

  private static String left(Figure daysLeft) {
    return daysLeft instanceof Figure.Modelled left
        ? String.format(
            Locale.ROOT,
            "and is worn in about %d %s (%.0f to %.0f)",
            Math.round(left.value()),
            Math.round(left.value()) == 1 ? "day" : "days",
            left.low(),
            left.high())
        : "";
  }
}
