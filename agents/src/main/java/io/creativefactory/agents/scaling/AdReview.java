package io.creativefactory.agents.scaling;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ScalingDecision.Kept;
import io.creativefactory.tools.scorer.AdWear;
import io.creativefactory.tools.scorer.Rate;
import io.creativefactory.tools.verdict.AdFigures;
import io.creativefactory.tools.verdict.AdJudge;
import io.creativefactory.tools.verdict.Contest;
import io.creativefactory.tools.verdict.Gains;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds the ads of one campaign against each other: by conversions per impression once the
/// campaign has enough of them, by clicks per impression until then. The desk is looked at every
/// day, so a verdict rests on evidence that bears any number of looks; how likely another ad is
/// better is told beside it.
final class AdReview {
  /// The chance that is taken to pause an ad that is as good as any other, however often one looks:
  /// half of it while clicks decide and half when conversions do.
  static final double LEVEL = 0.05 / 2;

  /// Fewer conversions in a campaign tell less than its clicks do.
  static final long ENOUGH_CONVERSIONS = 50;

  private final Function<Totals, Rate> measure;
  private final String measureName;
  private final String unit;
  private final Campaign campaign;
  private final CampaignReview review;
  private final Totals leader;
  private final double leading;
  private final Map<String, Contest.Chance> chances = new HashMap<>();
  private final Set<String> out;
  private final Map<String, AdJudge.Call> calls;

  /// @param ads with enough evidence for a verdict, at least one
  /// @param calls how each of them stands against its account
  AdReview(List<Totals> ads, CampaignReview review, Map<String, AdJudge.Call> calls) {
    this.campaign = review.campaign();
    this.review = review;
    this.calls = Map.copyOf(calls);
    long conversions = ads.stream().mapToLong(Totals::conversions).sum();
    boolean byConversions = conversions >= ENOUGH_CONVERSIONS;
    this.measure = byConversions ? Totals::conversionRate : Totals::clickRate;
    this.unit = byConversions ? "conversions" : "clicks";
    this.measureName = byConversions ? "conversions per impression" : "CTR";
    List<Rate> rates = ads.stream().map(measure).toList();
    List<Contest.Chance> each =
        byConversions ? Contest.byConversions(rates) : Contest.byClicks(rates);
    int first = 0;
    for (int i = 0; i < each.size(); i++) {
      chances.put(ads.get(i).id(), each.get(i));
      first = each.get(i).best() > each.get(first).best() ? i : first;
    }
    this.leader = ads.get(first);
    this.leading = each.get(first).best();
    List<String> ids = ads.stream().map(Totals::id).toList();
    this.out = ids.size() < 2 ? Set.of() : out(ids, review.days(ids), measure);
  }

  private static Set<String> out(
      List<String> ids, List<List<Totals>> days, Function<Totals, Rate> measure) {
    List<List<Rate>> rates = days.stream().map(day -> day.stream().map(measure).toList()).toList();
    return Rate.surelyNotHighest(rates, LEVEL).stream().map(ids::get).collect(Collectors.toSet());
  }

  /// Clear losers, the worst first.
  List<PauseAd> losers(List<Totals> ads) {
    return ads.stream()
        .filter(this::isLoser)
        .sorted(Comparator.comparingDouble(this::behind).reversed())
        .map(ad ->
            new PauseAd(
                ad.id(),
                ad.words() + "; " + against(ad) + loss(ad) + "; " + call(ad).words(),
                effect(ad, ads)))
        .toList();
  }

  /// What its money would earn with the ads beside it.
  private Figure effect(Totals ad, List<Totals> ads) {
    List<Performance> others =
        ads.stream()
            .filter(other -> !other.equals(ad))
            .flatMap(other -> review.figures(other.id()).rows().stream())
            .toList();
    AdFigures rest = new AdFigures(others, campaign.daily().currency());
    double own = ad.spend().minor();
    double theirs = others.stream().mapToLong(row -> row.spend().minor()).sum();
    return Gains.anew(
        List.of(review.figures(ad.id()), rest),
        new double[] {own, theirs},
        new double[] {0, own + theirs});
  }

  /// The leader is never paused, and what is better than its account is none of its losers.
  private boolean isLoser(Totals ad) {
    Judgement judgement = call(ad).judgement();
    return !ad.equals(leader)
        && judgement != Judgement.WINNER
        && (out.contains(ad.id()) || judgement == Judgement.LOSER);
  }

  private AdJudge.Call call(Totals ad) {
    return Objects.requireNonNull(calls.get(ad.id()), ad.id());
  }

  /// Why an ad that is no clear loser stays.
  Kept kept(Totals ad) {
    String standing =
        ad.equals(leader)
            ? percent(leading) + " likely the best by " + measureName
            : against(ad) + ", which is not clear enough when one looks every day";
    String wear =
        AdWear.told(review.clicks(ad.id()), review.exposures(ad.id()))
            .map(told -> "; " + told)
            .orElse("");
    AdJudge.Call call = call(ad);
    return new Kept(
        ad.id(),
        call.judgement(),
        ad.words() + "; " + standing + loss(ad) + "; " + call.words() + wear);
  }

  private String loss(Totals ad) {
    Contest.Chance chance = Objects.requireNonNull(chances.get(ad.id()), ad.id());
    return String.format(
        Locale.ROOT,
        "; alone it would give away %.2f %s of 1,000 impressions",
        1000 * chance.loss(),
        unit);
  }

  private String against(Totals ad) {
    return String.format(
        Locale.ROOT,
        "%s %.2f %% against %.2f %% of ad %s: that one is %s likely better",
        measureName,
        100 * measure.apply(ad).value(),
        100 * measure.apply(leader).value(),
        campaign.called(leader.id()),
        percent(behind(ad)));
  }

  /// Never rounds up to certainty.
  private static String percent(double probability) {
    return probability > 0.99
        ? "more than 99 %"
        : String.format(Locale.ROOT, "%.0f %%", 100 * probability);
  }

  private double behind(Totals ad) {
    return measure.apply(leader).probabilityAbove(measure.apply(ad));
  }
}
