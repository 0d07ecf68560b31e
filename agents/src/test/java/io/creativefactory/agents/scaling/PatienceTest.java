package io.creativefactory.agents.scaling;

import static io.creativefactory.agents.scaling.PlaybookScalingTest.TODAY;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.ad;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.agent;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.campaign;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.decide;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.fresh;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.judgement;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.limits;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.reason;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.row;
import static io.creativefactory.agents.scaling.PlaybookScalingTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Judgement;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.domain.scaling.ScalingDecision.Refused;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is too early to conclude; the fixture is that of [PlaybookScalingTest].
class PatienceTest {
  @Test
  void nothing_is_proposed_of_an_ad_in_the_ignorance_zone() {
    Guardrails strict =
        with(new Guardrails.IgnoranceZone(2, Money.parse("100", "EUR")), limits().learning());
    Campaign both = campaign("100", ad("good", 10, 1000, 19), ad("poor", 10, 1000, 2));
    ScalingDecision decision = agent(strict).decide(new Desk(List.of(both), TODAY, List.of()));
    assertThat(decision.proposals()).isEmpty();
    assertThat(judgement(decision, "poor")).isEqualTo(Judgement.TOO_EARLY);
    assertThat(reason(decision, "poor"))
        .endsWith(
            "too early: 50.00 EUR over 10 days; nothing is concluded below 100.00 EUR and 2"
                + " days");
  }

  @Test
  void a_campaign_in_its_first_days_is_left_alone() {
    Stream<Performance> good = ad("good", 3, 4000, 80);
    Stream<Performance> poor = ad("poor", 3, 4000, 20);
    Guardrails patient =
        with(
            limits().ignorance(),
            new Guardrails.LearningPhase(Duration.ofDays(9), 0, Duration.ofDays(9)));
    ScalingDecision decision =
        agent(patient).decide(new Desk(List.of(campaign("100", good, poor)), TODAY, List.of()));
    assertThat(decision.proposals()).isEmpty();
    assertThat(decision.refused())
        .extracting(Refused::rule)
        .allMatch(r -> r.startsWith("learning"));
  }

  @Test
  void thin_evidence_is_no_verdict() {
    ScalingDecision decision =
        decide(campaign("100", ad("good", 10, 1000, 19), ad("young", 2, 1000, 1)));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "young"))
        .isEqualTo(
            "2,000 impressions, 2 clicks, 10.00 EUR over 2 days up to 2026-11-17; a verdict needs"
                + " 1,000, 20, 20.00 EUR and 3");
  }

  @Test
  void today_and_the_attribution_lag_do_not_count() {
    Stream<Performance> old = ad("poor", 10, 1000, 19);
    Stream<Performance> fresh =
        IntStream.range(0, 3).mapToObj(i -> row("poor", TODAY.minusDays(i), 90_000, 0));
    ScalingDecision decision =
        decide(campaign("100", ad("good", 10, 1000, 19), Stream.concat(old, fresh)));
    assertThat(decision.proposals()).isEmpty();
    assertThat(reason(decision, "poor")).startsWith("10,000 impressions, 1.90 % CTR");
    assertThat(reason(decide(campaign("100", fresh("new"))), "new"))
        .isEqualTo("no figures up to 2026-11-17 yet");
  }
}
