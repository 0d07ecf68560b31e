package io.creativefactory.agents.scaling;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.MadeBy;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.scaling.ScalingDecision.Kept;
import io.creativefactory.tools.verdict.AdFigures;
import io.creativefactory.tools.verdict.AdJudge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One look at the desk.
final class DeskReview {
  private final List<Kept> kept = new ArrayList<>();
  private final Guardrails limits;
  private final Goal goal;
  private final Desk desk;
  private final LocalDate mature;
  private final Judges judges;

  DeskReview(Desk desk, Guardrails limits, Goal goal) {
    this.desk = desk;
    this.limits = limits;
    this.goal = goal;
    this.mature = desk.today().minusDays(limits.evidence().matureAge());
    this.judges = new Judges(desk, limits);
  }

  ScalingDecision decision(MadeBy madeBy) {
    return new ScalingDecision(judges.proposals(), judges.refused(), kept, madeBy);
  }

  void campaigns() {
    List<CampaignReview> sound = new ArrayList<>();
    for (Campaign campaign : desk.campaigns()) {
      CampaignReview review = new CampaignReview(campaign, mature);
      if (limits.killSwitch().on()) {
        keep(campaign.campaignId(), "every change is stopped: " + limits.killSwitch().reason());
      } else if (!review.isInOneCurrency()
          || !campaign.daily().currency().equals(limits.currency())) {
        keep(
            campaign.campaignId(),
            "its figures cannot be held against guardrails in " + limits.currency());
      } else {
        ads(review);
        sound.add(review);
      }
    }
    Set<String> moved = new Reallocation(limits, judges).among(sound, desk.today());
    sound.stream()
        .filter(review -> !moved.contains(review.campaign().campaignId()))
        .forEach(this::budget);
  }

  private void ads(CampaignReview review) {
    review.tooFresh().forEach(ad -> early(ad, "no figures up to " + mature + " yet"));
    List<Totals> judged = new ArrayList<>();
    Map<String, AdJudge.Call> calls = new HashMap<>();
    AdJudge judge =
        new AdJudge(account(review), limits.evidence().attribution(), limits.ignorance());
    for (Totals ad : review.ads()) {
      AdJudge.Call call = judge.judge(review.figures(ad.id()), review.age(ad.id(), desk.today()));
      if (review.campaign().paused().containsKey(ad.id())) {
        paused(review, ad);
      } else if (review.silentSince(ad.id()).isPresent()) {
        keep(ad.id(), silent(review, ad));
      } else if (!ad.isEnoughFor(limits.evidence())) {
        early(ad.id(), thin(ad));
      } else if (call.judgement() == Judgement.TOO_EARLY) {
        early(ad.id(), ad.words() + "; " + call.words());
      } else {
        judged.add(ad);
        calls.put(ad.id(), call);
      }
    }
    if (!judged.isEmpty()) {
      judged(review, judged, calls);
    }
  }

  private void judged(CampaignReview review, List<Totals> judged, Map<String, AdJudge.Call> calls) {
    AdReview verdict = new AdReview(judged, review, calls);
    List<PauseAd> losers = verdict.losers(judged);
    for (Totals ad : judged) {
      Optional<PauseAd> loser =
          losers.stream().filter(each -> each.objectId().equals(ad.id())).findFirst();
      if (loser.isPresent()) {
        judges.propose(loser.get(), _ -> judges.context(review, ad));
      } else {
        kept.add(verdict.kept(ad));
        Optional<RefreshAd> worn = Refreshment.of(review, ad);
        worn.ifPresent(refresh -> judges.propose(refresh, _ -> judges.context(review, ad)));
      }
    }
  }

  private void paused(CampaignReview review, Totals ad) {
    switch (Revival.of(review, ad)) {
      case Revival.Comes comes -> judges.propose(comes.change(), _ -> judges.context(review, ad));
      case Revival.Rests rests -> keep(ad.id(), rests.reason());
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

  private void budget(CampaignReview review) {
    Campaign campaign = review.campaign();
    Totals total = review.total();
    if (!total.isEnoughFor(limits.evidence())) {
      keep(campaign.campaignId(), thin(total));
      return;
    }
    switch (new BudgetReview(limits, goal)
        .advise(total, review.figures(campaign.campaignId()), campaign.daily())) {
      case BudgetReview.Advice.Keep keep -> keep(campaign.campaignId(), keep.reason());
      case BudgetReview.Advice.Move move ->
          judges.propose(move.change(), _ -> judges.context(review, total));
    }
  }

  private static String silent(CampaignReview review, Totals ad) {
    return "no figures since %s, so it may be paused already"
        .formatted(review.silentSince(ad.id()).orElseThrow());
  }

  private String thin(Totals of) {
    Guardrails.MinimumEvidence needs = limits.evidence();
    return String.format(
        Locale.ROOT,
        "%,d impressions, %,d clicks, %s over %d days up to %s; a verdict needs %,d, %,d, %s and %d",
        of.impressions(),
        of.clicks(),
        of.spend(),
        of.days(),
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
