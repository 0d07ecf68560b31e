package io.creativefactory.domain.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UndoTest {
  private static final Figure SOME = new Figure.Unknown("a test");

  @Test
  void a_raise_goes_back_whole_and_a_cut_as_far_as_the_pace_allows() {
    SetDailyBudget raise = (SetDailyBudget) undo(Map.of("c1", "120")).of(set("c1", "100", "120"));
    SetDailyBudget cut = (SetDailyBudget) undo(Map.of("c1", "80")).of(set("c1", "100", "80"));

    assertThat(raise.from()).isEqualTo(eur("120"));
    assertThat(raise.to()).isEqualTo(eur("100"));
    assertThat(cut.to()).isEqualTo(eur("96"));
    assertThat(cut.reason()).endsWith("for now to 96.00 EUR, as the pace allows");
  }

  @Test
  void stops_and_starts_turn_into_each_other() {
    Undo undo = undo(Map.of());
    assertThat(undo.of(new PauseAd("a", "x"))).isInstanceOf(ReviveAd.class);
    assertThat(undo.of(new ReviveAd("a", "x", SOME))).isInstanceOf(PauseAd.class);
    assertThat(undo.of(new ActivateAd("a", "x"))).isInstanceOf(PauseAd.class);
    assertThatThrownBy(() -> undo.of(new RefreshAd("a", "x", SOME)))
        .hasMessageContaining("a run of its own");
  }

  @Test
  void money_goes_back_in_one_share_and_the_sum_stays() {
    Reallocate moved =
        new Reallocate(
            List.of(set("c1", "100", "80"), set("c2", "70", "84"), set("c3", "33.33", "39.33")),
            "x",
            SOME);

    Reallocate back = (Reallocate) undo(Map.of("c1", "80", "c2", "84", "c3", "39.33")).of(moved);

    Money sum =
        back.moves().stream()
            .map(move -> move.to().minus(move.from()))
            .reduce(Money::plus)
            .orElseThrow();
    assertThat(sum.minor()).isZero();
    assertThat(back.moves())
        .allSatisfy(move ->
            assertThat(Math.abs(move.to().minor() - move.from().minor()))
                .isLessThanOrEqualTo(move.from().minor() / 5));
    assertThat(back.moves()).hasSize(3);
  }

  @Test
  void what_cannot_go_back_says_why() {
    assertThatThrownBy(() -> undo(Map.of("c1", "100")).of(set("c1", "100", "120")))
        .hasMessageContaining("has 100.00 EUR a day already");
    Reallocate moved =
        new Reallocate(List.of(set("c1", "100", "90"), set("c2", "70", "80")), "x", SOME);
    assertThatThrownBy(() -> undo(Map.of("c1", "90", "c2", "85")).of(moved))
        .hasMessageContaining("changed since");
  }

  private static Undo undo(Map<String, String> daily) {
    return new Undo(id -> eur(Objects.requireNonNull(daily.get(id))), Limits.usual());
  }

  private static SetDailyBudget set(String id, String from, String to) {
    return new SetDailyBudget(id, eur(from), eur(to), "a test");
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
