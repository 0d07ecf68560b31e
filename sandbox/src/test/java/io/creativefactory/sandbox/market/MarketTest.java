package io.creativefactory.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final long BUDGET = 100_000;
  private final Market market = new Market(7, Currency.getInstance("EUR"));

  private List<DayRow> days(Market market, int days, String... names) {
    List<DayRow> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      List<Contender> ads = new ArrayList<>();
      for (String name : names) {
        ads.add(new Contender("ad " + name, name, day, true));
      }
      rows.addAll(market.day(FRIDAY.plusDays(day), "c", BUDGET, ads));
    }
    return rows;
  }

  @Test
  void the_same_seed_gives_the_same_days_and_another_one_does_not() {
    Market twin = new Market(7, Currency.getInstance("EUR"));
    Market stranger = new Market(8, Currency.getInstance("EUR"));

    assertThat(days(twin, 5, "a_b_c")).isEqualTo(days(market, 5, "a_b_c"));
    assertThat(days(stranger, 5, "a_b_c")).isNotEqualTo(days(market, 5, "a_b_c"));
  }

  @Test
  void a_hypothesis_pulls_the_same_wherever_its_name_stands() {
    Taste plain = market.taste("question_no-bleach_shop-now");

    assertThat(market.taste("Polo question_no-bleach_shop-now 9x16 #abc123def456"))
        .isEqualTo(plain);
    assertThat(market.taste("story-hook_no-bleach_shop-now")).isNotEqualTo(plain);
    assertThat(market.taste("question_soft_shop-now").cvr()).isNotEqualTo(plain.cvr());
  }

  @Test
  void what_is_planted_can_be_found_in_the_figures() {
    String name = "question_no-bleach_shop-now";
    List<DayRow> rows = days(market, 1, name, "story-hook_soft_shop-now");
    DayRow row = rows.getFirst();

    double ctr = (double) row.clicks() / row.impressions();

    double planted = market.taste(name).ctr() * 1.02;
    double error = Math.sqrt(planted * (1 - planted) / row.impressions());
    assertThat(row.impressions()).isGreaterThan(10_000);
    assertThat(ctr).isBetween(planted - 4.5 * error, planted + 4.5 * error);
  }

  @Test
  void a_day_never_costs_more_than_its_budget() {
    List<DayRow> rows = days(market, 30, "a_b_c", "d_e_f", "g_h_i");

    for (int day = 0; day < 30; day++) {
      LocalDate date = FRIDAY.plusDays(day);
      long spent =
          rows.stream().filter(row -> row.day().equals(date)).mapToLong(DayRow::spend).sum();
      assertThat(spent).isBetween((long) (BUDGET * 0.899), BUDGET);
    }
  }

  @Test
  void people_click_more_at_weekends() {
    double[] clicks = new double[8];
    double[] views = new double[8];
    for (DayRow row : days(market, 28, "a_b_c")) {
      int weekday = row.day().getDayOfWeek().getValue();
      clicks[weekday] += row.clicks();
      views[weekday] += row.impressions();
    }

    assertThat(clicks[6] / views[6]).isGreaterThan(clicks[1] / views[1]);
  }

  @Test
  void purchases_become_known_over_three_days() {
    DayRow row = days(market, 1, "a_b_c").getFirst();

    assertThat(row.purchasesKnown(FRIDAY)).isZero();
    assertThat(row.purchasesKnown(FRIDAY.plusDays(1))).isEqualTo(row.purchases().getFirst());
    assertThat(row.purchasesKnown(FRIDAY.plusDays(4)))
        .isEqualTo(row.purchases().stream().mapToLong(each -> each).sum())
        .isEqualTo(row.purchasesKnown(FRIDAY.plusDays(40)));
  }

  @Test
  void without_a_pixel_nobody_counts_purchases() {
    Contender blind = new Contender("1", "a_b_c", 0, false);

    DayRow row = market.day(FRIDAY, "c", BUDGET, List.of(blind)).getFirst();

    assertThat(row.clicks()).isPositive();
    assertThat(row.purchasesKnown(FRIDAY.plusDays(9))).isZero();
    assertThat(row.revenueKnown(FRIDAY.plusDays(9))).isZero();
  }

  @Test
  void the_hours_of_a_day_add_up_to_it_and_the_evening_is_longest() {
    DayRow row = days(market, 1, "a_b_c").getFirst();

    List<DayRow> hours = Hours.of(row);

    assertThat(hours).hasSize(24);
    assertThat(hours.stream().mapToLong(DayRow::spend).sum()).isEqualTo(row.spend());
    assertThat(hours.stream().mapToLong(DayRow::clicks).sum()).isEqualTo(row.clicks());
    assertThat(hours.get(21).impressions()).isGreaterThan(5 * hours.get(3).impressions());
  }

  @Test
  void no_ads_cost_nothing() {
    assertThat(market.day(FRIDAY, "c", BUDGET, List.of())).isEmpty();
  }
}
