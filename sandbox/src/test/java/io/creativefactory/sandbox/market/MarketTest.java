package io.creativefactory.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final long BUDGET = 100_000;
  private final Market market = new Market(7, Currency.getInstance("EUR"));

  private List<DayRow> days(Market market, int days, String... names) {
    return days(market, BUDGET, days, names);
  }

  private static List<DayRow> days(Market market, long budget, int days, String... names) {
    List<DayRow> past = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      past.addAll(market.day(FRIDAY.plusDays(day), new Stage("c", budget, past), ads(names)));
    }
    return past;
  }

  private static List<Contender> ads(String... names) {
    return Stream.of(names).map(name -> new Contender("ad " + name, name, true)).toList();
  }

  private static double rate(List<DayRow> rows) {
    return (double) sum(rows, DayRow::clicks) / sum(rows, DayRow::impressions);
  }

  private static long sum(List<DayRow> rows, ToLongFunction<DayRow> figure) {
    return rows.stream().mapToLong(figure).sum();
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
  void purchases_become_known_over_three_days_and_some_are_sent_back_later() {
    List<DayRow> rows = days(market, 40, "a_b_c", "d_e_f");
    DayRow row = rows.getFirst();

    assertThat(row.purchasesKnown(FRIDAY)).isZero();
    assertThat(row.purchasesKnown(FRIDAY.plusDays(1))).isEqualTo(row.purchases().getFirst());
    assertThat(row.purchasesKnown(FRIDAY.plusDays(40))).isEqualTo(row.bought());
    long arrived = sum(rows, each -> each.purchasesKnown(each.day().plusDays(4)));
    long stayed = sum(rows, each -> each.purchasesKnown(each.day().plusDays(40)));
    assertThat(stayed).isBetween((long) (0.92 * arrived), arrived - 1);
    assertThat(rows).allSatisfy(each -> assertThat(each.bought()).isNotNegative());
    assertThat(rows)
        .anyMatch(each ->
            each.revenueKnown(each.day().plusDays(40)) < each.revenueKnown(each.day().plusDays(4)));
  }

  @Test
  void clicks_that_were_no_peoples_are_taken_back_with_what_they_cost() {
    List<DayRow> rows = days(market, 60, "a_b_c", "d_e_f");

    DayRow hit =
        rows.stream()
            .filter(each -> each.later() != null && each.later().invalid() > 0)
            .findFirst()
            .orElseThrow();

    assertThat(hit.clicksKnown(hit.day().plusDays(2))).isEqualTo(hit.clicks());
    assertThat(hit.clicksKnown(hit.day().plusDays(3))).isLessThan(hit.clicks());
    assertThat(hit.spendKnown(hit.day().plusDays(3))).isLessThan(hit.spend());
    long late = sum(rows, each -> each.clicksKnown(each.day().plusDays(3)));
    assertThat(late).isGreaterThan((long) (0.97 * sum(rows, DayRow::clicks)));
  }

  @Test
  void twice_the_money_buys_less_than_twice_the_impressions() {
    List<DayRow> small = days(market, 10_000, 7, "a_b_c");
    List<DayRow> large = days(market, 40_000, 7, "a_b_c");

    double more = (double) sum(large, DayRow::impressions) / sum(small, DayRow::impressions);

    assertThat(more).isBetween(1.5, 3.6);
  }

  @Test
  void people_who_have_seen_an_ad_often_click_less_and_rest_or_a_new_ad_brings_them_back() {
    List<DayRow> worn = days(market, 21, "a_b_c");
    double first = rate(worn.subList(0, 7));
    double last = rate(worn.subList(14, 21));
    List<DayRow> rested = new ArrayList<>(worn);
    LocalDate later = FRIDAY.plusDays(21 + 35);
    for (int day = 0; day < 7; day++) {
      rested.addAll(market.day(later.plusDays(day), new Stage("c", BUDGET, rested), ads("a_b_c")));
    }
    List<DayRow> other = market.day(FRIDAY.plusDays(21), new Stage("c", BUDGET, worn), refreshed());

    assertThat(last).isLessThan(0.8 * first);
    assertThat(rate(rested.subList(21, 28))).isGreaterThan(1.1 * last);
    assertThat(rate(other)).isGreaterThan(1.2 * last);
  }

  /// Another ad with the same hypothesis.
  private static List<Contender> refreshed() {
    return List.of(new Contender("ad two", "a_b_c", true));
  }

  @Test
  void a_campaign_learns_until_fifty_purchases_and_again_after_a_jump_of_its_budget() {
    List<DayRow> past = days(market, 21, "a_b_c");
    Stage steady = new Stage("c", BUDGET, past);
    Stage step = new Stage("c", BUDGET + BUDGET / 5, past);
    Stage jump = new Stage("c", BUDGET + BUDGET / 4, past);

    assertThat(learning(new Stage("c", BUDGET, List.of()))).isEqualTo(1);
    assertThat(sum(past, DayRow::bought)).isGreaterThan(50);
    assertThat(learning(steady)).isZero();
    assertThat(learning(step)).isZero();
    assertThat(learning(jump)).isEqualTo(1);
  }

  private static double learning(Stage stage) {
    return Memory.of(stage, FRIDAY.plusDays(21)).learning();
  }

  @Test
  void in_a_steady_market_money_buys_the_same_at_any_budget() {
    Market calm = Market.steady(7, Currency.getInstance("EUR"));
    List<DayRow> small = days(calm, 10_000, 7, "a_b_c");
    List<DayRow> large = days(calm, 40_000, 7, "a_b_c");

    double more = (double) sum(large, DayRow::impressions) / sum(small, DayRow::impressions);

    assertThat(more).isBetween(3.99, 4.01);
  }

  @Test
  void without_a_pixel_nobody_counts_purchases() {
    Contender blind = new Contender("1", "a_b_c", false);

    DayRow row = market.day(FRIDAY, new Stage("c", BUDGET, List.of()), List.of(blind)).getFirst();

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
  void in_no_hour_more_is_clicked_than_shown_however_small_the_day() {
    for (long shown = 1; shown < 9; shown++) {
      DayRow tiny =
          new DayRow("1", FRIDAY, shown, shown, 90, List.of(1L, -1L), List.of(4L, -4L), null);

      List<DayRow> hours = Hours.of(tiny);

      assertThat(hours).allMatch(hour -> hour.clicks() <= hour.impressions());
      assertThat(sum(hours, DayRow::clicks)).isEqualTo(shown);
      assertThat(sum(hours, hour -> hour.purchases().getLast())).isEqualTo(-1);
    }
  }

  @Test
  void no_ads_cost_nothing() {
    assertThat(market.day(FRIDAY, new Stage("c", BUDGET, List.of()), List.of())).isEmpty();
  }
}
