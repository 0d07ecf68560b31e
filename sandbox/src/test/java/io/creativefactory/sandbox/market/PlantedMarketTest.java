package io.creativefactory.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlantedMarketTest {
  private static final List<PlantedAd> ADS = new PlantedMarket(7).campaigns(400);

  @Test
  void the_same_seed_gives_the_same_campaigns_however_many_are_asked_for() {
    assertThat(new PlantedMarket(7).campaigns(400)).isEqualTo(ADS);
    List<PlantedAd> few = new PlantedMarket(7).campaigns(10);
    assertThat(ADS.subList(0, few.size())).isEqualTo(few);
    assertThat(new PlantedMarket(8).campaigns(10)).isNotEqualTo(few);
  }

  @Test
  void clicks_lie_around_the_truth_by_chance_alone() {
    double squares = 0;
    for (PlantedAd ad : ADS) {
      double mean = ad.truth() * ad.impressions();
      double error = ad.clicks() - mean;
      squares += error * error / (mean * (1 - ad.truth()));
    }
    assertThat(squares / ADS.size()).isCloseTo(1, within(0.08));
  }

  @Test
  void what_is_planted_can_be_seen() {
    Predicate<PlantedAd> question = ad -> one(ad, "has_question_in_hook") == 1;
    assertThat(lift(question)).isBetween(1.15, 1.6);
    Predicate<PlantedAd> bright = ad -> one(ad, "saturation_level") > 0.5;
    assertThat(lift(bright)).isBetween(0.9, 1.1);
    assertThat(lift(ad -> ad.place().platform().equals("google"))).isLessThan(0.85);
  }

  @Test
  void ads_of_a_campaign_share_their_luck() {
    Map<String, List<Double>> luck =
        ADS.stream()
            .collect(
                Collectors.groupingBy(
                    PlantedAd::campaign,
                    Collectors.mapping(ad -> Math.log(ad.truth()), Collectors.toList())));
    double within = 0;
    double all = 0;
    double mean = ADS.stream().mapToDouble(ad -> Math.log(ad.truth())).average().orElseThrow();
    for (List<Double> each : luck.values()) {
      double own = each.stream().mapToDouble(x -> x).average().orElseThrow();
      within += each.stream().mapToDouble(x -> (x - own) * (x - own)).sum();
      all += each.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    }
    assertThat(within / all).isLessThan(0.8);
  }

  @Test
  void some_features_are_not_told() {
    double told = ADS.stream().mapToInt(ad -> ad.features().size()).average().orElseThrow();
    assertThat(told).isBetween(19.0, 21.5);
    assertThat(ADS).anyMatch(ad -> !ad.features().containsKey("brightness_level"));
  }

  private static double lift(Predicate<PlantedAd> which) {
    return rate(which) / rate(which.negate());
  }

  private static double rate(Predicate<PlantedAd> which) {
    return ADS.stream().filter(which).mapToDouble(PlantedAd::truth).average().orElseThrow();
  }

  private static double one(PlantedAd ad, String name) {
    return ad.features().getOrDefault(name, 0.0);
  }
}
