package io.creativefactory.agents.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.ScalingDecision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Campaigns on several platforms over ten mature days; of revenue nothing is known.
class ReallocationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void money_goes_to_the_campaign_that_returns_more_and_the_sum_stays() {
    Reallocate moved =
        moved(campaign("meta:1", "100", 6), campaign("google:2", "80", 3)).orElseThrow();

    assertThat(moved.moves())
        .extracting(SetDailyBudget::objectId, SetDailyBudget::to)
        .containsExactly(tuple("google:2", eur("64")), tuple("meta:1", eur("116")));
    assertThat(moved.reason())
        .matches(
            "Name of meta:1 returned [.\\d]+ conversions for 100 EUR \\([.\\d]+ to [.\\d]+\\), Name of"
                + " google:2 returned .* of late; together they keep 180.00 EUR a day");
    assertThat(moved.effect())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            effect -> {
              assertThat(effect.value()).isBetween(0.02, 0.12);
              assertThat(effect.low()).isPositive();
            });
  }

  @Test
  void campaigns_that_return_the_same_keep_what_they_have() {
    assertThat(moved(campaign("meta:1", "140", 6), campaign("google:2", "40", 6))).isEmpty();
  }

  @Test
  void a_campaign_of_which_nothing_may_be_concluded_is_left_out() {
    Campaign young = campaign("tiktok:3", "50", 9);
    List<Performance> few =
        young.rows().stream().filter(row -> row.day().getDayOfMonth() > 15).toList();
    Campaign fresh = new Campaign("tiktok:3", young.daily(), few, List.of(), Map.of(), Map.of());

    Reallocate moved =
        moved(campaign("meta:1", "100", 6), campaign("google:2", "80", 3), fresh).orElseThrow();

    assertThat(moved.moves()).extracting(SetDailyBudget::objectId).doesNotContain("tiktok:3");
  }

  @Test
  void yen_are_not_mixed_with_euro() {
    Campaign euro = campaign("meta:1", "100", 6);
    Campaign yen =
        new Campaign(
            "meta:2", Money.parse("9000", "JPY"), List.of(), List.of(), Map.of(), Map.of());

    ScalingDecision decision = decide(euro, yen);

    assertThat(decision.proposals()).noneMatch(change -> change instanceof Reallocate);
    assertThat(decision.kept()).anyMatch(kept -> kept.reason().contains("guardrails in EUR"));
  }

  @Test
  void a_pause_that_matured_figures_do_not_bear_is_taken_back() {
    ScalingDecision late = decide(pausedWith(7));
    ScalingDecision still = decide(pausedWith(1));

    assertThat(late.proposals())
        .filteredOn(change -> change instanceof ReviveAd)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.objectId()).isEqualTo("b");
          assertThat(change.reason())
              .startsWith("paused on 2026-11-14; by now 10,000 impressions")
              .contains("conversions per impression 0.70 % against 0.60 % of the ads beside it");
          assertThat(change.effect()).isInstanceOf(Figure.Modelled.class);
        });
    assertThat(still.proposals()).noneMatch(change -> change instanceof ReviveAd);
    assertThat(still.kept())
        .anyMatch(kept -> kept.adId().equals("b") && kept.reason().startsWith("paused on"));
  }

  /// Of ads a, which runs, and b, which was paused.
  private static Campaign pausedWith(long conversions) {
    List<Performance> rows = new ArrayList<>(rows("a", 6));
    rows.addAll(rows("b", conversions));
    return new Campaign(
        "meta:1", eur("100"), rows, List.of(), Map.of(), Map.of("b", TODAY.minusDays(6)));
  }

  @Test
  void an_ad_whose_people_have_seen_it_too_often_is_made_anew() {
    Exposure week =
        new Exposure("ad of meta:1", TODAY.minusDays(7), TODAY.minusDays(1), 7000, 1800, false);
    Campaign steady = campaign("meta:1", "100", 6);
    Campaign seen =
        new Campaign(
            "meta:1", steady.daily(), steady.rows(), List.of(week), steady.names(), Map.of());

    assertThat(decide(seen).proposals())
        .filteredOn(change -> change instanceof RefreshAd)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.reason()).contains("3.9 times within a week").endsWith("its place");
          assertThat(change.effect()).isInstanceOf(Figure.Unknown.class);
        });
    assertThat(decide(steady).proposals()).noneMatch(change -> change instanceof RefreshAd);
  }

  private static Optional<Reallocate> moved(Campaign... campaigns) {
    return decide(campaigns).proposals().stream()
        .filter(Reallocate.class::isInstance)
        .map(Reallocate.class::cast)
        .findFirst();
  }

  private static ScalingDecision decide(Campaign... campaigns) {
    return new PlaybookScaling(ReallocationTest::limits, Goal.BREAK_EVEN)
        .decide(new Desk(List.of(campaigns), TODAY, List.of()));
  }

  private static Campaign campaign(String id, String daily, long conversions) {
    return new Campaign(
        id,
        eur(daily),
        rows("ad of " + id, conversions),
        List.of(),
        Map.of(id, "Name of " + id),
        Map.of());
  }

  private static List<Performance> rows(String ad, long conversions) {
    return Stream.iterate(4, day -> day < 14, day -> day + 1)
        .map(day ->
            new Performance(
                ad, TODAY.minusDays(day), 1000, 20, conversions, eur("50"), eur("0"), false))
        .toList();
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }

  private static Guardrails limits() {
    return new Guardrails(
        new Guardrails.Caps(eur("500"), eur("400"), eur("150"), eur("5")),
        new Guardrails.Pace(0.20, Duration.ofHours(6), 15, Duration.ZERO),
        new Guardrails.MinimumEvidence(1000, 20, eur("20"), 3, Duration.ofDays(3)),
        new Guardrails.IgnoranceZone(2, eur("20")),
        new Guardrails.Hysteresis(0.03, 0.02, Duration.ofDays(2)),
        new Guardrails.LearningPhase(Duration.ofDays(3), 50, Duration.ofDays(7)),
        new Guardrails.Approval(eur("60"), List.of(), Set.of(), null),
        Guardrails.KillSwitch.off());
  }
}
