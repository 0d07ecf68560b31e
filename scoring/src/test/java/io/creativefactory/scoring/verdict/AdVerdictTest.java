package io.creativefactory.scoring.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails.IgnoranceZone;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.scoring.experiment.OrderValue;
import io.creativefactory.scoring.experiment.Proportion;
import io.creativefactory.scoring.verdict.AdVerdict.Patience;
import io.creativefactory.scoring.verdict.AdVerdict.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AdVerdictTest {
  private static final Standing ACCOUNT = standing(2000, 100_000, 400, "2000");

  @Test
  void weights_are_those_of_the_knots() {
    assertThat(weight(0)).isEqualTo(1);
    assertThat(weight(6)).isEqualTo(1);
    assertThat(weight(24)).isCloseTo(0.7, within(1e-12));
    assertThat(weight(72)).isCloseTo(0.3, within(1e-12));
    assertThat(weight(72 + 24)).isCloseTo(0.3 * Math.exp(-0.1), within(1e-12));
    assertThat(weight(72 + 24 * 11)).isCloseTo(0.1, within(1e-12));
    assertThat(weight(24 * 365)).isEqualTo(0.1);
    assertThatThrownBy(() -> LagBlend.clickWeight(Duration.ofHours(-1)))
        .hasMessageContaining("PT-1H");
  }

  @Test
  void weights_fall_without_a_jump() {
    double before = 1;
    for (long minute = 0; minute < 60L * 24 * 30; minute++) {
      double now = LagBlend.clickWeight(Duration.ofMinutes(minute));
      assertThat(now).isBetween(before - 0.001, before);
      before = now;
    }
  }

  @Test
  void nothing_is_said_within_the_attribution_window_or_the_ignorance_zone() {
    Standing poor = standing(20, 10_000, 0, "200");
    assertThat(AdVerdict.of(poor, ACCOUNT, patience(72)).kind()).isEqualTo(Judgement.TOO_EARLY);
    assertThat(AdVerdict.of(poor, ACCOUNT, patience(73)).kind()).isEqualTo(Judgement.LOSER);
    Standing cheap = standing(20, 10_000, 0, "99.99");
    assertThat(AdVerdict.of(cheap, ACCOUNT, patience(240)))
        .satisfies(verdict -> {
          assertThat(verdict.kind()).isEqualTo(Judgement.TOO_EARLY);
          assertThat(verdict.reason())
              .isEqualTo(
                  "too early: 99.99 EUR over 10 days; nothing is concluded below 100.00 EUR and 2"
                      + " days");
        });
  }

  @Test
  void winners_and_losers_are_those_of_their_account_not_of_a_fixed_rate() {
    Standing ad = standing(400, 20_000, 80, "400");
    Standing rich = standing(5000, 100_000, 2000, "2000");
    Standing poor = standing(700, 100_000, 100, "2000");
    assertThat(AdVerdict.of(ad, ACCOUNT, patience(240)).kind()).isEqualTo(Judgement.KEEP);
    assertThat(AdVerdict.of(ad, rich, patience(240)).kind()).isEqualTo(Judgement.LOSER);
    assertThat(AdVerdict.of(ad, poor, patience(240)).kind()).isEqualTo(Judgement.WINNER);
  }

  @Test
  void the_return_weighs_more_the_older_the_ad() {
    // many clicks that buy little
    Standing clicky = standing(800, 20_000, 20, "400");
    AdVerdict young =
        AdVerdict.of(clicky, ACCOUNT, new Patience(Duration.ofHours(7), Duration.ZERO, zone()));
    AdVerdict old = AdVerdict.of(clicky, ACCOUNT, patience(24 * 20));
    assertThat(young.kind()).isEqualTo(Judgement.WINNER);
    assertThat(old.kind()).isEqualTo(Judgement.LOSER);
    assertThat(old.reason()).endsWith("CTR counting 0.10 and return 0.90");
  }

  @Test
  void without_revenue_in_the_account_clicks_decide_and_say_so() {
    Standing bare = standing(2000, 100_000, 0, "2000");
    AdVerdict verdict = AdVerdict.of(standing(100, 20_000, 0, "400"), bare, patience(240));
    assertThat(verdict.kind()).isEqualTo(Judgement.LOSER);
    assertThat(verdict.reason()).endsWith("by CTR alone, for no return is known of the account");
    Standing silent = standing(0, 100_000, 0, "2000");
    assertThat(AdVerdict.of(silent, silent, patience(240)).kind()).isEqualTo(Judgement.TOO_EARLY);
  }

  @Test
  void a_change_of_the_currencys_unit_changes_no_verdict() {
    Standing ad = standing(500, 20_000, 120, "400");
    Standing inYen =
        new Standing(
            ad.clicks(),
            120,
            new Money(4_000_000, Money.parse("0", "JPY").currency()),
            10,
            ad.orders().stream()
                .map(d -> new OrderValue.Day(d.conversions(), d.revenue() * 100))
                .toList());
    Standing accountInYen =
        new Standing(
            ACCOUNT.clicks(),
            400,
            new Money(20_000_000, inYen.spend().currency()),
            10,
            ACCOUNT.orders().stream()
                .map(d -> new OrderValue.Day(d.conversions(), d.revenue() * 100))
                .toList());
    IgnoranceZone yen = new IgnoranceZone(2, new Money(1_000_000, inYen.spend().currency()));
    AdVerdict told =
        AdVerdict.of(
            inYen, accountInYen, new Patience(Duration.ofDays(10), Duration.ofDays(3), yen));
    AdVerdict same = AdVerdict.of(ad, ACCOUNT, patience(240));
    assertThat(told.kind()).isEqualTo(same.kind());
    assertThat(told.reason()).isEqualTo(same.reason());
  }

  @Test
  void an_ad_like_all_others_is_hardly_ever_called_anything_though_one_looks_every_hour() {
    SplittableRandom lots = new SplittableRandom(4);
    int named = 0;
    for (int round = 0; round < 400; round++) {
      named += named(lots, 1) ? 1 : 0;
    }
    assertThat(named / 400.0).isLessThanOrEqualTo(0.05);
    int found = 0;
    for (int round = 0; round < 50; round++) {
      found += named(lots, 1.5) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(40);
  }

  private static boolean named(SplittableRandom lots, double better) {
    long clicks = 0;
    long conversions = 0;
    for (int hour = 1; hour <= 14 * 24; hour++) {
      clicks += poisson(lots, 3 * better);
      conversions += poisson(lots, 0.4 * better);
      if (hour > 72) {
        Standing ad =
            new Standing(
                new Proportion(clicks, hour * 150L),
                conversions,
                new Money(hour * 100L, ACCOUNT.spend().currency()),
                10,
                List.of());
        Judgement kind = AdVerdict.of(ad, BIG, patience(hour)).kind();
        if (kind == Judgement.WINNER || kind == Judgement.LOSER) {
          return true;
        }
      }
    }
    return false;
  }

  private static final Standing BIG = standing(2_000_000, 100_000_000, 266_667, "666667.50");

  private static long poisson(SplittableRandom lots, double mean) {
    double limit = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > limit; product *= lots.nextDouble()) {
      count++;
    }
    return count;
  }

  @Test
  void the_interval_stands_with_the_blend() {
    AdVerdict verdict = AdVerdict.of(standing(400, 20_000, 80, "400"), ACCOUNT, patience(240));
    assertThat(verdict.relative())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            told -> assertThat(told.value()).isBetween(told.low(), told.high()));
    assertThatThrownBy(() -> standing(1, 1, -1, "5")).hasMessageContaining("-1 conversions");
    assertThatThrownBy(() -> standing(1, 1, 1, "-5")).hasMessageContaining("-5.00 EUR");
    assertThatThrownBy(() -> new Proportion(2, 1)).hasMessageContaining("2 of 1");
  }

  private static double weight(long hours) {
    return LagBlend.clickWeight(Duration.ofHours(hours));
  }

  private static IgnoranceZone zone() {
    return new IgnoranceZone(2, Money.parse("100", "EUR"));
  }

  private static Patience patience(long hours) {
    return new Patience(Duration.ofHours(hours), Duration.ofDays(3), zone());
  }

  /// Ten days alike; every order is worth about 40.
  private static Standing standing(long clicks, long shown, long conversions, String spend) {
    List<OrderValue.Day> orders = new ArrayList<>();
    if (conversions >= 10) {
      LongStream.range(0, 10)
          .forEach(day ->
              orders.add(
                  new OrderValue.Day(
                      conversions / 10, conversions / 10 * (4000 + 40 * (day % 3 - 1)))));
    }
    return new Standing(
        new Proportion(clicks, shown), conversions, Money.parse(spend, "EUR"), 10, orders);
  }
}
