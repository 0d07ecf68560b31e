package io.creativefactory.bench;

import io.creativefactory.bench.BenchReport.BenchFigure;
import io.creativefactory.sandbox.market.Contender;
import io.creativefactory.sandbox.market.DayRow;
import io.creativefactory.sandbox.market.Market;
import io.creativefactory.sandbox.market.Stage;
import io.creativefactory.scoring.experiment.BudgetSplit;
import io.creativefactory.scoring.experiment.DelayCurve;
import io.creativefactory.scoring.experiment.GammaPoisson;
import io.creativefactory.scoring.experiment.SharedArms;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Thompson, ε-greedy and uniform on the sandbox's market, whose truth is planted: twelve ads of
/// three hooks and four angles, four weeks. A day is one batch; of its purchases only those are
/// heard that have come in. Thompson's beliefs of an ad start from the ads that share its hook or
/// angle, in this same test.
final class MarketBandit implements ScoreBench.Part {
  private static final int SEEDS = 200;
  private static final int DAYS = 28;
  private static final int MATURE = 3;
  private static final double FLOOR = 0.01;
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  private final Regrets charts;
  private final PrintWriter err;

  MarketBandit(Regrets charts, PrintWriter err) {
    this.charts = charts;
    this.err = err;
  }

  /// What is to be had most of.
  private enum Reward {
    CLICKS("clicks", 15_000),
    PURCHASES("purchases", 150_000);

    private final String words;
    private final long daily;

    /// @param daily budget in minor units
    Reward(String words, long daily) {
      this.words = words;
      this.daily = daily;
    }
  }

  @Override
  public List<BenchFigure> figures() {
    List<BenchFigure> figures = new ArrayList<>();
    for (Reward reward : Reward.values()) {
      err.printf("bandit: %d seeds of the market, for %s%n", SEEDS, reward.words);
      err.flush();
      figures.addAll(figures(reward));
    }
    return figures;
  }

  private List<BenchFigure> figures(Reward reward) {
    Map<String, List<List<Double>>> paths = new LinkedHashMap<>();
    for (BanditPolicy policy : BanditPolicy.values()) {
      List<List<Double>> seeds = new ArrayList<>();
      for (int seed = 0; seed < SEEDS; seed++) {
        seeds.add(new Test(seed, reward, policy).run());
      }
      paths.put(policy.words, seeds);
    }
    String lost = reward == Reward.CLICKS ? "Clicks" : "Purchases";
    charts.draw("regret-market-" + reward.words, new Regrets.Axis("Days", 1, lost), paths);
    List<BenchFigure> figures = new ArrayList<>();
    String name = "market: " + reward.words + " lost, ";
    paths.forEach((policy, seeds) -> Spread.meanOf(last(seeds)).tell(name + policy, "", figures));
    for (BanditPolicy other : List.of(BanditPolicy.UNIFORM, BanditPolicy.EPSILON_GREEDY)) {
      Spread.meanOf(
              Spread.apart(
                  last(paths.getOrDefault(BanditPolicy.THOMPSON.words, List.of())),
                  last(paths.getOrDefault(other.words, List.of()))))
          .compare(name + "Thompson less " + other.words, "", figures);
    }
    return figures;
  }

  private static List<Double> last(List<List<Double>> seeds) {
    return seeds.stream().map(List::getLast).toList();
  }

  /// One policy in one market.
  private static final class Test {
    private final Market market;
    private final Reward reward;
    private final BanditPolicy policy;
    private final SplittableRandom lots;
    private final List<SortedMap<String, String>> traits = new ArrayList<>();
    private final List<Contender> ads = new ArrayList<>();
    private final List<List<DayRow>> rows = new ArrayList<>();

    Test(int seed, Reward reward, BanditPolicy policy) {
      this.market = Market.steady(seed, Currency.getInstance("EUR"));
      this.reward = reward;
      this.policy = policy;
      this.lots = new SplittableRandom(seed);
      for (String hook : List.of("question", "story-hook", "statistic-hook")) {
        for (String angle : List.of("price", "comfort", "nature", "speed")) {
          String name = hook + "_" + angle + "_shop-now";
          ads.add(new Contender("ad " + name, name, true));
          traits.add(new TreeMap<>(Map.of("hook", hook, "angle", angle)));
          rows.add(new ArrayList<>());
        }
      }
    }

