package io.creativefactory.agents.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.scaling.ScalingDecision.Kept;
import io.creativefactory.domain.scaling.ScalingDecision.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Today is the 20th; with a lag of two days the 17th is the last mature day.
class PlaybookScalingTest {
  private static final Map<String, String> NAMES = Map.of("seller", "polo_question_v1");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void a_clear_loser_is_paused_with_its_figures() {
    ScalingDecision decision =
        decide(campaign("100", ad("good", 10, 1000, 19), ad("poor", 10, 1000, 11)));
    assertThat(decision.proposals())
        .singleElement()
        .isInstanceOfSatisfying(
            PauseAd.class,
            pause -> {
              assertThat(pause.objectId()).isEqualTo("poor");
              assertThat(pause.effect())
                  .isInstanceOfSatisfying(
                      Figure.Modelled.class,
                      effect -> {
                        assertThat(effect.unit()).isEqualTo("more clicks");
                        assertThat(effect.value()).isBetween(0.2, 0.35);
                        assertThat(effect.low()).isGreaterThan(0.1);
                      });
            });
    assertThat(decision.proposals())
        .extracting(ProposedChange::reason)
        .containsExactly(
            "10,000 impressions, 1.10 % CTR, 0 conversions; CTR 1.10 % against 1.90 % of ad"
                + " good: that one is more than 99 % likely better; alone it would give away 8.00"
                + " clicks of 1,000 impressions; -27 % against the account (-57 to +20), by CTR alone, for no return is known of the account");
    assertThat(reason(decision, "good"))
        .contains(
            "more than 99 % likely the best by CTR; alone it would give away 0.00 clicks of 1,000"
                + " impressions; +");
  }

