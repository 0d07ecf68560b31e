package io.creativefactory.agents.scaling;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.tools.scorer.Rate;
import io.creativefactory.tools.verdict.AdFigures;
import io.creativefactory.tools.verdict.Gains;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// Whether an ad that was paused as a clear loser should run again: conversions that came in late
/// may have made it as good as the ads beside it.
sealed interface Revival {
  /// As likely better as not.
  double EVEN = 0.5;

  record Comes(ReviveAd change) implements Revival {}

  record Rests(String reason) implements Revival {}

  /// @param ad with its figures of today, of days up to its pause
  static Revival of(CampaignReview review, Totals ad) {
    LocalDate paused =
        Objects.requireNonNull(review.campaign().paused().get(ad.id()), "not paused: " + ad.id());
    List<Performance> beside =
        review.figures(review.campaign().campaignId()).rows().stream()
            .filter(row -> !review.campaign().paused().containsKey(row.adId()))
            .toList();
    AdFigures others = new AdFigures(beside, review.campaign().daily().currency());
    Totals rest = Totals.of("rest", beside, review.campaign().daily().currency());
    if (rest.impressions() == 0 || ad.impressions() == 0) {
      return new Rests("paused on " + paused + "; there is nothing to hold it against");
    }
    boolean byConversions = ad.conversions() + rest.conversions() >= AdReview.ENOUGH_CONVERSIONS;
    Function<Totals, Rate> measure = byConversions ? Totals::conversionRate : Totals::clickRate;
    Rate mine = measure.apply(ad);
    Rate theirs = measure.apply(rest);
    double better = mine.probabilityAbove(theirs);
    String words =
        String.format(
            Locale.ROOT,
            "paused on %s; by now %s: %s %.2f %% against %.2f %% of the ads beside it, %.0f %%"
                + " likely better",
            paused,
            ad.words(),
            byConversions ? "conversions per impression" : "CTR",
            100 * mine.value(),
            100 * theirs.value(),
            100 * better);
    if (better < EVEN) {
      return new Rests(words);
    }
    return new Comes(new ReviveAd(ad.id(), words, effect(review, ad, others)));
  }

  private static Figure effect(CampaignReview review, Totals ad, AdFigures others) {
    Money daily = review.campaign().daily();
    long running = others.rows().stream().map(Performance::adId).distinct().count();
    double share = daily.minor() / (running + 1.0);
    return Gains.anew(
        List.of(review.figures(ad.id()), others),
        new double[] {0, daily.minor()},
        new double[] {share, daily.minor() - share});
  }
}
