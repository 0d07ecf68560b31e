package io.creativefactory.agents.scaling;

import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.scaling.ScalingDecision.Kept;
import io.creativefactory.domain.scaling.ScalingDecision.Refused;
import io.creativefactory.tools.verdict.AdFigures;
import io.creativefactory.tools.verdict.AdJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Proposes by evidence that bears daily looks: clear losers are paused; by posterior: budgets of
/// campaigns that surely return more or less than the goal move by one step, the rest is kept with
/// its reason. Only mature days count: today and the attribution lag before it are left out. Every
/// proposal passes the guardrails or is listed with the rule that refused it; what was changed
/// lately is not on the desk, so the job that acts asks them again. Ads are judged against their
/// account, and none before its time. Deterministic. Thread safe.
public final class PlaybookScaling implements ScalingAgent {
  private static final MadeBy MADE_BY = MadeBy.playbook(1);

  private final Guardrails limits;
  private final Goal goal;
  private final Duration attributionLag;

  /// @param attributionLag how long after a day its conversions still come in; rounded up to days
  public PlaybookScaling(Guardrails limits, Goal goal, Duration attributionLag) {
    this.limits = limits;
    this.goal = goal;
    this.attributionLag = attributionLag;
  }

  @Override
  public ScalingDecision decide(Desk desk) {
    Round round = new Round(desk);
    desk.campaigns().forEach(round::review);
    return new ScalingDecision(round.proposals, round.refused, round.kept, MADE_BY);
  }

  /// One look at the desk, filling the three lists.
  private final class Round {
    private final List<ProposedChange> proposals = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final LocalDate mature;
    private final Instant now;
    private final Desk desk;
    private Money accountDaily;

    Round(Desk desk) {
      this.desk = desk;
      long lag = attributionLag.plusDays(1).minusNanos(1).toDays();
      this.mature = desk.today().minusDays(1 + lag);
      // The account's own clock: a simulated account may be days ahead of ours.
      this.now = desk.today().atStartOfDay(ZoneOffset.UTC).toInstant();
      this.accountDaily =
          desk.campaigns().stream()
              .map(Campaign::daily)
              .filter(daily -> daily.currency().equals(limits.currency()))
              .reduce(new Money(0, limits.currency()), Money::plus);
    }

    void review(Campaign campaign) {
      CampaignReview review = new CampaignReview(campaign, mature);
      if (limits.killSwitch().on()) {
        keep(campaign.campaignId(), "every change is stopped: " + limits.killSwitch().reason());
      } else if (!review.isInOneCurrency()
          || !campaign.daily().currency().equals(limits.currency())) {
        keep(
            campaign.campaignId(),
            "its figures cannot be held against guardrails in " + limits.currency());
      } else {
        reviewAds(review);
        reviewBudget(review);
      }
    }

    private void reviewAds(CampaignReview review) {
      review.tooFresh().forEach(ad -> early(ad, "no figures up to " + mature + " yet"));
      List<Totals> judged = new ArrayList<>();
      Map<String, AdJudge.Call> calls = new HashMap<>();
      AdJudge judge = new AdJudge(account(review), attributionLag, limits.ignorance());
      for (Totals ad : review.ads()) {
        AdJudge.Call call = judge.judge(review.figures(ad.id()), review.age(ad.id(), desk.today()));
        if (review.silentSince(ad.id()).isPresent()) {
          keep(ad.id(), silent(review, ad));
        } else if (!ad.isEnoughFor(limits.evidence())) {
          early(ad.id(), thin(ad.evidence()));
        } else if (call.judgement() == Judgement.TOO_EARLY) {
          early(ad.id(), ad.words() + "; " + call.words());
        } else {
          judged.add(ad);
          calls.put(ad.id(), call);
        }
      }
      if (judged.isEmpty()) {
        return;
      }
      AdReview verdict = new AdReview(judged, review, calls);
      List<ProposedChange.PauseAd> losers = verdict.losers(judged);
      for (Totals ad : judged) {
        losers.stream()
            .filter(loser -> loser.objectId().equals(ad.id()))
            .findFirst()
            .ifPresentOrElse(
                loser -> propose(loser, ad.evidence(), review), () -> kept.add(verdict.kept(ad)));
      }
    }

    /// What ads are held against: the account's figures of the same currency, or those of their own
    /// campaign.
    private AdFigures account(CampaignReview review) {
      Currency currency = review.campaign().daily().currency();
      List<Performance> rows =
          desk.account().stream()
              .filter(row -> !row.day().isAfter(mature))
              .filter(row -> row.spend().currency().equals(currency))
              .toList();
      return rows.isEmpty()
          ? review.figures(review.campaign().campaignId())
          : new AdFigures(rows, currency);
    }

    private void reviewBudget(CampaignReview review) {
      Campaign campaign = review.campaign();
      Totals total = review.total();
      if (!total.isEnoughFor(limits.evidence())) {
        keep(campaign.campaignId(), thin(total.evidence()));
        return;
      }
      switch (new BudgetReview(limits, goal)
          .advise(total, review.figures(campaign.campaignId()), campaign.daily())) {
        case BudgetReview.Advice.Keep keep -> keep(campaign.campaignId(), keep.reason());
        case BudgetReview.Advice.Move move -> propose(move.change(), total.evidence(), review);
      }
    }

    private void propose(ProposedChange change, Evidence evidence, CampaignReview review) {
      ChangeContext context =
          new ChangeContext(
              review.campaign().campaignId(),
              review.campaign().daily(),
              accountDaily,
              List.of(),
              evidence,
              review.deliveringSince().orElse(null),
              now);
      switch (GuardrailPolicies.judge(change, context, limits)) {
        case Ruling.Rejected rejected -> refused.add(new Refused(change, rejected.toString()));
        case Ruling.Allowed _ -> {
          proposals.add(change);
          if (change instanceof SetDailyBudget budget) {
            accountDaily = accountDaily.minus(budget.from()).plus(budget.to());
          }
        }
      }
    }

    private String silent(CampaignReview review, Totals ad) {
      return "no figures since %s, so it may be paused already"
          .formatted(review.silentSince(ad.id()).orElseThrow());
    }

    private String thin(Evidence has) {
      Guardrails.MinimumEvidence needs = limits.evidence();
      return String.format(
          Locale.ROOT,
          "%,d impressions, %,d clicks, %s over %d days up to %s; a verdict needs %,d, %,d, %s and %d",
          has.impressions(),
          has.clicks(),
          has.spend(),
          has.days(),
          mature,
          needs.impressions(),
          needs.clicks(),
          needs.spend(),
          needs.days());
    }

    private void keep(String id, String reason) {
      kept.add(new Kept(id, Judgement.KEEP, reason));
    }

    private void early(String ad, String reason) {
      kept.add(new Kept(ad, Judgement.TOO_EARLY, reason));
    }
  }
}
