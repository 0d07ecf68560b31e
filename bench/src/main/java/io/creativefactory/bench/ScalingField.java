package io.creativefactory.bench;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.graph.simulate.MarketWorld;
import io.creativefactory.graph.simulate.MarketWorld.Opening;
import io.creativefactory.graph.simulate.MarketWorld.Sums;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// What scaling policies are tried on: four campaigns of three ads each on three platforms, 100.00
/// EUR a day each at the start and never more than 400.00 EUR together, for thirty days.
final class ScalingField {
  static final int DAYS = 30;
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final long START = 10_000;
  private static final long FLOOR = 1_000;
  private static final long CAP = 30_000;

  /// Budgets that the best fixed split is looked for among, in minor units.
  private static final long STEP = 1_000;

  private static final List<String> HOOKS =
      List.of("question", "story", "statistic", "contrast", "command");
  private static final List<String> ANGLES =
      List.of("price", "comfort", "nature", "speed", "proof");

  private ScalingField() {}

  static Guardrails limits() {
    Money start = euro(START);
    return new Guardrails(
        new Guardrails.Caps(start.times(4), start.times(4), euro(CAP), euro(FLOOR)),
        new Guardrails.Pace(0.2, Duration.ofHours(6), 15, Duration.ofMinutes(10)),
        new Guardrails.MinimumEvidence(1000, 20, euro(2000), 3, Duration.ofDays(3)),
        new Guardrails.IgnoranceZone(2, euro(10_000)),
        new Guardrails.Hysteresis(0.03, 0.02, Duration.ofDays(2)),
        new Guardrails.LearningPhase(Duration.ofDays(3), 50, Duration.ofDays(7)),
        new Guardrails.Approval(euro(15_000), List.of(), Set.of(), null),
        Guardrails.KillSwitch.off());
  }

  private static Money euro(long minor) {
    return new Money(minor, EURO);
  }

  /// The campaigns of a seed, each with its budget.
  static List<Opening> campaigns(long seed, long... budgets) {
    SplittableRandom lots = new SplittableRandom(seed);
    List<String> ids = List.of("meta:1", "meta:2", "google:3", "tiktok:4");
    List<Opening> openings = new ArrayList<>();
    for (int each = 0; each < ids.size(); each++) {
      List<String> ads = new ArrayList<>();
      while (ads.size() < 3) {
        String ad =
            HOOKS.get(lots.nextInt(HOOKS.size()))
                + "_"
                + ANGLES.get(lots.nextInt(ANGLES.size()))
                + "_shop-now";
        if (!ads.contains(ad)) {
          ads.add(ad);
        }
      }
      openings.add(new Opening(ids.get(each), "campaign " + each, euro(budgets[each]), ads));
    }
    return openings;
  }

  static long[] equal() {
    long[] budgets = new long[4];
    Arrays.fill(budgets, START);
    return budgets;
  }

  /// Budgets that stay.
  static Sums fixed(long seed, long... budgets) {
    return passed(new MarketWorld(seed, campaigns(seed, budgets)));
  }

  private static Sums passed(MarketWorld world) {
    for (int day = 0; day < DAYS; day++) {
      world.night();
    }
    return world.sums();
  }

  /// What everybody has who looks at the last seven days every morning: a fifth more at a return of
  /// 2 or above, a fifth less below 1, within the same caps and floor.
  static Sums rules(long seed) {
    MarketWorld world = new MarketWorld(seed, campaigns(seed, equal()));
    for (int day = 0; day < DAYS; day++) {
      Desk desk = world.desk();
      long sum = desk.campaigns().stream().mapToLong(each -> each.daily().minor()).sum();
      for (Campaign campaign : desk.campaigns()) {
        long now = campaign.daily().minor();
        long to = ruled(desk, campaign);
        boolean fits = to <= now || sum + to - now <= 4 * START;
        if (to != now && fits) {
          world.carryOut(
              new SetDailyBudget(campaign.campaignId(), campaign.daily(), euro(to), "a rule"));
          sum += to - now;
        }
      }
      world.night();
    }
    return world.sums();
  }

  private static long ruled(Desk desk, Campaign campaign) {
    long spend = 0;
    long revenue = 0;
    for (Performance row : campaign.rows()) {
      if (!row.day().isBefore(desk.today().minusDays(7))) {
        spend += row.spend().minor();
        revenue += row.revenue().minor();
      }
    }
    long now = campaign.daily().minor();
    if (spend == 0 || (revenue < 2 * spend && revenue >= spend)) {
      return now;
    }
    return revenue >= 2 * spend ? Math.min(CAP, now + now / 5) : Math.max(FLOOR, now - now / 5);
  }

  /// The split that would have brought the most, known only afterwards. Campaigns do not touch each
  /// other in this market, so each budget of each is tried once and the best sum is put together
  /// from them.
  static Sums hindsight(long seed) {
    int most = (int) (CAP / STEP);
    int total = (int) (4 * START / STEP);
    long[][] brought = new long[4][most + 1];
    for (int each = 0; each < 4; each++) {
      for (int budget = (int) (FLOOR / STEP); budget <= most; budget++) {
        List<Opening> one = List.of(campaigns(seed, at(each, budget * STEP)).get(each));
        brought[each][budget] = passed(new MarketWorld(seed, one)).conversions();
      }
    }
    return fixed(seed, best(brought, total));
  }

  private static long[] at(int campaign, long budget) {
    long[] budgets = equal();
    budgets[campaign] = budget;
    return budgets;
  }

  private static long[] best(long[][] brought, int total) {
    int least = (int) (FLOOR / STEP);
    long[] most = new long[total + 1];
    int[][] chosen = new int[brought.length][total + 1];
    Arrays.fill(most, -1);
    most[0] = 0;
    for (int each = 0; each < brought.length; each++) {
      long[] next = new long[total + 1];
      Arrays.fill(next, -1);
      for (int sum = 0; sum <= total; sum++) {
        for (int budget = least; budget < brought[each].length && budget <= sum; budget++) {
          long before = most[sum - budget];
          if (before >= 0 && before + brought[each][budget] > next[sum]) {
            next[sum] = before + brought[each][budget];
            chosen[each][sum] = budget;
          }
        }
      }
      most = next;
    }
    long[] budgets = new long[brought.length];
    int left = total;
    for (int each = brought.length - 1; each >= 0; each--) {
      budgets[each] = chosen[each][left] * STEP;
      left -= chosen[each][left];
    }
    return budgets;
  }
}
