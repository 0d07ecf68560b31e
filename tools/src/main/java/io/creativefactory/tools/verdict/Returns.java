package io.creativefactory.tools.verdict;

import io.creativefactory.domain.Figure;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.OrderValue;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import io.creativefactory.scoring.experiment.ReturnOnSpend;
import java.util.List;
import java.util.Optional;

/// What comes back for each unit of money spent: how often something is bought, by its own model,
/// times what a purchase is worth, by another.
public final class Returns {
  private static final double LEVEL = 0.95;

  private Returns() {}

  /// The return, with an interval that holds both the luck of the number and that of the values; or
  /// why it is not known.
  public static Figure of(AdFigures figures) {
    List<OrderValue.Day> orders = figures.orders();
    if (figures.conversions() == 0 || orders.isEmpty()) {
      return new Figure.Unknown("no revenue was reported, so its return is not known");
    }
    if (!figures.spend().isPositive()) {
      return new Figure.Unknown("no spend was reported, so its return is not known");
    }
    Optional<OrderValue> value = OrderValue.of(orders);
    if (value.isEmpty()) {
      return new Figure.Unknown(
          OrderValue.missing(orders).reason() + ", so its return is not known");
    }
    ReturnOnSpend returns =
        new ReturnOnSpend(
            GammaPoisson.counted(figures.conversions(), (double) figures.spend().minor()),
            value.get());
    Interval interval = returns.interval(LEVEL);
    double counted = (double) figures.conversions() * value.get().mean() / figures.spend().minor();
    return new Figure.Modelled(
        Math.clamp(counted, interval.low(), interval.high()),
        interval.low(),
        interval.high(),
        LEVEL,
        "times",
        "gamma-Poisson conversions, lognormal value",
        figures.conversions());
  }
}
