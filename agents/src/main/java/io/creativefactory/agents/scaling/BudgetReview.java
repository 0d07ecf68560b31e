package io.creativefactory.agents.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.tools.verdict.AdFigures;
import io.creativefactory.tools.verdict.Gains;
import io.creativefactory.tools.verdict.Returns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Whether a campaign's return is surely above or below the goal, and the largest step that the
/// guardrails let its budget take then. In the interval of the return is the luck of the number of
/// conversions and that of their values.
final class BudgetReview {
  private final Guardrails limits;
  private final Goal goal;

  BudgetReview(Guardrails limits, Goal goal) {
    this.limits = limits;
    this.goal = goal;
  }

  /// What to do with a budget.
  sealed interface Advice {
    record Move(SetDailyBudget change) implements Advice {}

    record Keep(String reason) implements Advice {}
  }

  /// @param figures those that the totals are of
  Advice advise(Totals campaign, AdFigures figures, Money daily) {
    return switch (Returns.of(figures)) {
      case Figure.Unknown unknown -> new Advice.Keep(campaign.words() + "; " + unknown.reason());
      case Figure.Measured measured -> throw new IllegalStateException("measured: " + measured);
      case Figure.Modelled returns -> estimated(advise(campaign, returns, daily), figures);
    };
  }

  private static Advice estimated(Advice advice, AdFigures figures) {
    return switch (advice) {
      case Advice.Keep keep -> keep;
      case Advice.Move(SetDailyBudget move) ->
          new Advice.Move(
              new SetDailyBudget(
                  move.objectId(),
                  move.from(),
                  move.to(),
                  move.reason(),
                  Gains.aDay(figures, move.from(), move.to())));
    };
  }

  private Advice advise(Totals campaign, Figure.Modelled returns, Money daily) {
    String words =
        String.format(
            Locale.ROOT,
            "%s; %s came back for %s, a return of %.2f (%.2f to %.2f)",
            campaign.words(),
            campaign.revenue(),
            campaign.spend(),
            returns.value(),
            returns.low(),
            returns.high());
    if (returns.low() > goal.raiseAbove()) {
      return raise(campaign.id(), daily, words + above(goal.raiseAbove()));
    }
    if (returns.high() < goal.cutBelow()) {
      return cut(campaign.id(), daily, words + below(goal.cutBelow()));
    }
    return new Advice.Keep(
        words
            + String.format(
                Locale.ROOT,
                ": neither surely above %.2f nor surely below %.2f",
                goal.raiseAbove(),
                goal.cutBelow()));
  }

  private Advice raise(String campaign, Money daily, String reason) {
    Money cap = limits.caps().campaign();
    Money wanted = daily.plus(step(daily));
    Money to = wanted.compareTo(cap) > 0 ? cap : wanted;
    return to.compareTo(daily) > 0
        ? new Advice.Move(new SetDailyBudget(campaign, daily, to, reason))
        : new Advice.Keep(reason + ", but the budget is at its limit");
  }

  private Advice cut(String campaign, Money daily, String reason) {
    Money floor = limits.caps().floor();
    Money wanted = daily.minus(step(daily));
    Money to = wanted.compareTo(floor) < 0 ? floor : wanted;
    return to.compareTo(daily) < 0
        ? new Advice.Move(new SetDailyBudget(campaign, daily, to, reason))
        : new Advice.Keep(reason + ", but the budget is at its floor");
  }

  /// Rounded down, so that the step never passes the share allowed.
  private Money step(Money daily) {
    long minor =
        BigDecimal.valueOf(daily.minor())
            .multiply(BigDecimal.valueOf(limits.pace().maxShare()))
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
    return new Money(minor, daily.currency());
  }

  private static String above(double goal) {
    return String.format(Locale.ROOT, ", surely above %.2f", goal);
  }

  private static String below(double goal) {
    return String.format(Locale.ROOT, ", surely below %.2f", goal);
  }
}