    /// What was lost until the end of each day.
    List<Double> run() {
      List<Double> lost = new ArrayList<>();
      double best = ads.stream().mapToDouble(this::planted).max().orElseThrow();
      double sum = 0;
      for (int day = 0; day < DAYS; day++) {
        long[] budgets = budgets(day);
        for (int ad = 0; ad < budgets.length; ad++) {
          DayRow row = shown(day, ad, budgets[ad]);
          rows.get(ad).add(row);
          sum += row.impressions() * (best - planted(ads.get(ad)));
        }
        lost.add(sum);
      }
      return lost;
    }

    private double planted(Contender ad) {
      double ctr = market.taste(ad.name()).ctr();
      return reward == Reward.CLICKS ? ctr : ctr * market.taste(ad.name()).cvr();
    }

    private DayRow shown(int day, int ad, long budget) {
      Contender one = ads.get(ad);
      Stage alone = new Stage(one.name(), budget, rows.get(ad));
      return market.day(FIRST.plusDays(day), alone, List.of(one)).getFirst();
    }

    private long[] budgets(int day) {
      double[] shares = policy.shares(beliefs(day), lots);
      long least = (long) (FLOOR * reward.daily);
      return BudgetSplit.of(
          reward.daily,
          Arrays.stream(shares).mapToObj(s -> BudgetSplit.Share.atLeast(s, least)).toList());
    }

    /// What is believed on the morning of a day.
    private List<GammaPoisson> beliefs(int day) {
      DelayCurve delay = reward == Reward.CLICKS ? DelayCurve.step(0) : delay(day);
      List<SharedArms.Arm> arms = new ArrayList<>();
      for (int ad = 0; ad < ads.size(); ad++) {
        double events = 0;
        double exposure = 1e-6;
        for (DayRow row : rows.get(ad)) {
          long age = day - 1 - (row.day().toEpochDay() - FIRST.toEpochDay());
          events += delay.at(age) > 0 ? heard(row, day) : 0;
          exposure += row.impressions() * delay.at(age);
        }
        arms.add(new SharedArms.Arm(traits.get(ad), events, exposure));
      }
      return beliefs(arms);
    }

    private List<GammaPoisson> beliefs(List<SharedArms.Arm> arms) {
      List<GammaPoisson> beliefs = new ArrayList<>();
      for (int ad = 0; ad < arms.size(); ad++) {
        SharedArms.Arm own = arms.get(ad);
        List<SharedArms.Arm> others = new ArrayList<>(arms);
        others.remove(ad);
        boolean known = others.stream().anyMatch(arm -> arm.events() > 0);
        GammaPoisson prior =
            known && policy == BanditPolicy.THOMPSON
                ? SharedArms.learned(others).of(own.traits()).belief()
                : new GammaPoisson(1, 1000);
        beliefs.add(
            new GammaPoisson(prior.events() + own.events(), prior.exposure() + own.exposure()));
      }
      return beliefs;
    }

    private long heard(DayRow row, int day) {
      return reward == Reward.CLICKS ? row.clicks() : row.purchasesKnown(FIRST.plusDays(day));
    }

    /// Measured in the test itself; until then a day counts once it is mature.
    private DelayCurve delay(int today) {
      List<DelayCurve.Told> told = new ArrayList<>();
      for (List<DayRow> ad : rows) {
        for (DayRow row : ad) {
          List<Long> counts = new ArrayList<>();
          for (LocalDate seen = row.day().plusDays(1);
              !seen.isAfter(FIRST.plusDays(today));
              seen = seen.plusDays(1)) {
            counts.add(row.purchasesKnown(seen));
          }
          told.add(new DelayCurve.Told(counts));
        }
      }
      return DelayCurve.measured(told, MATURE, DelayCurve.step(MATURE));
    }
  }
}
