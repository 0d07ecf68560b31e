package io.creativefactory.agents.scaling;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.domain.scaling.ScalingDecision.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Holds what would be proposed against the guardrails, one after the other: each is judged as if
/// those before it were carried out, so that what fits alone and not together is refused.
final class Judges {
  private final List<ProposedChange> proposals = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Map<String, Money> daily = new HashMap<>();
  private final Guardrails limits;
  private final Desk desk;
  private final Instant now;

  Judges(Desk desk, Guardrails limits) {
    this.desk = desk;
    this.limits = limits;
    // The account's own clock: a simulated account may be days ahead of ours.
    this.now = desk.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    desk.campaigns().stream()
        .filter(each -> each.daily().currency().equals(limits.currency()))
        .forEach(each -> daily.put(each.campaignId(), each.daily()));
  }

  List<ProposedChange> proposals() {
    return proposals;
  }

  List<Refused> refused() {
    return refused;
  }

  /// How a campaign stands, or an ad in it.
  ChangeContext context(CampaignReview review, Totals of) {
    Campaign campaign = review.campaign();
    String platform = Budgets.platformOf(campaign.campaignId());
    Budgets budgets = new Budgets(campaign.daily(), platform, sum(platform), sum(""));
    return new ChangeContext(
        campaign.campaignId(),
        budgets,
        List.of(),
        of.evidence(review.youngest(of.id(), desk.today())),
        new Delivery(review.deliveringSince().orElse(null), review.total().conversions()),
        Purpose.VERDICT,
        now);
  }

  /// @param platform or empty for all
  private Money sum(String platform) {
    return daily.entrySet().stream()
        .filter(each -> platform.isEmpty() || Budgets.platformOf(each.getKey()).equals(platform))
        .map(Map.Entry::getValue)
        .reduce(new Money(0, limits.currency()), Money::plus);
  }

  /// @return whether it passed
  boolean propose(ProposedChange change, Function<Single, ChangeContext> contexts) {
    return switch (GuardrailPolicies.judge(change, contexts, limits)) {
      case Ruling.Rejected rejected -> {
        refused.add(new Refused(change, rejected.toString()));
        yield false;
      }
      case Ruling.Allowed _ -> {
        proposals.add(change);
        for (Single part : change.parts()) {
          if (part instanceof SetDailyBudget budget) {
            daily.put(budget.objectId(), budget.to());
          }
        }
        yield true;
      }
    };
  }
}
