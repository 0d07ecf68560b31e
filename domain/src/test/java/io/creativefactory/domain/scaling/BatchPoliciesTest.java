package io.creativefactory.domain.scaling;

import static io.creativefactory.domain.scaling.Limits.NOW;
import static io.creativefactory.domain.scaling.Limits.healthy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ChangeContext.Applied;
import io.creativefactory.domain.scaling.ChangeContext.Budgets;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.Guardrails.Approval;
import io.creativefactory.domain.scaling.Guardrails.Automatic;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling.Allowed;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two campaigns of 100 and 80 a day on two platforms; the account has 500 of 500.
class BatchPoliciesTest {
  private static final Figure GAIN =
      new Figure.Modelled(0.06, 0.01, 0.11, 0.95, "ratio", "a test", 9);
  private static final Reallocate MOVED = move("116", "64", GAIN);

  @Test
  void money_that_moves_within_a_full_account_passes() {
    assertThat(judge(move("116", "64", GAIN))).isInstanceOf(Allowed.class);
  }

  @Test
  void each_part_is_held_against_every_rule() {
    assertRefused("max-share-at-once", judge(move("116.01", "63.99", GAIN)));
    assertRefused("dead-band", judge(move("103", "77", GAIN)));
  }

  @Test
  void the_parts_must_add_up_and_the_cuts_come_first() {
    assertThatThrownBy(() -> move("116", "65", GAIN))
        .hasMessageContaining("1.00 EUR would be left over");
    assertThatThrownBy(() -> new Reallocate(List.of(set("c1", "9", "9")), "a test", GAIN))
        .hasMessageContaining("no reallocation");
    assertThat(move("116", "64", GAIN).parts())
        .extracting(ProposedChange::objectId)
        .containsExactly("c2", "c1");
  }

  @Test
  void what_promises_too_little_or_nothing_known_is_not_worth_it() {
    Figure little = new Figure.Modelled(0.029, 0, 0.1, 0.95, "ratio", "a test", 9);
    assertRefused("minimal-gain", judge(move("116", "64", little)));
    Figure unknown = new Figure.Unknown("a test");
    assertRefused("minimal-gain", judge(move("116", "64", unknown)));
  }

  @Test
  void what_one_part_gains_on_a_full_platform_is_refused_though_the_sum_is_kept() {
    assertRefused("platform-cap", judge(MOVED, "384.01"));
    assertThat(judge(MOVED, "384")).isInstanceOf(Allowed.class);
  }

  @Test
  void parts_count_together_against_the_actions_of_an_hour() {
    Applied[] many =
        IntStream.range(0, 15)
            .mapToObj(_ -> new Applied(new PauseAd("x", "a test"), NOW.minusSeconds(60)))
            .toArray(Applied[]::new);
    ChangeContext busy = healthy(many);
    Ruling ruling =
        GuardrailPolicies.judge(MOVED, part -> at(part.objectId(), "100", busy), usual());
    assertRefused("actions-per-hour", ruling);
  }

  @Test
  void whoever_spends_needs_a_person_and_much_needs_two() {
    Approval approval = usual().approval();
    LocalDate today = LocalDate.of(2026, 11, 20);
    Money daily = Money.parse("50", "EUR");
    assertThat(approval.people(set("c1", "100", "160"), daily, today)).isEqualTo(1);
    assertThat(approval.people(set("c1", "100", "160.01"), daily, today)).isEqualTo(2);
    assertThat(approval.people(new ActivateAd("a", "a test"), daily, today)).isEqualTo(1);
    assertThat(approval.people(new ActivateAd("a", "a test"), daily.times(2), today)).isEqualTo(2);
    assertThat(approval.people(new PauseAd("a", "a test"), daily, today)).isEqualTo(1);
    Money yen = Money.parse("1", "JPY");
    assertThat(approval.people(new ActivateAd("a", "a test"), yen, today)).isEqualTo(2);
    assertThat(approval.people(new PauseAd("a", "a test"), yen, today)).isEqualTo(1);
  }

  @Test
  void only_what_the_operator_names_goes_by_itself_and_only_until_its_day() {
    LocalDate last = LocalDate.of(2026, 11, 20);
    Approval freed =
        new Approval(
            Money.parse("60", "EUR"), List.of(), Set.of(Automatic.PAUSE, Automatic.CUT), last);
    Money daily = Money.parse("50", "EUR");
    PauseAd pause = new PauseAd("a", "a test");
    assertThat(freed.people(pause, daily, last)).isZero();
    assertThat(freed.people(pause, daily, last.plusDays(1))).isEqualTo(1);
    assertThat(freed.people(set("c1", "100", "90"), daily, last)).isZero();
    assertThat(freed.people(set("c1", "100", "101"), daily, last)).isEqualTo(1);
    assertThat(freed.people(MOVED, daily, last)).isEqualTo(1);
    assertThat(freed.people(new ReviveAd("a", "a test", GAIN), daily, last)).isEqualTo(1);
  }

  private static Guardrails usual() {
    return Limits.usual();
  }

  private static SetDailyBudget set(String campaign, String from, String to) {
    return new SetDailyBudget(campaign, Money.parse(from, "EUR"), Money.parse(to, "EUR"), "a test");
  }

  private static Reallocate move(String first, String second, Figure effect) {
    return new Reallocate(
        List.of(set("c1", "100", first), set("c2", "80", second)), "a test", effect);
  }

  private static Ruling judge(Reallocate change) {
    return judge(change, "100");
  }

  private static Ruling judge(Reallocate change, String onPlatform) {
    return GuardrailPolicies.judge(
        change, part -> at(part.objectId(), onPlatform, healthy()), usual());
  }

  private static ChangeContext at(String campaign, String onPlatform, ChangeContext like) {
    Map<String, String> daily = Map.of("c1", "100", "c2", "80");
    return new ChangeContext(
        campaign,
        new Budgets(
            Money.parse(Objects.requireNonNull(daily.get(campaign)), "EUR"),
            campaign.equals("c1") ? "meta" : "google",
            Money.parse(onPlatform, "EUR"),
            Money.parse("500", "EUR")),
        like.recent(),
        like.evidence(),
        like.delivery(),
        Purpose.VERDICT,
        NOW);
  }

  private static void assertRefused(String rule, Ruling ruling) {
    assertThat(ruling)
        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rule()).isEqualTo(rule));
  }
}
