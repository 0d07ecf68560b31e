package io.creativefactory.domain.scaling;

import static io.creativefactory.domain.scaling.Limits.NOW;
import static io.creativefactory.domain.scaling.Limits.budget;
import static io.creativefactory.domain.scaling.Limits.healthy;
import static io.creativefactory.domain.scaling.Limits.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Evidence;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    for (ProposedChange change : List.of(budget("100", "90"), PAUSE, ACTIVATE)) {
      assertThat(GuardrailPolicies.judge(change, healthy(), denying))
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
    ChangeContext at140 = with(Money.parse("140", "EUR"), Money.parse("300", "EUR"));
    assertThat(judge(budget("140", "150"), at140)).isInstanceOf(Allowed.class);
    assertRefused("campaign-cap", judge(budget("140", "150.01"), at140));
  }

  @Test
  void a_cut_passes_although_it_ends_above_a_lowered_cap() {
    ChangeContext at300 = with(Money.parse("300", "EUR"), Money.parse("900", "EUR"));
    assertThat(judge(budget("300", "250"), at300)).isInstanceOf(Allowed.class);
  }

  @Test
  void a_raise_counts_against_the_account_cap_by_its_difference_only() {
    ChangeContext at480 = with(Money.parse("100", "EUR"), Money.parse("480", "EUR"));
    assertThat(judge(budget("100", "120"), at480)).isInstanceOf(Allowed.class);
    ChangeContext at481 = with(Money.parse("100", "EUR"), Money.parse("481", "EUR"));
    assertRefused("account-cap", judge(budget("100", "120"), at481));
  }

  @Test
  void an_ad_is_not_activated_while_the_account_is_above_its_cap() {
    ChangeContext at501 = with(Money.parse("100", "EUR"), Money.parse("501", "EUR"));
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
    ChangeContext at7 =
        new ChangeContext(
            "c1",
            Money.parse("7", "JPY"),
            Money.parse("300", "JPY"),
            List.of(),
            healthy("JPY").evidence(),
            NOW.minus(Duration.ofDays(10)),
            NOW);
    assertThat(GuardrailPolicies.judge(budget("7", "8", "JPY"), at7, yen))
        .isInstanceOf(Allowed.class);
    assertRefused("max-share-at-once", GuardrailPolicies.judge(budget("7", "9", "JPY"), at7, yen));
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
    assertThat(judge(PAUSE, with(new Evidence(1000, 20, enough, 3)))).isInstanceOf(Allowed.class);
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(999, 20, enough, 3))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 19, enough, 3))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 20, less, 3))));
    assertRefused("minimum-evidence", judge(PAUSE, with(new Evidence(1000, 20, enough, 2))));
    assertThat(judge(ACTIVATE, with(new Evidence(0, 0, less, 0)))).isInstanceOf(Allowed.class);
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
            usual.learningPhase(),
            usual.killSwitch());
    assertRefused(
        "ignorance-zone",
        GuardrailPolicies.judge(PAUSE, with(new Evidence(5000, 90, inside, 7)), limits));
    assertThat(GuardrailPolicies.judge(PAUSE, with(new Evidence(5000, 90, edge, 7)), limits))
        .isInstanceOf(Allowed.class);
    assertThat(new Guardrails.IgnoranceZone(2, edge).holds(1, edge)).isTrue();
    assertThat(new Guardrails.IgnoranceZone(2, edge).holds(2, edge)).isFalse();
    assertThatThrownBy(() -> new Guardrails.IgnoranceZone(-1, edge)).hasMessageContaining("-1");
  }

  @Test
  void a_campaign_in_its_learning_phase_is_left_alone() {
    assertRefused("learning-phase", judge(PAUSE, since(NOW.minus(Duration.ofHours(71)))));
    assertThat(judge(PAUSE, since(NOW.minus(Duration.ofDays(3))))).isInstanceOf(Allowed.class);
    assertThat(judge(ACTIVATE, since(NOW))).isInstanceOf(Allowed.class);
  }

  @Test
  void a_campaign_of_unknown_age_counts_as_learning() {
    assertRefused("learning-phase", judge(budget("100", "110"), since(null)));
  }

  @Test
  void limits_that_contradict_each_other_are_no_limits() {
    Money ten = Money.parse("10", "EUR");
    Money twenty = Money.parse("20", "EUR");
    assertThatThrownBy(() -> new Guardrails.Caps(ten, twenty, ten)).hasMessageContaining("account");
    assertThatThrownBy(() -> new Guardrails.Caps(twenty, ten, twenty))
        .hasMessageContaining("floor");
    assertThatThrownBy(() -> new Guardrails.KillSwitch(true, " ")).hasMessageContaining("reason");
  }

  private static Ruling judge(ProposedChange change, ChangeContext context) {
    return GuardrailPolicies.judge(change, context, usual());
  }

  private static void assertRefused(String rule, Ruling ruling) {
    assertThat(ruling)
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rule()).isEqualTo(rule));
  }

  private static ChangeContext with(Money campaign, Money account) {
    ChangeContext c = healthy();
    return new ChangeContext(
        "c1", campaign, account, c.recent(), c.evidence(), c.deliveringSince(), NOW);
  }

  private static ChangeContext with(Evidence evidence) {
    ChangeContext c = healthy();
    return new ChangeContext(
        "c1", c.campaignDaily(), c.accountDaily(), c.recent(), evidence, c.deliveringSince(), NOW);
  }

  private static ChangeContext since(@Nullable Instant begin) {
    ChangeContext c = healthy();
    return new ChangeContext(
        "c1", c.campaignDaily(), c.accountDaily(), c.recent(), c.evidence(), begin, NOW);
  }

  private static Applied[] pauses(int count, Instant at) {
    return IntStream.range(0, count).mapToObj(_ -> new Applied(PAUSE, at)).toArray(Applied[]::new);
  }
}
