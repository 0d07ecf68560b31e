package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may spend money, and how much: every rule about changes, in the order in which they are
/// asked. The scaling agent asks before it proposes, and the job that acts asks again before it
/// writes. Pure functions of their arguments; no rule knows of another.
public final class GuardrailPolicies {
  private static final Ruling ALLOWED = new Allowed();
  private static final Duration HOUR = Duration.ofHours(1);

  /// The one list.
  public static final List<GuardrailPolicy> ALL =
      List.of(
          GuardrailPolicies::killSwitch,
          GuardrailPolicies::oneCurrency,
          GuardrailPolicies::budgetUnchangedSince,
          GuardrailPolicies::budgetReallyMoves,
          GuardrailPolicies::campaignFloor,
          GuardrailPolicies::campaignCap,
          GuardrailPolicies::accountCap,
          GuardrailPolicies::maxShareAtOnce,
          GuardrailPolicies::maxShareInWindow,
          GuardrailPolicies::actionsPerHour,
          GuardrailPolicies::minimumEvidence,
          GuardrailPolicies::ignoranceZone,
          GuardrailPolicies::learningPhase);

  private GuardrailPolicies() {}

  /// The first rejection, or [Allowed] when every rule lets the change pass.
  public static Ruling judge(ProposedChange change, ChangeContext context, Guardrails limits) {
    for (GuardrailPolicy policy : ALL) {
      if (policy.judge(change, context, limits) instanceof Rejected rejected) {
        return rejected;
      }
    }
    return ALLOWED;
  }

  static Ruling killSwitch(ProposedChange change, ChangeContext context, Guardrails limits) {
    return unless(
        limits.killSwitch().on(),
        "kill-switch",
        "every change is stopped: " + limits.killSwitch().reason());
  }

  /// Runs before all rules that compare amounts, for two currencies cannot be compared.
  static Ruling oneCurrency(ProposedChange change, ChangeContext context, Guardrails limits) {
    Stream<Money> amounts =
        Stream.of(context.campaignDaily(), context.accountDaily(), context.evidence().spend());
    Optional<Money> foreign =
        Stream.of(
                amounts,
                amountsOf(change),
                context.recent().stream().flatMap(a -> amountsOf(a.change())))
            .flatMap(all -> all)
            .filter(amount -> !amount.currency().equals(limits.currency()))
            .findFirst();
    return unless(
        foreign.isPresent(),
        "one-currency",
        "%s cannot be held against limits in %s"
            .formatted(foreign.map(Money::toString).orElse(""), limits.currency()));
  }

  /// A proposal that a person reads tomorrow was made for today's budget.
  static Ruling budgetUnchangedSince(
      ProposedChange change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    return unless(
        !budget.from().equals(context.campaignDaily()),
        "budget-unchanged-since",
        "it was made for a budget of %s; the campaign has %s now"
            .formatted(budget.from(), context.campaignDaily()));
  }

  static Ruling budgetReallyMoves(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    return unless(
        budget.to().equals(budget.from()) || !budget.to().isPositive(),
        "budget-really-moves",
        "%s to %s is no change to a budget that can run".formatted(budget.from(), budget.to()));
  }

  static Ruling campaignFloor(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    Money floor = limits.caps().floor();
    return unless(
        budget.to().compareTo(floor) < 0,
        "campaign-floor",
        "%s a day is below the floor of %s".formatted(budget.to(), floor));
  }

