package io.creativefactory.domain.scaling;

import static io.creativefactory.domain.scaling.Limits.NOW;
import static io.creativefactory.domain.scaling.Limits.budget;
import static io.creativefactory.domain.scaling.Limits.budgets;
import static io.creativefactory.domain.scaling.Limits.healthy;
import static io.creativefactory.domain.scaling.Limits.standing;
import static io.creativefactory.domain.scaling.Limits.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Delivery;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.Guardrails.Approval;
import io.creativefactory.domain.scaling.Guardrails.Automatic;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardrailPoliciesTest {
  private static final PauseAd PAUSE = new PauseAd("a1", "a test");
  private static final ActivateAd ACTIVATE = new ActivateAd("a1", "a test");

  @Test
  void the_first_change_of_a_healthy_campaign_passes_every_rule() {
    assertThat(judge(budget("100", "120"), healthy())).isInstanceOf(Allowed.class);
    assertThat(judge(budget("100", "80"), healthy())).isInstanceOf(Allowed.class);
    assertThat(judge(PAUSE, healthy())).isInstanceOf(Allowed.class);
    assertThat(judge(ACTIVATE, healthy())).isInstanceOf(Allowed.class);
  }

  @Test
  void limits_that_deny_refuse_every_kind_of_change_with_their_reason() {
    Guardrails denying = Guardrails.denying("guardrails.yaml is missing");
    for (Single change : List.of(budget("100", "90"), PAUSE, ACTIVATE)) {
      assertThat(GuardrailPolicies.judge(change, _ -> healthy(), denying))
          .isEqualTo(
              new Rejected("kill-switch", "every change is stopped: guardrails.yaml is missing"));
    }
  }

  @Test
  void an_amount_in_another_currency_is_refused_not_compared() {
    assertRefused("one-currency", judge(budget("100", "110", "USD"), healthy()));
    assertRefused("one-currency", judge(PAUSE, healthy("JPY")));
    Applied foreign = new Applied(budget("100", "110", "USD"), NOW);
    assertRefused("one-currency", judge(budget("100", "110"), healthy(foreign)));
  }

  @Test
  void a_proposal_made_for_an_older_budget_is_refused() {
    assertRefused("budget-unchanged-since", judge(budget("90", "100"), healthy()));
  }

  @Test
  void a_budget_that_stays_or_vanishes_is_no_change() {
    assertRefused("budget-really-moves", judge(budget("100", "100"), healthy()));
    assertRefused("budget-really-moves", judge(budget("100", "0"), healthy()));
  }

  @Test
  void a_campaign_keeps_its_floor() {
    assertRefused("campaign-floor", judge(budget("100", "4.99"), healthy()));
  }

  @Test
  void a_raise_stops_at_the_campaign_cap_to_the_cent() {
    ChangeContext at140 = with("140", "300");
    assertThat(judge(budget("140", "150"), at140)).isInstanceOf(Allowed.class);
    assertRefused("campaign-cap", judge(budget("140", "150.01"), at140));
  }

  @Test
  void a_cut_passes_although_it_ends_above_a_lowered_cap() {
    ChangeContext at300 = with("300", "900");
    assertThat(judge(budget("300", "250"), at300)).isInstanceOf(Allowed.class);
  }

  @Test
  void a_raise_counts_against_the_account_cap_by_its_difference_only() {
    ChangeContext at480 = with("100", "480");
    assertThat(judge(budget("100", "120"), at480)).isInstanceOf(Allowed.class);
    ChangeContext at481 = with("100", "481");
    assertRefused("account-cap", judge(budget("100", "120"), at481));
  }

  @Test
  void an_ad_is_not_activated_while_the_account_is_above_its_cap() {
    ChangeContext at501 = with("100", "501");
    assertRefused("account-cap", judge(ACTIVATE, at501));
    assertThat(judge(PAUSE, at501)).isInstanceOf(Allowed.class);
  }

  @Test
  void one_step_moves_a_fifth_and_not_a_cent_more() {
    assertRefused("max-share-at-once", judge(budget("100", "120.01"), healthy()));
    assertRefused("max-share-at-once", judge(budget("100", "79.99"), healthy()));
  }

  @Test
  void small_steps_within_the_window_add_up() {
    Applied step = new Applied(budget("90", "100"), NOW.minus(Duration.ofHours(5)));
    assertThat(judge(budget("100", "108"), healthy(step))).isInstanceOf(Allowed.class);
    assertRefused("max-share-in-window", judge(budget("100", "108.01"), healthy(step)));
  }

  @Test
  void a_step_before_the_window_is_forgotten() {
    Applied step = new Applied(budget("90", "100"), NOW.minus(Duration.ofHours(6)));
    assertThat(judge(budget("100", "120"), healthy(step))).isInstanceOf(Allowed.class);
  }

  @Test
  void a_currency_without_decimals_gains_nothing_by_rounding() {
    Guardrails yen = Limits.in("JPY");
    ChangeContext h = healthy("JPY");
    ChangeContext at7 = standing(budgets("7", "300", "JPY"), h.evidence(), h.delivery());
    assertThat(GuardrailPolicies.judge(budget("7", "8", "JPY"), _ -> at7, yen))
        .isInstanceOf(Allowed.class);
    assertRefused(
        "max-share-at-once", GuardrailPolicies.judge(budget("7", "9", "JPY"), _ -> at7, yen));
  }

  @Test
  void the_sixteenth_change_within_an_hour_waits() {
    Applied[] fourteen = pauses(14, NOW.minus(Duration.ofMinutes(59)));
    assertThat(judge(PAUSE, healthy(fourteen))).isInstanceOf(Allowed.class);
    Applied[] fifteen = pauses(15, NOW.minus(Duration.ofMinutes(59)));
    assertRefused("actions-per-hour", judge(PAUSE, healthy(fifteen)));
    assertThat(judge(PAUSE, healthy(pauses(15, NOW.minus(Duration.ofMinutes(60))))))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void each_kind_of_missing_evidence_forbids_a_verdict() {
    Money enough = Money.parse("20", "EUR");
    Money less = Money.parse("19.99", "EUR");
    assertThat(judge(PAUSE, with(new Evidence(1000, 20, enough, 3, 4))))
        .isInstanceOf(Allowed.class);
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(999, 20, enough, 3, 4))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 19, enough, 3, 4))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 20, less, 3, 4))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 20, enough, 2, 4))));
    assertThat(judge(ACTIVATE, with(new Evidence(0, 0, less, 0, 4)))).isInstanceOf(Allowed.class);
  }

  @Test
  void nothing_is_concluded_in_the_ignorance_zone_and_its_edge_is_out_of_it() {
    Money edge = Money.parse("60", "EUR");
    Money inside = Money.parse("59.99", "EUR");
    Guardrails usual = Limits.usual();
    Guardrails limits =
        new Guardrails(
            usual.caps(),
            usual.pace(),
            usual.evidence(),
            new Guardrails.IgnoranceZone(2, edge),
            usual.hysteresis(),
            usual.learning(),
            usual.approval(),
            usual.killSwitch());
    assertRefused(
        "ignorance-zone",
        GuardrailPolicies.judge(PAUSE, _ -> with(new Evidence(5000, 90, inside, 7, 4)), limits));
    assertThat(
            GuardrailPolicies.judge(PAUSE, _ -> with(new Evidence(5000, 90, edge, 7, 4)), limits))
        .isInstanceOf(Allowed.class);
    assertThat(new Guardrails.IgnoranceZone(2, edge).holds(1, edge)).isTrue();
    assertThat(new Guardrails.IgnoranceZone(2, edge).holds(2, edge)).isFalse();
    assertThatThrownBy(() -> new Guardrails.IgnoranceZone(-1, edge)).hasMessageContaining("-1");
  }

  @Test
  void a_campaign_in_its_learning_phase_is_left_alone() {
    assertRefused("learning-phase", judge(PAUSE, since(NOW.minus(Duration.ofHours(71)), 60)));
    assertThat(judge(PAUSE, since(NOW.minus(Duration.ofDays(3)), 50))).isInstanceOf(Allowed.class);
    assertThat(judge(ACTIVATE, since(NOW, 0))).isInstanceOf(Allowed.class);
  }

  @Test
  void it_learns_until_it_has_its_conversions_but_never_longer_than_the_longest() {
    Instant fourDaysAgo = NOW.minus(Duration.ofDays(4));
    assertRefused("learning-phase", judge(PAUSE, since(fourDaysAgo, 49)));
    assertThat(judge(PAUSE, since(fourDaysAgo, 50))).isInstanceOf(Allowed.class);
    assertThat(judge(PAUSE, since(NOW.minus(Duration.ofDays(7)), 0))).isInstanceOf(Allowed.class);
  }

  @Test
  void a_campaign_of_unknown_age_counts_as_learning() {
    assertRefused("learning-phase", judge(budget("100", "110"), since(null, 90)));
  }

  @Test
  void limits_that_contradict_each_other_are_no_limits() {
    Money ten = Money.parse("10", "EUR");
    Money twenty = Money.parse("20", "EUR");
    assertThatThrownBy(() -> new Guardrails.Caps(ten, twenty, ten, ten))
        .hasMessageContaining("account");
    assertThatThrownBy(() -> new Guardrails.Caps(twenty, ten, twenty, ten))
        .hasMessageContaining("platform");
    assertThatThrownBy(() -> new Guardrails.Caps(twenty, twenty, ten, twenty))
        .hasMessageContaining("floor");
    Duration day = Duration.ofDays(1);
    assertThatThrownBy(() -> new Guardrails.Pace(0.2, day, 15, day.plusMillis(1)))
        .hasMessageContaining("pace.jitter");
    assertThatThrownBy(() -> new Guardrails.LearningPhase(day, 50, Duration.ZERO))
        .hasMessageContaining("learning.most");
    assertThatThrownBy(() -> new Approval(ten, List.of(), Set.of(Automatic.PAUSE), null))
        .hasMessageContaining("approval.until");
    assertThatThrownBy(() -> new Guardrails.KillSwitch(true, " ")).hasMessageContaining("reason");
  }

  @Test
  void a_small_step_is_not_worth_it_and_an_undo_is() {
    assertRefused("dead-band", judge(budget("100", "104.99"), healthy()));
    assertThat(judge(budget("100", "105"), healthy())).isInstanceOf(Allowed.class);
    assertThat(judge(budget("100", "98"), undoing(healthy()))).isInstanceOf(Allowed.class);
  }

  @Test
  void what_went_up_rests_before_it_goes_down() {
    Applied raise = new Applied(budget("90", "100"), NOW.minus(Duration.ofHours(47)));
    assertRefused("no-turning-back", judge(budget("100", "90"), healthy(raise)));
    assertThat(judge(budget("100", "110"), healthy(raise))).isInstanceOf(Allowed.class);
    assertThat(judge(budget("100", "90"), undoing(healthy(raise)))).isInstanceOf(Allowed.class);
    Applied before = new Applied(budget("90", "100"), NOW.minus(Duration.ofDays(2)));
    assertThat(judge(budget("100", "90"), healthy(before))).isInstanceOf(Allowed.class);
    Applied paused = new Applied(PAUSE, NOW.minus(Duration.ofHours(1)));
    ReviveAd revive = new ReviveAd("a1", "a test", new Figure.Unknown("a test"));
    assertRefused("no-turning-back", judge(revive, healthy(paused)));
  }

  @Test
  void a_day_whose_conversions_still_come_in_is_no_evidence() {
    Money enough = Money.parse("70", "EUR");
    assertRefused("attribution-window", judge(PAUSE, with(new Evidence(5000, 90, enough, 7, 3))));
    assertThat(judge(ACTIVATE, with(new Evidence(5000, 90, enough, 7, 0))))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void an_undo_needs_no_figures_but_keeps_every_limit() {
    ChangeContext thin = undoing(with(new Evidence(0, 0, Money.parse("0", "EUR"), 0, 0)));
    assertThat(judge(budget("100", "110"), thin)).isInstanceOf(Allowed.class);
    assertRefused("max-share-at-once", judge(budget("100", "121"), thin));
    assertRefused("campaign-floor", judge(budget("100", "4"), thin));
  }

  @Test
  void a_platforms_account_has_a_cap_of_its_own() {
    ChangeContext h = healthy();
    ChangeContext full =
        standing(
            new Budgets(
                Money.parse("100", "EUR"),
                "tiktok",
                Money.parse("395", "EUR"),
                Money.parse("400", "EUR")),
            h.evidence(),
            h.delivery());
    assertThat(judge(budget("100", "105"), full)).isInstanceOf(Allowed.class);
    assertThat(judge(budget("100", "106"), full))
        .isEqualTo(
            new Rejected(
                "platform-cap",
                "all campaigns of the tiktok account would have 401.00 EUR a day, above the cap of"
                    + " 400.00 EUR"));
  }

  private static Ruling judge(Single change, ChangeContext context) {
    return GuardrailPolicies.judge(change, _ -> context, usual());
  }

  private static void assertRefused(String rule, Ruling ruling) {
    assertThat(ruling)
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rule()).isEqualTo(rule));
  }

  private static ChangeContext undoing(ChangeContext c) {
    return new ChangeContext(
        c.campaignId(),
        c.budgets(),
        c.recent(),
        c.evidence(),
        c.delivery(),
        ChangeContext.Purpose.UNDO,
        c.now());
  }

  private static ChangeContext with(String campaign, String account) {
    ChangeContext c = healthy();
    return standing(budgets(campaign, account, "EUR"), c.evidence(), c.delivery());
  }

  private static ChangeContext with(Evidence evidence) {
    return standing(healthy().budgets(), evidence, healthy().delivery());
  }

  private static ChangeContext since(@Nullable Instant begin, long conversions) {
    ChangeContext c = healthy();
    return standing(c.budgets(), c.evidence(), new Delivery(begin, conversions));
  }

  private static Applied[] pauses(int count, Instant at) {
    return IntStream.range(0, count).mapToObj(_ -> new Applied(PAUSE, at)).toArray(Applied[]::new);
  }
}
