package io.creativefactory.scoring.dna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CreativeDnaTest {
  private static final String[] HOOKS = {"QUESTION", "STATISTIC_HOOK", "STORY_HOOK"};
  private static final double[] PULL = {0.25, 0, -0.25};
  private static final String[] ANGLES = {"price", "comfort"};

  @Test
  void a_form_that_earns_more_has_the_lift_that_was_planted() {
    List<Lift> lifts = CreativeDna.of(ads(new SplittableRandom(1), 60));

    Figure.Modelled question = modelled(lifts, "QUESTION");
    assertThat(question.value()).isEqualTo(Math.expm1(0.375), within(0.12));
    assertThat(question.low()).isPositive();
    assertThat(modelled(lifts, "STORY_HOOK").high()).isNegative();
    assertThat(lifts.getFirst().form()).isEqualTo("QUESTION");
  }

  @Test
  void intervals_hold_the_truth_about_as_often_as_they_say() {
    int held = 0;
    int all = 0;
    for (int seed = 0; seed < 100; seed++) {
      List<Lift> lifts = CreativeDna.of(ads(new SplittableRandom(seed), 12));
      for (int hook = 0; hook < HOOKS.length; hook++) {
        Figure.Modelled lift = modelled(lifts, HOOKS[hook]);
        double truth = Math.expm1(1.5 * PULL[hook]);
        held += lift.low() <= truth && truth <= lift.high() ? 1 : 0;
        all++;
      }
    }

    assertThat((double) held / all).isBetween(0.90, 0.995);
  }

  @Test
  void a_hook_is_not_praised_for_the_angle_that_it_ran_with() {
    // QUESTION ran with the good angle three times out of four, and does nothing itself
    List<Specimen> ads = new ArrayList<>();
    for (int campaign = 0; campaign < 20; campaign++) {
      for (int ad = 0; ad < 8; ad++) {
        boolean question = ad < 4;
        boolean price = question ? ad != 0 : ad == 4;
        ads.add(
            ad(
                ads.size(),
                campaign,
                (question ? "QUESTION " : "STORY_HOOK ") + (price ? "price" : "comfort"),
                price ? 300 : 200));
      }
    }

    List<Lift> lifts = CreativeDna.of(ads);

    assertThat(modelled(lifts, "price").value()).isEqualTo(0.5, within(0.05));
    assertThat(modelled(lifts, "QUESTION").value()).isEqualTo(0, within(0.05));
  }

  @Test
  void campaigns_that_earn_more_lend_nothing_to_their_ads() {
    List<Specimen> ads = new ArrayList<>();
    for (int campaign = 0; campaign < 10; campaign++) {
      // good campaigns show QUESTION three times, bad ones once
      int clicks = campaign < 5 ? 400 : 100;
      int questions = campaign < 5 ? 3 : 1;
      for (int ad = 0; ad < 4; ad++) {
        String hook = ad < questions ? "QUESTION" : "STORY_HOOK";
        ads.add(ad(ads.size(), campaign, hook + " price", clicks));
      }
    }

    assertThat(modelled(CreativeDna.of(ads), "QUESTION").value()).isEqualTo(0, within(0.02));
  }

  @Test
  void what_never_ran_beside_another_cannot_be_told() {
    List<Specimen> ads = new ArrayList<>();
    for (int ad = 0; ad < 12; ad++) {
      int campaign = ad / 4;
      ads.add(ad(ad, campaign, HOOKS[campaign] + " " + ANGLES[ad % 2], 100 + ad));
    }

    List<Lift> lifts = CreativeDna.of(ads);

    assertThat(lift(lifts, "QUESTION").lift())
        .isEqualTo(new Figure.Unknown("no ad with another form ran beside it in a campaign"));
    assertThat(lift(lifts, "price").lift()).isInstanceOf(Figure.Modelled.class);
  }

  @Test
  void few_ads_of_a_form_are_told_as_that() {
    List<Specimen> ads = new ArrayList<>();
    for (int ad = 0; ad < 12; ad++) {
      ads.add(ad(ad, ad / 6, ad < 3 ? "QUESTION price" : "STORY_HOOK price", 100));
    }

    assertThat(lift(CreativeDna.of(ads), "QUESTION").lift())
        .isEqualTo(new Figure.Unknown("3 of 4 ads beside others"));
  }

  @Test
  void nothing_is_told_of_nothing_and_an_ad_counts_once() {
    assertThat(CreativeDna.of(List.of())).isEmpty();
    Specimen ad = ad(1, 1, "QUESTION price", 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreativeDna.of(List.of(ad, ad)))
        .withMessageContaining("twice");
  }

  /// Six ads a campaign, two of each hook; angles at random and without effect.
  private static List<Specimen> ads(SplittableRandom random, int campaigns) {
    List<Specimen> ads = new ArrayList<>();
    for (int campaign = 0; campaign < campaigns; campaign++) {
      double level = Math.log(0.012) + 0.5 * random.nextGaussian();
      for (int each = 0; each < 6; each++) {
        double log = level + PULL[each / 2] + 0.15 * random.nextGaussian();
        long impressions = random.nextLong(8_000, 28_000);
        double mean = impressions * Math.exp(log);
        long clicks = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        String angle = ANGLES[random.nextInt(2)];
        ads.add(
            new Specimen(
                "ad" + ads.size(),
                "c" + campaign,
                Map.of(Gene.HOOK, HOOKS[each / 2], Gene.ANGLE, angle),
                clicks,
                impressions));
      }
    }
    return ads;
  }

  /// @param made of a hook and an angle
  private static Specimen ad(int id, int campaign, String made, int clicks) {
    int gap = made.indexOf(' ');
    Map<Gene, String> genes =
        Map.of(Gene.HOOK, made.substring(0, gap), Gene.ANGLE, made.substring(gap + 1));
    return new Specimen("ad" + id, "c" + campaign, genes, clicks, 20_000);
  }

  private static Lift lift(List<Lift> lifts, String form) {
    return lifts.stream().filter(lift -> lift.form().equals(form)).findFirst().orElseThrow();
  }

  private static Figure.Modelled modelled(List<Lift> lifts, String form) {
    return (Figure.Modelled) lift(lifts, form).lift();
  }
}
