package io.creativefactory.tools.verdict;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import io.creativefactory.scoring.experiment.Shift;
import java.util.List;
import java.util.function.ToLongFunction;

/// What a change of budgets or ads would bring, from what each returned for its money, with an
/// interval; or why that cannot be said. It takes for granted that each keeps its return.
public final class Gains {
  static final double LEVEL = 0.9;

  /// Fewer events show no return.
  private static final long LEAST = 10;

  private static final String MODEL = "gamma-Poisson returns, each kept as it was";

  private Gains() {}

  /// What the same money earns more when it is laid out anew, as a share; in conversions, or in
  /// clicks while there are too few of them.
  ///
  /// @param lines what each did over the same days
  /// @param from money of each now, in any unit
  /// @param to money of each then
  public static Figure anew(List<AdFigures> lines, double[] from, double[] to) {
    boolean enough = sum(lines, AdFigures::conversions) >= LEAST;
    ToLongFunction<AdFigures> events = enough ? AdFigures::conversions : AdFigures::clicks;
    long n = sum(lines, events);
    if (n < LEAST || lines.stream().anyMatch(line -> !line.spend().isPositive())) {
      return new Figure.Unknown(
          "%d clicks and conversions tell no return; it needs %d and spend of each"
              .formatted(n, LEAST));
    }
    Shift shift =
        new Shift(
            lines.stream()
                .map(line ->
                    GammaPoisson.counted(events.applyAsLong(line), (double) line.spend().minor()))
                .toList());
    Shift.Gain gain = shift.gain(from, to, LEVEL);
    String unit = enough ? "more conversions" : "more clicks";
    return new Figure.Modelled(gain.mean(), gain.low(), gain.high(), LEVEL, unit, MODEL, n);
  }

  /// How many conversions a day more, or fewer, a campaign would have at another budget.
  public static Figure aDay(AdFigures campaign, Money from, Money to) {
    long n = campaign.conversions();
    if (n < LEAST || !campaign.spend().isPositive()) {
      return new Figure.Unknown(
          "%d conversions tell no return; it needs %d and spend".formatted(n, LEAST));
    }
    GammaPoisson returns = GammaPoisson.counted(n, (double) campaign.spend().minor());
    Interval interval = returns.interval(LEVEL);
    double step = to.minus(from).minor();
    return new Figure.Modelled(
        step * returns.mean(),
        Math.min(step * interval.low(), step * interval.high()),
        Math.max(step * interval.low(), step * interval.high()),
        LEVEL,
        "conversions a day",
        MODEL,
        n);
  }

  private static long sum(List<AdFigures> lines, ToLongFunction<AdFigures> figure) {
    return lines.stream().mapToLong(figure).sum();
  }
}
