package io.creativefactory.domain.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who may spend money, and how much: every rule about changes, in the order in which they are
/// asked. The scaling agent asks before it proposes, whoever edits an amount is held against them,
/// and the job that acts asks again before it writes. Several changes are judged part by part and
/// then together ([BatchPolicies]); one change goes the same way. Pure functions of their
/// arguments; no rule knows of another.
public final class GuardrailPolicies {
  private static final Ruling ALLOWED = new Allowed();

  /// The one list.
  public static final List<GuardrailPolicy> ALL =
      List.of(
          GuardrailPolicies::killSwitch,
          GuardrailPolicies::oneCurrency,
          GuardrailPolicies::budgetUnchangedSince,
          GuardrailPolicies::budgetReallyMoves,
          GuardrailPolicies::campaignFloor,
          GuardrailPolicies::campaignCap,
          GuardrailPolicies::maxShareAtOnce,
          GuardrailPolicies::maxShareInWindow,
          GuardrailPolicies::deadBand,
          GuardrailPolicies::noTurningBack,
          GuardrailPolicies::minimumEvidence,
          GuardrailPolicies::ignoranceZone,
          GuardrailPolicies::attributionWindow,
          GuardrailPolicies::learningPhase);

  private GuardrailPolicies() {}

  /// The first rejection, or [Allowed] when every rule lets the change pass, with all its parts and
  /// as a whole.
  ///
  /// @param contexts how things stand for each part
  public static Ruling judge(
      ProposedChange change, Function<Single, ChangeContext> contexts, Guardrails limits) {
    List<ChangeContext> standing = new ArrayList<>();
    for (Single part : change.parts()) {
      ChangeContext context = contexts.apply(part);
      standing.add(context);
      for (GuardrailPolicy policy : ALL) {
        if (policy.judge(part, context, limits) instanceof Rejected rejected) {
          return rejected;
        }
      }
    }
    BatchPolicies.Batch batch = new BatchPolicies.Batch(change, standing);
    return BatchPolicies.ALL.stream()
        .map(policy -> policy.judge(batch, limits))
        .filter(ruling -> ruling instanceof Rejected)
        .findFirst()
        .orElse(ALLOWED);
  }

  /// Whether anything may be concluded of a campaign at all, whatever would follow from it.
  public static Ruling concludes(ChangeContext context, Guardrails limits) {
    PauseAd any = new PauseAd(context.campaignId(), "any verdict");
    return Stream.<GuardrailPolicy>of(
            GuardrailPolicies::minimumEvidence,
            GuardrailPolicies::ignoranceZone,
            GuardrailPolicies::attributionWindow,
            GuardrailPolicies::learningPhase)
        .map(policy -> policy.judge(any, context, limits))
        .filter(ruling -> ruling instanceof Rejected)
        .findFirst()
        .orElse(ALLOWED);
  }

  static Ruling killSwitch(Single change, ChangeContext context, Guardrails limits) {
    return unless(
        limits.killSwitch().on(),
        "kill-switch",
        "every change is stopped: " + limits.killSwitch().reason());
  }

  /// Runs before all rules that compare amounts, for two currencies cannot be compared.
  static Ruling oneCurrency(Single change, ChangeContext context, Guardrails limits) {
    Stream<Money> amounts =
        Stream.of(
            context.budgets().campaign(),
            context.budgets().onPlatform(),
            context.budgets().account(),
            context.evidence().spend());
    Optional<Money> foreign =
        Stream.of(amounts, amountsOf(change), recent(context))
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
  static Ruling budgetUnchangedSince(Single change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    return unless(
        !budget.from().equals(context.budgets().campaign()),
        "budget-unchanged-since",
        "it was made for a budget of %s; the campaign has %s now"
            .formatted(budget.from(), context.budgets().campaign()));
  }

  static Ruling budgetReallyMoves(Single change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    return unless(
        budget.to().equals(budget.from()) || !budget.to().isPositive(),
        "budget-really-moves",
        "%s to %s is no change to a budget that can run".formatted(budget.from(), budget.to()));
  }

  static Ruling campaignFloor(Single change, ChangeContext context, Guardrails limits) {
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
  static Ruling campaignCap(Single change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget) || !budget.raises()) {
      return ALLOWED;
    }
    Money cap = limits.caps().campaign();
    return unless(
        budget.to().compareTo(cap) > 0,
        "campaign-cap",
        "%s a day is above the campaign cap of %s".formatted(budget.to(), cap));
  }

  static Ruling maxShareAtOnce(Single change, ChangeContext context, Guardrails limits) {
    return change instanceof SetDailyBudget budget
        ? within(limits.pace(), "max-share-at-once", budget.from(), budget.to())
        : ALLOWED;
  }

