package io.creativefactory.agents.intel;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// With the real sentence model, on ads written for this test.
class AngleClustersTest {
  private static final List<SwipeAd> ADS =
      List.of(
          ad("iron-1", "Still ironing every morning? Our non-iron shirt comes out ready to wear."),
          ad("iron-2", "Throw away the iron. The wrinkle-free shirt that looks sharp on a train."),
          ad("iron-3", "No creases, no ironing, no excuses. The travel shirt for busy people."),
          ad("organic-1", "Organic cotton, grown without pesticides. A tee kind to the planet."),
          ad("organic-2", "Made from 100% organic cotton. Better for the earth, softer on you."),
          ad("price-1", "30% off all polos until Sunday. Last chance for summer prices."),
          ad("price-2", "Two shirts for 49 euro, today only. Sale ends tonight."),
          ad("tyres", "Truck tyres, mounted while you wait. Call us."),
          ad("water", "Six bottles of spring water for the price of five."));

  private static final Field FIELD =
      Field.of(
          Swipes.brief("100% organic cotton", "Dyed without bleach"),
          new Swipes.Shelf(TenantId.HOUSE, ADS).all(TenantId.HOUSE),
          Swipes.MINI_LM,
          Instant.EPOCH);

  @Test
  void ads_that_argue_alike_fall_together() {
    assertThat(AngleClusters.of(FIELD.ads()))
        .extracting(angle -> angle.ads().stream().map(known -> known.ad().id()).sorted().toList())
        .containsExactly(
            List.of("iron-1", "iron-2", "iron-3"),
            List.of("organic-1", "organic-2"),
            List.of("price-1", "price-2"));
  }

  @Test
  void an_angle_is_named_by_its_most_typical_words() {
    assertThat(AngleClusters.of(FIELD.ads()).get(1).label()).contains("cotton", "organic");
  }

  @Test
  void ads_for_other_goods_are_set_aside() {
    assertThat(FIELD.ads()).extracting(known -> known.ad().id()).doesNotContain("tyres", "water");
    assertThat(FIELD.aside()).isEqualTo(2);
  }

  private static SwipeAd ad(String id, String text) {
    return Swipes.ad(id, text, "Shop now");
  }
}
