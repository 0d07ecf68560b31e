package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the tests of this stage start from: a healthy campaign of 100 a day, ten days old.
final class Limits {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private Limits() {}

  static Guardrails usual() {
    return in("EUR");
  }

  static Guardrails in(String currency) {
    return new Guardrails(
        new Guardrails.Caps(
            Money.parse("500", currency),
            Money.parse("400", currency),
            Money.parse("150", currency),
            Money.parse("5", currency)),
        new Guardrails.Pace(0.20, Duration.ofHours(6), 15, Duration.ZERO),
        new Guardrails.MinimumEvidence(
            1000, 20, Money.parse("20", currency), 3, Duration.ofDays(3)),
        new Guardrails.IgnoranceZone(2, Money.parse("20", currency)),
        new Guardrails.Hysteresis(0.05, 0.03, Duration.ofDays(2)),
        new Guardrails.LearningPhase(Duration.ofDays(3), 50, Duration.ofDays(7)),
        new Guardrails.Approval(Money.parse("60", currency), List.of("Ada"), Set.of(), null),
        Guardrails.KillSwitch.off());
  }

  static ChangeContext healthy(Applied... recent) {
    return healthy("EUR", recent);
  }

  static ChangeContext healthy(String currency, Applied... recent) {
    return standing(
        budgets("100", "300", currency),
        new Evidence(5000, 90, Money.parse("70", currency), 7, 4),
        new Delivery(NOW.minus(Duration.ofDays(10)), 12),
        recent);
  }

  static Budgets budgets(String campaign, String account, String currency) {
    return new Budgets(
        Money.parse(campaign, currency),
        "meta",
        Money.parse(campaign, currency),
        Money.parse(account, currency));
  }

  static ChangeContext standing(
      Budgets budgets, Evidence evidence, Delivery delivery, Applied... recent) {
    return new ChangeContext(
        "c1", budgets, List.of(recent), evidence, delivery, Purpose.VERDICT, NOW);
  }

  static SetDailyBudget budget(String from, String to) {
    return budget(from, to, "EUR");
  }

  static SetDailyBudget budget(String from, String to, String currency) {
    return new SetDailyBudget(
        "c1", Money.parse(from, currency), Money.parse(to, currency), "a test");
  }
}