  @Test
  void ads_that_are_not_clearly_apart_are_kept() {
    ScalingDecision decision =
        decide(campaign("100", ad("a", 10, 1000, 19), ad("b", 10, 1000, 18)));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "b"))
        .contains("70 % likely better, which is not clear enough when one looks every day");
  }

  @Test
  void what_would_be_clear_in_a_single_look_is_not_clear_in_daily_ones() {
    ScalingDecision decision =
        decide(campaign("100", ad("a", 10, 1000, 19), ad("b", 10, 1000, 15)));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "b"))
        .contains("99 % likely better, which is not clear enough when one looks every day");
  }

  @Test
  void people_who_saw_an_ad_too_often_wear_it_out_too() {
    Campaign steady = campaign("100", ad("a", 10, 1000, 19));
    Exposure week = new Exposure("a", TODAY.minusDays(7), TODAY.minusDays(1), 7000, 1800, false);
    Campaign seen =
        new Campaign("c1", steady.daily(), steady.rows(), List.of(week), steady.names(), Map.of());
    assertThat(reason(decide(seen), "a"))
        .endsWith(
            "each person has seen it 3.9 times within a week, more than 3.5: its audience is used"
                + " up");
    assertThat(reason(decide(steady), "a")).doesNotContain("each person");
  }

  @Test
  void an_ad_far_below_its_account_is_a_loser_and_the_leader_is_never_paused() {
    List<Performance> account =
        IntStream.range(3, 40)
            .mapToObj(i -> row("account", TODAY.minusDays(i), 50_000, 1500))
            .toList();
    Campaign both = campaign("100", ad("a", 10, 1000, 12), ad("b", 10, 1000, 11));
    ScalingDecision decision = agent(limits()).decide(new Desk(List.of(both), TODAY, account));
    assertThat(decision.proposals())
        .singleElement()
        .satisfies(pause -> {
          assertThat(pause.objectId()).isEqualTo("b");
          assertThat(pause.reason()).contains("; -63 % against the account (");
        });
    assertThat(judgement(decision, "a")).isEqualTo(Judgement.LOSER);
  }

  @Test
  void an_ad_that_wears_out_says_so_with_the_days_it_has_left() {
    Stream<Performance> rows =
        Stream.iterate(0, day -> day < 7, day -> day + 1)
            .map(day -> row("a", TODAY.minusDays(9 - day), 20_000, 400 - 12L * day));
    assertThat(reason(decide(campaign("100", rows)), "a"))
        .contains("; its CTR falls by 3.3 % a day (")
        .contains(") and is worn in about 1 day (");
  }

  @Test
  void a_day_without_a_row_is_not_a_day_of_zeros() {
    Stream<Performance> gaps =
        IntStream.of(3, 5, 8, 9).mapToObj(i -> row("gaps", TODAY.minusDays(i), 1000, 19));
    ScalingDecision decision = decide(campaign("100", ad("full", 10, 1000, 19), gaps));
    assertThat(reason(decision, "gaps")).startsWith("4,000 impressions, 1.90 % CTR");
  }

  @Test
  void an_ad_that_fell_silent_is_not_paused_again() {
    Stream<Performance> ended =
        IntStream.range(0, 6).mapToObj(i -> row("ended", TODAY.minusDays(20 - i), 2000, 2));
    ScalingDecision decision = decide(campaign("100", ad("good", 10, 1000, 19), ended));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "ended"))
        .isEqualTo("no figures since 2026-11-05, so it may be paused already");
  }

  @Test
  void with_enough_conversions_they_decide_not_the_clicks() {
    ScalingDecision decision =
        decide(campaign("100", sales("clicky", 30, 2, "0"), sales("seller", 20, 10, "0")));
    assertThat(decision.proposals())
        .singleElement()
        .extracting(ProposedChange::objectId, ProposedChange::reason)
        .satisfies(fields -> {
          assertThat(fields.getFirst()).isEqualTo("clicky");
          assertThat(fields.getLast().toString())
              .contains("conversions per impression 0.20 % against 1.00 % of ad polo_question_v1:");
        });
  }

  @Test
  void a_campaign_that_surely_earns_more_than_it_costs_is_raised_by_one_step() {
    ScalingDecision decision = decide(campaign("100", sales("a", 20, 10, "30")));
    assertThat(decision.proposals())
        .singleElement()
        .isInstanceOfSatisfying(
            SetDailyBudget.class,
            raise -> {
              assertThat(raise.to()).isEqualTo(Money.parse("120", "EUR"));
              assertThat(raise.reason())
                  .isEqualTo(
                      "10,000 impressions, 2.00 % CTR, 100 conversions at 0.50 EUR; 300.00 EUR came"
                          + " back for 50.00 EUR, a return of 6.00 (4.91 to 7.26), surely above"
                          + " 1.00");
              assertThat(raise.effect())
                  .isInstanceOfSatisfying(
                      Figure.Modelled.class,
                      effect -> assertThat(effect.value()).isCloseTo(40, within(0.5)));
            });
  }

  @Test
  void a_campaign_that_surely_loses_is_cut_and_a_doubtful_one_is_kept() {
    assertThat(decide(campaign("100", sales("a", 20, 10, "2"))).proposals())
        .singleElement()
        .isInstanceOfSatisfying(
            SetDailyBudget.class, cut -> assertThat(cut.to()).isEqualTo(Money.parse("80", "EUR")));
    ScalingDecision doubtful = decide(campaign("100", sales("a", 20, 10, "5")));
    assertThat(doubtful.proposals()).isEmpty();
    assertThat(reason(doubtful, "c1")).contains("a return of 1.00").contains("neither surely");
  }

  @Test
  void a_return_without_revenue_is_unknown_not_zero() {
    ScalingDecision decision = decide(campaign("100", sales("a", 20, 10, "0")));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "c1")).endsWith("so its return is not known");
  }

  @Test
  void spend_that_is_not_reported_makes_no_return() {
    Money nothing = Money.parse("0", "EUR");
    Performance free =
        new Performance(
            "a", TODAY.minusDays(4), 9000, 90, 60, nothing, Money.parse("90", "EUR"), false);
    Guardrails lax =
        new Guardrails(
            limits().caps(),
            limits().pace(),
            new Guardrails.MinimumEvidence(0, 0, nothing, 0, Duration.ofDays(2)),
            new Guardrails.IgnoranceZone(0, nothing),
            limits().hysteresis(),
            limits().learning(),
            limits().approval(),
            Guardrails.KillSwitch.off());
    ScalingDecision decision =
        agent(lax).decide(new Desk(List.of(campaign("100", Stream.of(free))), TODAY, List.of()));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "c1"))
        .endsWith("no spend was reported, so its return is not known");
  }

  @Test
  void a_raise_ends_at_the_cap_and_a_cut_at_the_floor() {
    assertThat(decide(campaign("140", sales("a", 20, 10, "30"))).proposals())
        .extracting(change -> ((SetDailyBudget) change).to())
        .containsExactly(Money.parse("150", "EUR"));
    assertThat(decide(campaign("5.50", sales("a", 20, 10, "2"))).proposals())
        .extracting(change -> ((SetDailyBudget) change).to())
        .containsExactly(Money.parse("5", "EUR"));
    assertThat(reason(decide(campaign("150", sales("a", 20, 10, "30"))), "c1"))
        .endsWith("but the budget is at its limit");
  }

  @Test
  void raises_that_are_too_much_together_are_refused_with_the_rule() {
    Campaign one = campaign("100", sales("a", 20, 10, "30"));
    Campaign two =
        new Campaign("c2", Money.parse("100", "EUR"), one.rows(), List.of(), one.names(), Map.of());
    Guardrails tight = limits("EUR", "230", Guardrails.KillSwitch.off());
    ScalingDecision decision = agent(tight).decide(new Desk(List.of(one, two), TODAY, List.of()));
    assertThat(decision.proposals()).extracting(ProposedChange::objectId).containsExactly("c1");
    assertThat(decision.refused())
        .extracting(Refused::rule)
        .containsExactly(
            "account-cap: all campaigns together would have 240.00 EUR a day, above the cap of"
                + " 230.00 EUR");
  }

  @Test
  void limits_that_deny_or_speak_another_currency_change_nothing() {
    Campaign campaign = campaign("100", ad("good", 10, 1000, 19), ad("poor", 10, 1000, 11));
    Desk desk = new Desk(List.of(campaign), TODAY, List.of());
    assertThat(agent(Guardrails.denying("no file")).decide(desk).kept())
        .containsExactly(new Kept("c1", Judgement.KEEP, "every change is stopped: no file"));
    Guardrails yen = limits("JPY", "500", Guardrails.KillSwitch.off());
    assertThat(agent(yen).decide(desk).kept())
        .containsExactly(
            new Kept("c1", Judgement.KEEP, "its figures cannot be held against guardrails in JPY"));
  }

  @Test
  void simulated_figures_say_so() {
    Performance real = row("a", TODAY.minusDays(5), 9000, 90);
    List<Performance> rows =
        IntStream.range(3, 9)
            .mapToObj(i ->
                new Performance(
                    "a", TODAY.minusDays(i), 9000, 90, 0, real.spend(), real.revenue(), true))
            .toList();
    Campaign campaign =
        new Campaign("c1", Money.parse("100", "EUR"), rows, List.of(), Map.of(), Map.of());
    assertThat(reason(decide(campaign), "a")).startsWith("simulated: 54,000 impressions");
  }

  @Test
  void a_row_that_stands_twice_is_not_summed() {
    Campaign twice = campaign("100", ad("a", 3, 1000, 19), ad("a", 3, 1000, 19));
    assertThatThrownBy(() -> decide(twice)).hasMessageContaining("stands twice");
  }

  @Test
  void the_same_desk_gives_the_same_decision() {
    Campaign campaign = campaign("100", ad("good", 10, 1000, 19), ad("poor", 10, 1000, 11));
    assertThat(decide(campaign)).isEqualTo(decide(campaign));
  }

  static ScalingDecision decide(Campaign campaign) {
    return agent(limits()).decide(new Desk(List.of(campaign), TODAY, List.of()));
  }

  static PlaybookScaling agent(Guardrails limits) {
    return new PlaybookScaling(() -> limits, Goal.BREAK_EVEN);
  }

  static Guardrails limits() {
    return limits("EUR", "500", Guardrails.KillSwitch.off());
  }

  private static Guardrails limits(
      String currency, String account, Guardrails.KillSwitch killSwitch) {
    return new Guardrails(
        new Guardrails.Caps(
            Money.parse(account, currency),
            Money.parse(account, currency),
            Money.parse("150", currency),
            Money.parse("5", currency)),
        new Guardrails.Pace(0.20, Duration.ofHours(6), 15, Duration.ZERO),
        new Guardrails.MinimumEvidence(
            1000, 20, Money.parse("20", currency), 3, Duration.ofDays(2)),
        new Guardrails.IgnoranceZone(2, Money.parse("20", currency)),
        new Guardrails.Hysteresis(0.03, 0.02, Duration.ofDays(2)),
        new Guardrails.LearningPhase(Duration.ofDays(3), 0, Duration.ofDays(3)),
        new Guardrails.Approval(Money.parse("60", currency), List.of(), Set.of(), null),
        killSwitch);
  }

  static Guardrails with(Guardrails.IgnoranceZone zone, Guardrails.LearningPhase learning) {
    Guardrails usual = limits();
    return new Guardrails(
        usual.caps(),
        usual.pace(),
        usual.evidence(),
        zone,
        usual.hysteresis(),
        learning,
        usual.approval(),
        usual.killSwitch());
  }

  static Campaign campaign(String daily, Stream<Performance> one, Stream<Performance> other) {
    return campaign(daily, Stream.concat(one, other));
  }

  static Campaign campaign(String daily, Stream<Performance> rows) {
    return new Campaign("c1", Money.parse(daily, "EUR"), rows.toList(), List.of(), NAMES, Map.of());
  }

  /// Mature days only, the 17th and back.
  static Stream<Performance> ad(String id, int days, long impressions, long clicks) {
    return IntStream.range(0, days)
        .mapToObj(i -> row(id, TODAY.minusDays(3 + i), impressions, clicks));
  }

  static Stream<Performance> fresh(String id) {
    return Stream.of(row(id, TODAY.minusDays(1), 9000, 90));
  }

  private static Stream<Performance> sales(
      String id, long clicks, long conversions, String revenue) {
    return IntStream.range(0, 10)
        .mapToObj(i ->
            new Performance(
                id,
                TODAY.minusDays(3 + i),
                1000,
                clicks,
                conversions,
                Money.parse("5", "EUR"),
                Money.parse(revenue, "EUR"),
                false));
  }

  static Performance row(String id, LocalDate day, long impressions, long clicks) {
    return new Performance(
        id, day, impressions, clicks, 0, Money.parse("5", "EUR"), Money.parse("0", "EUR"), false);
  }

  static Judgement judgement(ScalingDecision decision, String id) {
    return decision.kept().stream()
        .filter(kept -> kept.adId().equals(id))
        .map(Kept::judgement)
        .findFirst()
        .orElseThrow();
  }

  static String reason(ScalingDecision decision, String id) {
    return decision.kept().stream()
        .filter(kept -> kept.adId().equals(id))
        .map(Kept::reason)
        .findFirst()
        .orElseThrow();
  }
}
