package io.creativefactory.scoring.wear;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.scaling.Exposure;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether the people that an ad can reach have seen it too often: how often each saw it within a
/// span of days, whether that rises from span to span, and when it will be too often.
///
/// @param frequency in the last span, or why it is not known
/// @param daysLeft until it is [#TOO_OFTEN]; 0 when it is; unknown unless it surely rises
public record Saturation(State state, Figure frequency, Figure daysLeft) {
  /// More often within a week wears an audience out.
  public static final double TOO_OFTEN = 3.5;

  /// Fewer spans show no rise.
  public static final int LEAST_SPANS = 5;

  private static final double LEVEL = 0.95;
  private static final String MODEL = "frequency against time";

  /// What can be said.
  public enum State {
    /// The platform told no reach.
    UNKNOWN,
    /// Not too often, and no sure rise.
    FRESH,
    /// Not yet too often, and it surely rises.
    RISING,
    /// Too often.
    SATURATED
  }

  /// @param spans of one ad, all equally long, in any order; the same span told again counts once,
  ///   as it was told last in the list
  public static Saturation of(List<Exposure> spans) {
    List<Exposure> sorted =
        spans.stream()
            .collect(
                Collectors.toMap(Exposure::until, each -> each, (_, later) -> later, TreeMap::new))
            .values()
            .stream()
            .toList();
    if (sorted.isEmpty()) {
      Figure unknown = new Figure.Unknown("the platform told no reach");
      return new Saturation(State.UNKNOWN, unknown, unknown);
    }
    double now = sorted.getLast().frequency();
    long shown = sorted.getLast().impressions();
    Figure frequency = exactly(now, "times", shown);
    if (now > TOO_OFTEN) {
      return new Saturation(State.SATURATED, frequency, exactly(0, "d", shown));
    }
    return rise(sorted)
        .map(left -> new Saturation(State.RISING, frequency, left))
        .orElseGet(() ->
            new Saturation(
                State.FRESH, frequency, new Figure.Unknown("its frequency does not surely rise")));
  }

  private static Figure exactly(double value, String unit, long n) {
    return new Figure.Modelled(
        value, value, value, LEVEL, unit, "impressions over reach as told", n);
  }

  /// Days until it is too often, by the line through the spans.
  private static Optional<Figure> rise(List<Exposure> spans) {
    int many = spans.size();
    if (many < LEAST_SPANS) {
      return Optional.empty();
    }
    double[] days =
        spans.stream()
            .mapToDouble(s -> ChronoUnit.DAYS.between(spans.getFirst().until(), s.until()))
            .toArray();
    double middle = Arrays.stream(days).average().orElseThrow();
    double level = spans.stream().mapToDouble(Exposure::frequency).average().orElseThrow();
    double across = 0;
    double along = 0;
    for (int i = 0; i < many; i++) {
      across += (days[i] - middle) * (spans.get(i).frequency() - level);
      along += (days[i] - middle) * (days[i] - middle);
    }
    double slope = across / along;
    double rest = 0;
    for (int i = 0; i < many; i++) {
      double fitted = level + slope * (days[i] - middle);
      rest += Math.pow(spans.get(i).frequency() - fitted, 2);
    }
    double error = Math.sqrt(rest / (many - 2) / along);
    double reach =
        TDistribution.of(many - 2.0).inverseCumulativeProbability(0.5 + LEVEL / 2) * error;
    if (slope - reach <= 0) {
      return Optional.empty();
    }
    double left = TOO_OFTEN - spans.getLast().frequency();
    return Optional.of(
        new Figure.Modelled(
            left / slope, left / (slope + reach), left / (slope - reach), LEVEL, "d", MODEL, many));
  }

  /// The sentence for people; empty when there is nothing to say.
  public Optional<String> words() {
    return switch (state) {
      case UNKNOWN, FRESH -> Optional.empty();
      case SATURATED ->
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "each person has seen it %.1f times within a week, more than %.1f: its audience"
                      + " is used up",
                  value(frequency),
                  TOO_OFTEN));
      case RISING ->
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "each person has seen it %.1f times within a week, and in about %.0f days it will"
                      + " be %.1f",
                  value(frequency),
                  value(daysLeft),
                  TOO_OFTEN));
    };
  }

  private static double value(Figure figure) {
    return figure instanceof Figure.Modelled known ? known.value() : Double.NaN;
  }
}
