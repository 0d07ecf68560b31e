package io.creativefactory.sandbox.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Shows ads to people and says what they did. The same seed, names, budgets and past give the same
/// rows; the spend of a day never passes the campaign's daily budget.
///
/// What an ad earns is its planted [Taste], changed by the weekday, by how long it ran, by how
/// often its people have seen it and its campaign of late, and by what the platform has learned of
/// the campaign; a larger budget buys dearer impressions.
public final class Market {
  /// Monday to Sunday: people click less and cost more at work.
  private static final double[] MOOD = {0.94, 0.96, 0.98, 1.0, 1.02, 1.08, 1.06};

  private static final double[] PRICE = {1.0, 1.0, 1.01, 1.03, 1.06, 0.98, 0.95};

  /// Shares of purchases known on the same day and one, two, three days later.
  private static final double[] DELAY = {0.58, 0.24, 0.12, 0.06};

  /// Chance that a purchase is refunded, on each of the days after the last came in.
  private static final double REFUND = 0.006;

  private static final int REFUND_DAYS = 6;

  /// Chance that a click was no person's; on a few days there are many of them.
  private static final double INVALID = 0.004;

  private static final double FRAUD = 0.08;
  private static final double FRAUD_DAYS = 0.03;

  private static final double CPM_EURO = 7.5;
  private static final double WEAR_A_DAY = 0.985;

  /// What is lost for each time that a person has an ad in mind, and the campaign.
  private static final double TIRED = 0.04;

  /// Euro a day at which impressions begin to grow dear.
  private static final double DEPTH_EURO = 150;

  private static final double STEEPNESS = 0.4;

  private final long seed;
  private final double minorPerEuro;
  private final boolean steady;

  public Market(long seed, Currency currency) {
    this(seed, currency, false);
  }

  private Market(long seed, Currency currency, boolean steady) {
    this.seed = seed;
    this.minorPerEuro = minorPerEuro(currency);
    this.steady = steady;
  }

  /// A market in which only chance, weekdays and the age of an ad move anything: nobody tires of
  /// what was seen often, money does not grow dear, and the platform has nothing to learn. For
  /// measurements of one thing at a time.
  public static Market steady(long seed, Currency currency) {
    return new Market(seed, currency, true);
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

  /// Who sees ads in this market.
  public Crowd crowd() {
    return new Crowd(seed);
  }

  /// @param stage the campaign with its budget and all its earlier rows
  /// @param contenders ads of it that may be shown on that day
  public List<DayRow> day(LocalDate day, Stage stage, List<Contender> contenders) {
    if (contenders.isEmpty()) {
      return List.of();
    }
    Memory memory = Memory.of(stage, day);
    double use = new Dice(seed, stage.campaign() + " use " + day).between(0.9, 1.0);
    double spent = stage.budget() * use;
    double[] weights = contenders.stream().mapToDouble(ad -> weight(ad, day, memory)).toArray();
    double sum = DoubleStream.of(weights).sum();
    Morning morning = new Morning(day, stage.budget(), memory, dear(stage, spent));
    List<DayRow> rows = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      rows.add(row(morning, contenders.get(i), (long) Math.floor(spent * weights[i] / sum)));
    }
    return rows;
  }

  /// @param dear what an impression costs over what it costs a small campaign
  private record Morning(LocalDate day, long budget, Memory memory, double dear) {}

  /// Who buys more of the same people pays more for each.
  private double dear(Stage stage, double spent) {
    if (steady) {
      return 1;
    }
    double depth =
        DEPTH_EURO
            * minorPerEuro
            * Math.exp(0.3 * new Dice(seed, "depth " + stage.campaign()).normal());
    return Math.pow(1 + spent / depth, STEEPNESS);
  }

  /// Delivery favours what is clicked, with a day's luck; more luck while the platform learns.
  private double weight(Contender ad, LocalDate day, Memory memory) {
    double luck = new Dice(seed, ad.adId() + " luck " + day).normal();
    return Math.pow(taste(ad.name()).ctr(), 0.5) * Math.exp((0.2 + 0.3 * learning(memory)) * luck);
  }

  private double learning(Memory memory) {
    return steady ? 0 : memory.learning();
  }

  /// What is left of the response of people who have seen it before.
  private double fresh(Contender ad, Memory memory) {
    double worn = Math.pow(WEAR_A_DAY, memory.days(ad.adId()));
    double often = memory.frequency(ad.adId()) + memory.frequency();
    return steady ? worn : worn * Math.exp(-TIRED * often);
  }

  private DayRow row(Morning morning, Contender ad, long spend) {
    LocalDate day = morning.day();
    Dice dice = new Dice(seed, ad.adId() + " day " + day);
    int weekday = day.getDayOfWeek().getValue() - 1;
    Taste taste = taste(ad.name());
    double learning = learning(morning.memory());
    double cpm =
        CPM_EURO
            * minorPerEuro
            * PRICE[weekday]
            * morning.dear()
            * (1 + 0.15 * learning)
            * Math.exp((0.08 + 0.12 * learning) * dice.normal());
    long impressions = Math.round(spend / cpm * 1000);
    double ctr = taste.ctr() * MOOD[weekday] * fresh(ad, morning.memory());
    long clicks = dice.successes(impressions, ctr);
    List<Long> purchases = new ArrayList<>();
    List<Long> revenue = new ArrayList<>();
    for (double share : DELAY) {
      double cvr = taste.cvr() * (1 - 0.1 * learning) * share;
      long bought = ad.measured() ? dice.successes(clicks, cvr) : 0;
      purchases.add(bought);
      revenue.add(values(dice, bought, taste.basket()));
    }
    refund(new Dice(seed, ad.adId() + " refunds " + day), purchases, revenue);
    DayRow.Later later = later(morning, ad, clicks, spend);
    return new DayRow(ad.adId(), day, impressions, clicks, spend, purchases, revenue, later);
  }

  private long values(Dice dice, long bought, double basket) {
    long value = 0;
    for (long each = 0; each < bought; each++) {
      value += Math.round(basket * minorPerEuro * Math.exp(0.25 * dice.normal()));
    }
    return value;
  }

  /// What is bought is sometimes sent back: the last days of the lists lie below zero then.
  private static void refund(Dice dice, List<Long> purchases, List<Long> revenue) {
    long left = purchases.stream().mapToLong(each -> each).sum();
    long worth = revenue.stream().mapToLong(each -> each).sum();
    for (int day = 0; day < REFUND_DAYS; day++) {
      long back = dice.successes(left, REFUND);
      long value = left == 0 ? 0 : worth * back / left;
      purchases.add(-back);
      revenue.add(-value);
      left -= back;
      worth -= value;
    }
  }

  private DayRow.Later later(Morning morning, Contender ad, long clicks, long spend) {
    Dice dice = new Dice(seed, ad.adId() + " invalid " + morning.day());
    boolean fraud = dice.between(0, 1) < FRAUD_DAYS;
    long invalid = dice.successes(clicks, fraud ? FRAUD : INVALID);
    long credit = clicks == 0 ? 0 : spend * invalid / clicks;
    return new DayRow.Later(morning.budget(), invalid, credit);
  }

  /// For logs: never the planted truth.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Market[seed %d%s]", seed, steady ? ", steady" : "");
  }
}
