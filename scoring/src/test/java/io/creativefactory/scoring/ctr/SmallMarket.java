package io.creativefactory.scoring.ctr;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.brief.Budget.Objective;
import io.creativefactory.scoring.ctr.CtrPredictor.Ask;
import io.creativefactory.scoring.ctr.DeliveryContext.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A made-up market whose true rates are known: about 1 % to 4 %, by two features, the platform,
/// and luck of campaign and ad that no model can see.
final class SmallMarket {
  static final DeliveryContext REELS =
      new DeliveryContext(Platform.META, Objective.SALES, new Ratio(9, 16));
  static final DeliveryContext FEED =
      new DeliveryContext(Platform.TIKTOK, Objective.SALES, new Ratio(9, 16));
  static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  static final int EACH = 5;

  private SmallMarket() {}

  /// @param truth the rate that it would show if it ran for ever
  record Ad(Outcome outcome, double truth) {
    Ask ask() {
      return new Ask(outcome.context(), outcome.features());
    }
  }

  /// Campaigns of five ads, one a day.
  static List<Ad> campaigns(int first, int count) {
    List<Ad> ads = new ArrayList<>();
    for (int campaign = first; campaign < first + count; campaign++) {
      SplittableRandom random = new SplittableRandom(campaign);
      double luck = 0.1 * random.nextGaussian();
      for (int ad = 0; ad < EACH; ad++) {
        ads.add(ad(campaign, ad, luck + 0.1 * random.nextGaussian(), random));
      }
    }
    return ads;
  }

  static List<Outcome> outcomes(int first, int count) {
    return campaigns(first, count).stream().map(Ad::outcome).toList();
  }

  private static Ad ad(int campaign, int number, double luck, SplittableRandom random) {
    int question = random.nextInt(2);
    double pace = random.nextDouble();
    DeliveryContext context = random.nextBoolean() ? REELS : FEED;
    double pull = 0.7 * question + 0.5 * pace + (context.equals(FEED) ? 0.4 : 0) + luck;
    double truth = 0.01 * Math.exp(pull);
    long impressions = 5000L + random.nextInt(30_000);
    double mean = impressions * truth;
    long clicks = Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
    Map<String, Figure> features = features(question, pace);
    if (random.nextInt(10) == 0) {
      features.remove("avg_scene_duration");
    }
    return new Ad(
        new Outcome(
            "ad " + campaign + "-" + number,
            "campaign " + campaign,
            context,
            SPRING.plusDays(campaign),
            features,
            clicks,
            impressions),
        truth);
  }

  static Map<String, Figure> features(double question, double pace) {
    Map<String, Figure> features = new HashMap<>();
    features.put("has_question_in_hook", measured(question));
    features.put("avg_scene_duration", measured(pace));
    return features;
  }

  static Figure measured(double value) {
    return new Figure.Measured(value, "x", "made up", Instant.EPOCH);
  }
}
