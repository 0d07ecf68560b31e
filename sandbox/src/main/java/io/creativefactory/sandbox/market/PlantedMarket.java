package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Campaigns that ran somewhere, with all that a learner can know of them and what it is to find:
/// the true click-through rate of every ad is planted. It is made of what the ad is and where it
/// runs ([PlantedTaste]); of its campaign's luck, which its ads share and nobody can know; of its
/// own luck, twice as great on TikTok; and of its days: people click more at weekends, get tired of
/// an ad, and more so the more of a small audience has seen it.
///
/// The same seed gives the same campaigns, and the first of many are the same as a few.
public final class PlantedMarket {
  /// Campaigns that begin on one day.
  private static final int A_DAY = 3;

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

  /// Monday to Sunday.
  private static final double[] MOOD = {0.94, 0.96, 0.98, 1.0, 1.02, 1.08, 1.06};

  private static final double CAMPAIGN_LUCK = 0.15;
  private static final double AD_LUCK = 0.10;
  private static final double WEAR_A_DAY = 0.99;
  private static final double SATURATION = 0.2;

  private final long seed;

  public PlantedMarket(long seed) {
    this.seed = seed;
  }

  /// Ads in the order of their campaigns, which is that of their first days.
  public List<PlantedAd> campaigns(int count) {
    List<PlantedAd> ads = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      ads.addAll(campaign(number));
    }
    return ads;
  }

  private List<PlantedAd> campaign(int number) {
    Dice dice = new Dice(seed, "campaign " + number);
    LocalDate begin = BEGIN.plusDays(number / A_DAY);
    PlantedAd.Place place = PlantedTaste.place(dice);
    Stage stage =
        new Stage(
            "k" + number, begin, place, CAMPAIGN_LUCK * dice.normal(), dice.between(2e5, 3e6));
    int count = 3 + (int) dice.between(0, 6);
    List<PlantedAd> ads = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      ads.add(ad(stage, stage.campaign() + "-" + each));
    }
    return ads;
  }

  /// What the ads of a campaign share.
  ///
  /// @param luck log odds that nobody can know
  /// @param audience people who may see them
  private record Stage(
      String campaign, LocalDate begin, PlantedAd.Place place, double luck, double audience) {}

  private PlantedAd ad(Stage stage, String name) {
    Dice dice = new Dice(seed, "ad " + name);
    PlantedTaste taste = PlantedTaste.draw(dice, stage.place());
    double restless = stage.place().platform().equals("tiktok") ? 2 : 1;
    double pull = taste.logOdds() + stage.luck() + restless * AD_LUCK * dice.normal();
    LocalDate first = stage.begin().plusDays((int) dice.between(0, 3));
    int days = 5 + (int) dice.between(0, 10);
    double daily = 800 * Math.exp(1.1 * dice.normal());
    double expected = 0;
    long clicks = 0;
    long seen = 0;
    for (int day = 0; day < days; day++) {
      long shown = 50 + Math.round(daily * Math.exp(0.2 * dice.normal()));
      double mood = MOOD[first.plusDays(day).getDayOfWeek().getValue() - 1];
      double tired = Math.pow(WEAR_A_DAY, day) * Math.exp(-SATURATION * seen / stage.audience());
      double rate = mood * tired / (1 + Math.exp(-pull));
      expected += shown * rate;
      clicks += dice.successes(shown, rate);
      seen += shown;
    }
    return new PlantedAd(
        name, stage.campaign(), stage.place(), first, taste.told(), expected / seen, clicks, seen);
  }
}
