package io.creativefactory.tools.verdict;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.scoring.experiment.BudgetSplit;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.Proportion.Interval;
import io.creativefactory.scoring.experiment.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Lays the daily budgets of campaigns anew so that the same money earns more: by what is believed
/// of each campaign's conversions per unit of money, of late more than long ago, within what the
/// guardrails let a budget move, to the last minor unit. Deterministic.
public final class Allotment {
  /// Days after which what was seen counts half: campaigns tire, and budgets change their returns.
  private static final double HALF_LIFE = 7;

  /// Conversions that what all campaigns return together is worth for each.
  private static final double SHARED = 2;

  /// How fast money follows returns.
  private static final double POWER = 1.5;

  /// Fewer conversions of all campaigns tell nothing apart.
  private static final long LEAST = 20;

  private final Guardrails limits;

  public Allotment(Guardrails limits) {
    this.limits = limits;
  }

  /// @param figures what the campaign did over days whose figures no longer change
  public record Line(String campaign, Money daily, AdFigures figures) {}

  /// Where the money goes.
  public sealed interface Answer {
    /// @param to daily budgets in the order of the lines; together what they were before
    /// @param returns conversions for a hundred units of the currency, in that order
    /// @param effect what the same money earns more, as a share
    record Move(List<Money> to, List<Figure.Modelled> returns, Figure effect) implements Answer {}

    record Stay(String reason) implements Answer {}
  }

  /// @param lines at least two, in one currency, each with spend
  public Answer among(List<Line> lines, LocalDate today) {
    long conversions = lines.stream().mapToLong(line -> line.figures().conversions()).sum();
    if (conversions < LEAST) {
      return new Answer.Stay(
          "%d conversions of %d campaigns tell none of them apart; it takes %d"
              .formatted(conversions, lines.size(), LEAST));
    }
    List<GammaPoisson> returns = returns(lines, today);
    Shift shift = new Shift(returns);
    long[] to = split(lines, shift);
    double[] from = daily(lines);
    if (IntStream.range(0, to.length).allMatch(i -> to[i] == lines.get(i).daily().minor())) {
      return new Answer.Stay("no campaign surely returns more than its neighbours");
    }
    Shift.Gain gain = shift.gain(from, Arrays.stream(to).asDoubleStream().toArray(), Gains.LEVEL);
    Figure effect =
        new Figure.Modelled(
            gain.mean(),
            gain.low(),
            gain.high(),
            Gains.LEVEL,
            "more conversions",
            "gamma-Poisson returns of late, each kept as it is",
            conversions);
    List<Money> budgets =
        Arrays.stream(to).mapToObj(minor -> like(lines.getFirst(), minor)).toList();
    return new Answer.Move(budgets, told(lines, returns), effect);
  }

  private static Money like(Line line, long minor) {
    return new Money(minor, line.daily().currency());
  }

  private static double[] daily(List<Line> lines) {
    return lines.stream().mapToDouble(line -> line.daily().minor()).toArray();
  }

  /// Steps that are not worth it are left out, and the others are found without them.
  private long[] split(List<Line> lines, Shift shift) {
    long total = lines.stream().mapToLong(line -> line.daily().minor()).sum();
    double[] shares = shift.shares(daily(lines), POWER);
    Set<Integer> still = new HashSet<>();
    while (true) {
      long[] parts = BudgetSplit.of(total, bounds(lines, shares, still));
      boolean settled = true;
      for (int i = 0; i < parts.length; i++) {
        long from = lines.get(i).daily().minor();
        boolean small = Math.abs(parts[i] - from) < limits.hysteresis().deadBand() * from;
        settled &= !small || !still.add(i);
      }
      if (settled) {
        return parts;
      }
    }
  }

  private List<BudgetSplit.Share> bounds(List<Line> lines, double[] shares, Set<Integer> still) {
    return IntStream.range(0, shares.length)
        .mapToObj(i -> {
          long from = lines.get(i).daily().minor();
          return still.contains(i)
              ? new BudgetSplit.Share(shares[i], from, from)
              : new BudgetSplit.Share(shares[i], least(from), most(from));
        })
        .toList();
  }

  private long least(long from) {
    long pace = from - step(from);
    return Math.min(from, Math.max(pace, limits.caps().floor().minor()));
  }

  private long most(long from) {
    long pace = from + step(from);
    return Math.max(from, Math.min(pace, limits.caps().campaign().minor()));
  }

  /// Rounded down, so that it never passes the share allowed.
  private long step(long from) {
    return BigDecimal.valueOf(from)
        .multiply(BigDecimal.valueOf(limits.pace().maxShare()))
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  private static List<GammaPoisson> returns(List<Line> lines, LocalDate today) {
    double[] events = new double[lines.size()];
    double[] money = new double[lines.size()];
    for (int i = 0; i < events.length; i++) {
      for (Performance row : lines.get(i).figures().rows()) {
        double kept = Math.pow(0.5, ChronoUnit.DAYS.between(row.day(), today) / HALF_LIFE);
        events[i] += kept * row.conversions();
        money[i] += kept * row.spend().minor();
      }
    }
    double all = Arrays.stream(events).sum() / Arrays.stream(money).sum();
    return IntStream.range(0, events.length)
        .mapToObj(i -> new GammaPoisson(SHARED + events[i], SHARED / all + money[i]))
        .toList();
  }

  private static List<Figure.Modelled> told(List<Line> lines, List<GammaPoisson> returns) {
    int digits = Math.max(lines.getFirst().daily().currency().getDefaultFractionDigits(), 0);
    double hundred = 100 * Math.pow(10, digits);
    return IntStream.range(0, returns.size())
        .mapToObj(i -> {
          GammaPoisson belief = returns.get(i);
          Interval interval = belief.interval(Gains.LEVEL);
          return new Figure.Modelled(
              belief.mean() * hundred,
              Math.min(interval.low(), belief.mean()) * hundred,
              Math.max(interval.high(), belief.mean()) * hundred,
              Gains.LEVEL,
              "conversions for a hundred",
              "gamma-Poisson returns of late",
              Math.max(1, lines.get(i).figures().conversions()));
        })
        .toList();
  }
}