  /// Many small steps count as one: the budget of the window's beginning is what they start from.
  static Ruling maxShareInWindow(Single change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget)) {
      return ALLOWED;
    }
    Instant beginning = context.now().minus(limits.pace().window());
    Money before =
        context.recent().stream()
            .filter(applied -> applied.at().isAfter(beginning))
            .sorted(Comparator.comparing(ChangeContext.Applied::at))
            .flatMap(applied -> applied.change().parts().stream())
            .flatMap(applied -> applied instanceof SetDailyBudget b ? Stream.of(b) : Stream.empty())
            .filter(applied -> applied.objectId().equals(budget.objectId()))
            .map(SetDailyBudget::from)
            .findFirst()
            .orElse(budget.from());
    return within(limits.pace(), "max-share-in-window", before, budget.to());
  }

  /// Too small a step is not worth a platform's attention.
  static Ruling deadBand(Single change, ChangeContext context, Guardrails limits) {
    if (!(change instanceof SetDailyBudget budget) || context.purpose() == Purpose.UNDO) {
      return ALLOWED;
    }
    BigDecimal least =
        BigDecimal.valueOf(budget.from().minor())
            .multiply(BigDecimal.valueOf(limits.hysteresis().deadBand()));
    return unless(
        step(budget.from(), budget.to()).compareTo(least) < 0,
        "dead-band",
        "%s to %s moves less than %s of it"
            .formatted(budget.from(), budget.to(), percent(limits.hysteresis().deadBand())));
  }

  /// What went up rests before it goes down, and what was paused before it runs again.
  static Ruling noTurningBack(Single change, ChangeContext context, Guardrails limits) {
    Instant beginning = context.now().minus(limits.hysteresis().rest());
    Optional<ChangeContext.Applied> turned =
        context.purpose() == Purpose.UNDO
            ? Optional.empty()
            : context.recent().stream()
                .filter(applied -> applied.at().isAfter(beginning))
                .filter(applied ->
                    applied.change().parts().stream().anyMatch(part -> turns(part, change)))
                .max(Comparator.comparing(ChangeContext.Applied::at));
    return unless(
        turned.isPresent(),
        "no-turning-back",
        "%s was changed the other way at %s and rests for %s"
            .formatted(
                change.objectId(),
                turned.map(applied -> applied.at().toString()).orElse(""),
                limits.hysteresis().rest()));
  }

  private static boolean turns(Single before, Single now) {
    if (!before.objectId().equals(now.objectId())) {
      return false;
    }
    return switch (before) {
      case SetDailyBudget was -> now instanceof SetDailyBudget is && was.raises() != is.raises();
      case PauseAd _ -> now instanceof ReviveAd;
      case ReviveAd _ -> now instanceof PauseAd;
      case ActivateAd _, RefreshAd _ -> false;
    };
  }

  /// A start needs none, for an ad that never ran has no figures; nor does taking something back.
  private static boolean concludes(Single change, ChangeContext context) {
    return !(change instanceof ActivateAd) && context.purpose() == Purpose.VERDICT;
  }

  static Ruling minimumEvidence(Single change, ChangeContext context, Guardrails limits) {
    if (!concludes(change, context)) {
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

  static Ruling ignoranceZone(Single change, ChangeContext context, Guardrails limits) {
    ChangeContext.Evidence has = context.evidence();
    Guardrails.IgnoranceZone zone = limits.ignorance();
    return unless(
        concludes(change, context) && zone.holds(has.days(), has.spend()),
        "ignorance-zone",
        "%s over %d days say nothing yet; a verdict waits for %s and %d days"
            .formatted(has.spend(), has.days(), zone.spend(), zone.days()));
  }

  /// Conversions of young days still come in, and today's figures are not reliable at all.
  static Ruling attributionWindow(Single change, ChangeContext context, Guardrails limits) {
    int youngest = context.evidence().youngest();
    int mature = limits.evidence().matureAge();
    return unless(
        concludes(change, context) && context.evidence().days() > 0 && youngest < mature,
        "attribution-window",
        "its figures hold a day that is %d days old; a day counts once it is %d"
            .formatted(youngest, mature));
  }

  static Ruling learningPhase(Single change, ChangeContext context, Guardrails limits) {
    Guardrails.LearningPhase learning = limits.learning();
    if (!concludes(change, context) || learning.most().isZero()) {
      return ALLOWED;
    }
    Instant since = context.delivery().since();
    if (since == null) {
      return new Rejected(
          "learning-phase",
          "it is not known since when campaign " + context.campaignId() + " runs");
    }
    boolean young = context.now().isBefore(since.plus(learning.least()));
    boolean learns =
        context.delivery().conversions() < learning.conversions()
            && context.now().isBefore(since.plus(learning.most()));
    return unless(
        young || learns,
        "learning-phase",
        "campaign %s is left alone until %s"
            .formatted(
                context.campaignId(),
                young && !learns
                    ? since.plus(learning.least())
                    : "it has %d conversions (%d so far) or %s"
                        .formatted(
                            learning.conversions(),
                            context.delivery().conversions(),
                            since.plus(learning.most()))));
  }

  /// Compared without rounding, so that a currency without decimals gains nothing by it.
  private static Ruling within(Guardrails.Pace pace, String rule, Money before, Money after) {
    BigDecimal most =
        BigDecimal.valueOf(before.minor()).multiply(BigDecimal.valueOf(pace.maxShare()));
    return unless(
        step(before, after).compareTo(most) > 0,
        rule,
        "%s to %s within %s moves more than %s of it"
            .formatted(before, after, pace.window(), percent(pace.maxShare())));
  }

  private static BigDecimal step(Money before, Money after) {
    return BigDecimal.valueOf(Math.abs(after.minus(before).minor()));
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private static Stream<Money> recent(ChangeContext context) {
    return context.recent().stream()
        .flatMap(applied -> applied.change().parts().stream())
        .flatMap(GuardrailPolicies::amountsOf);
  }

  private static Stream<Money> amountsOf(Single change) {
    return switch (change) {
      case SetDailyBudget b -> Stream.of(b.from(), b.to());
      case PauseAd _, ActivateAd _, ReviveAd _, RefreshAd _ -> Stream.empty();
    };
  }

  private static Ruling unless(boolean broken, String rule, String reason) {
    return broken ? new Rejected(rule, reason) : ALLOWED;
  }
}