  /// A cut is let through even while it ends above a cap that was lowered meanwhile.
  static Ruling campaignCap(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget) || !isRaise(budget)) {
      return ALLOWED;
    }
    Money cap = limits.caps().campaign();
    return unless(
        budget.to().compareTo(cap) > 0,
        "campaign-cap",
        "%s a day is above the campaign cap of %s".formatted(budget.to(), cap));
  }

  /// Activation spends money that is already in the budgets; while they exceed the cap it waits.
  static Ruling accountCap(ProposedChange change, ChangeContext context, Guardrails limits) {
    Money after =
        switch (change) {
          case SetDailyBudget b when isRaise(b) ->
              context.accountDaily().minus(b.from()).plus(b.to());
          case SetDailyBudget _, PauseAd _ -> limits.caps().account();
          case ActivateAd _ -> context.accountDaily();
        };
    Money cap = limits.caps().account();
    return unless(
        after.compareTo(cap) > 0,
        "account-cap",
        "all campaigns together would have %s a day, above the account cap of %s"
            .formatted(after, cap));
  }

  static Ruling maxShareAtOnce(ProposedChange change, ChangeContext context, Guardrails limits) {
    return change instanceof SetDailyBudget budget
        ? within(limits.pace(), "max-share-at-once", budget.from(), budget.to())
        : ALLOWED;
  }

  /// Many small steps count as one: the budget of the window's beginning is what they start from.
  static Ruling maxShareInWindow(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    Instant beginning = context.now().minus(limits.pace().window());
    Money before =
        context.recent().stream()
            .filter(applied -> applied.at().isAfter(beginning))
            .sorted(Comparator.comparing(ChangeContext.Applied::at))
            .map(ChangeContext.Applied::change)
            .flatMap(applied -> applied instanceof SetDailyBudget b ? Stream.of(b) : Stream.empty())
            .filter(applied -> applied.objectId().equals(budget.objectId()))
            .map(SetDailyBudget::from)
            .findFirst()
            .orElse(budget.from());
    return within(limits.pace(), "max-share-in-window", before, budget.to());
  }

  static Ruling actionsPerHour(ProposedChange change, ChangeContext context, Guardrails limits) {
    Instant anHourAgo = context.now().minus(HOUR);
    long done = context.recent().stream().filter(a -> a.at().isAfter(anHourAgo)).count();
    return unless(
        done >= limits.pace().actionsPerHour(),
        "actions-per-hour",
        "campaign %s had %d changes within the hour; %d are allowed"
            .formatted(context.campaignId(), done, limits.pace().actionsPerHour()));
  }

  /// Activation needs none: an ad that never ran has no figures.
  static Ruling minimumEvidence(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (change instanceof ActivateAd) {
      return ALLOWED;
    }
    ChangeContext.Evidence has = context.evidence();
    Guardrails.MinimumEvidence needs = limits.evidence();
    return unless(
        !needs.isMetBy(has),
        "minimum-evidence",
        "%d impressions, %d clicks, %s over %d days; a verdict needs %d, %d, %s and %d"
            .formatted(
                has.impressions(),
                has.clicks(),
                has.spend(),
                has.days(),
                needs.impressions(),
                needs.clicks(),
                needs.spend(),
                needs.days()));
  }

  /// An ad that never ran may be activated.
  static Ruling ignoranceZone(ProposedChange change, ChangeContext context, Guardrails limits) {
    ChangeContext.Evidence has = context.evidence();
    Guardrails.IgnoranceZone zone = limits.ignorance();
    return unless(
        !(change instanceof ActivateAd) && zone.holds(has.days(), has.spend()),
        "ignorance-zone",
        "%s over %d days say nothing yet; a verdict waits for %s and %d days"
            .formatted(has.spend(), has.days(), zone.spend(), zone.days()));
  }

  static Ruling learningPhase(ProposedChange change, ChangeContext context, Guardrails limits) {
    if (change instanceof ActivateAd || limits.learningPhase().isZero()) {
      return ALLOWED;
    }
    Instant since = context.deliveringSince();
    if (since == null) {
      return new Rejected(
          "learning-phase",
          "it is not known since when campaign " + context.campaignId() + " runs");
    }
    Instant ends = since.plus(limits.learningPhase());
    return unless(
        context.now().isBefore(ends),
        "learning-phase",
        "campaign %s is left alone until %s".formatted(context.campaignId(), ends));
  }

  private static boolean isRaise(SetDailyBudget budget) {
    return budget.to().compareTo(budget.from()) > 0;
  }

  /// Compared without rounding, so that a currency without decimals gains nothing by it.
  private static Ruling within(Guardrails.Pace pace, String rule, Money before, Money after) {
    BigDecimal step = BigDecimal.valueOf(Math.abs(after.minus(before).minor()));
    BigDecimal most =
        BigDecimal.valueOf(before.minor()).multiply(BigDecimal.valueOf(pace.maxShare()));
    return unless(
        step.compareTo(most) > 0,
        rule,
        "%s to %s within %s moves more than %s of it"
            .formatted(before, after, pace.window(), percent(pace.maxShare())));
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static Stream<Money> amountsOf(ProposedChange change) {
    return switch (change) {
      case SetDailyBudget b -> Stream.of(b.from(), b.to());
      case PauseAd _, ActivateAd _ -> Stream.empty();
    };
  }

  private static Ruling unless(boolean broken, String rule, String reason) {
    return broken ? new Rejected(rule, reason) : ALLOWED;
  }
}
