package io.creativefactory.bench;

import io.creativefactory.domain.Figure;
import io.creativefactory.sandbox.market.PlantedAd;
import io.creativefactory.sandbox.market.PlantedMarket;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import io.creativefactory.scoring.ctr.DeliveryContext;
import io.creativefactory.scoring.ctr.Outcome;
import io.creativefactory.scoring.features.FeatureName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sandbox market's campaigns as the model sees them.
///
/// @param ads with their truth
record PlantedOutcomes(List<PlantedAd> ads) {
  PlantedOutcomes {
    ads = List.copyOf(ads);
  }

  static PlantedOutcomes of(long seed, int campaigns) {
    return new PlantedOutcomes(new PlantedMarket(seed).campaigns(campaigns));
  }

  List<Outcome> outcomes() {
    return ads.stream()
        .map(ad ->
            new Outcome(
                ad.creative(),
                ad.campaign(),
                context(ad),
                ad.firstDay(),
                features(ad),
                ad.clicks(),
                ad.impressions()))
        .toList();
  }

  static Ask ask(PlantedAd ad) {
    return new Ask(context(ad), features(ad));
  }

  private static DeliveryContext context(PlantedAd ad) {
    return DeliveryContext.parse(
        ad.place().platform(), ad.place().objective(), ad.place().format());
  }

  private static Map<String, Figure> features(PlantedAd ad) {
    return ad.features().entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                each ->
                    FeatureName.find(each.getKey())
                        .orElseThrow()
                        .measured(each.getValue(), "the sandbox", Instant.EPOCH)));
  }
}
