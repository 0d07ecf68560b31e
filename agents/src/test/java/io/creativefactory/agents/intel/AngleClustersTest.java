package io.creativefactory.agents.intel;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.intel.SwipeAd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
  void an_angle_is_named_by_its_most_typical_phrase() {
    assertThat(AngleClusters.of(FIELD.ads()).get(1).label()).isEqualTo("organic cotton");
  }

  @Test
  void a_name_stands_word_for_word_in_one_of_its_ads() {
    for (AngleClusters.Angle angle : AngleClusters.of(FIELD.ads())) {
      assertThat(angle.ads())
          .extracting(known -> known.ad().text().toLowerCase(Locale.ROOT))
          .anyMatch(text -> text.contains(angle.label()));
      assertThat(angle.label()).contains(" ");
    }
  }

  @Test
  void a_headline_that_opens_the_text_is_quoted_once() {
    SwipeAd ad =
        new SwipeAd(
            "burnt",
            "Kolde",
            "Still drinking burnt coffee? Ours is brewed cold.",
            "Still drinking burnt coffee?",
            "",
            LocalDate.of(2026, 11, 1),
            null,
            "manual");
    assertThat(Field.evidence(ad).quote()).isEqualTo(ad.text());
  }

  @Test
  void another_headline_is_quoted_before_the_text() {
    SwipeAd ad =
        new SwipeAd(
            "two",
            "Kolde",
            "Brewed cold.",
            "3 for 2",
            "",
            LocalDate.of(2026, 11, 1),
            null,
            "manual");
    assertThat(Field.evidence(ad).quote()).isEqualTo("3 for 2 / Brewed cold.");
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
