package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Shows ads to people and says what they did. The same seed, names, budget and days give the same
/// rows; the spend of a day never passes the campaign's daily budget.
public final class Market {
  /// Monday to Sunday: people click less and cost more at work.
  private static final double[] MOOD = {0.94, 0.96, 0.98, 1.0, 1.02, 1.08, 1.06};

  private static final double[] PRICE = {1.0, 1.0, 1.01, 1.03, 1.06, 0.98, 0.95};

  /// Shares of purchases known on the same day and one, two, three days later.
  private static final double[] DELAY = {0.58, 0.24, 0.12, 0.06};

  private static final double CPM_EURO = 7.5;
  private static final double WEAR_A_DAY = 0.985;

  private final long seed;
  private final double minorPerEuro;

  public Market(long seed, Currency currency) {
    this.seed = seed;
    this.minorPerEuro = minorPerEuro(currency);
  }

  /// A rough price level, so that figures look at home in yen, too.
  private static double minorPerEuro(Currency currency) {
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    double level = digits == 0 ? 150 : 1;
    return level * Math.pow(10, digits);
  }

  /// What is planted for an ad of this name; a test may compare a learner's findings with it.
  public Taste taste(String adName) {
    return Taste.of(seed, adName);
  }

  /// @param budget daily, in minor units
  /// @param contenders ads of one campaign that may be shown on that day
  public List<DayRow> day(LocalDate day, String campaign, long budget, List<Contender> contenders) {
    if (contenders.isEmpty()) {
      return List.of();
    }
    double spent = budget * new Dice(seed, campaign + " use " + day).between(0.9, 1.0);
    double[] weights = contenders.stream().mapToDouble(each -> weight(each, day)).toArray();
    double sum = DoubleStream.of(weights).sum();
    List<DayRow> rows = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      rows.add(row(day, contenders.get(i), (long) Math.floor(spent * weights[i] / sum)));
    }
    return rows;
  }

  /// Delivery favours what is clicked, with a day's luck.
  private double weight(Contender ad, LocalDate day) {
    double luck = new Dice(seed, ad.adId() + " luck " + day).normal();
    return Math.pow(taste(ad.name()).ctr(), 0.5) * Math.exp(0.2 * luck);
  }

  private DayRow row(LocalDate day, Contender ad, long spend) {
    Dice dice = new Dice(seed, ad.adId() + " day " + day);
    int weekday = day.getDayOfWeek().getValue() - 1;
    Taste taste = taste(ad.name());
    double cpm = CPM_EURO * minorPerEuro * PRICE[weekday] * Math.exp(0.08 * dice.normal());
    long impressions = Math.round(spend / cpm * 1000);
    double ctr = taste.ctr() * MOOD[weekday] * Math.pow(WEAR_A_DAY, ad.daysRun());
    long clicks = dice.successes(impressions, ctr);
    List<Long> purchases = new ArrayList<>();
    List<Long> revenue = new ArrayList<>();
    for (double share : DELAY) {
      long bought = ad.measured() ? dice.successes(clicks, taste.cvr() * share) : 0;
      long value = 0;
      for (long each = 0; each < bought; each++) {
        value += Math.round(taste.basket() * minorPerEuro * Math.exp(0.25 * dice.normal()));
      }
      purchases.add(bought);
      revenue.add(value);
    }
    return new DayRow(ad.adId(), day, impressions, clicks, spend, purchases, revenue);
  }

  /// For logs: never the planted truth.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Market[seed %d]", seed);
  }
}
