package io.creativefactory.graph.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.scaling.Goal;
import io.creativefactory.agents.scaling.PlaybookScaling;
import io.creativefactory.config.guardrails.GuardrailsFile;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.graph.simulate.Rehearsal.Account;
import io.creativefactory.graph.simulate.Rehearsal.Entry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final Guardrails HOUSE = GuardrailsFile.house();

  @Test
  void a_month_under_the_house_policy_moves_money_and_breaks_no_rule() {
    MarketWorld world = new MarketWorld(3, Scenario.under(HOUSE));
    Account account = rehearsal(HOUSE).run(world, 30);

    assertThat(account.violations()).isEmpty();
    assertThat(account.diary())
        .filteredOn(Entry::carriedOut)
        .anyMatch(entry -> entry.change() instanceof Reallocate);
    assertThat(world.sums().conversions()).isPositive();
  }

  @Test
  void the_same_seed_tells_the_same_and_a_policy_that_denies_changes_nothing() {
    Account one = rehearsal(HOUSE).run(new MarketWorld(5, Scenario.under(HOUSE)), 14);
    Account other = rehearsal(HOUSE).run(new MarketWorld(5, Scenario.under(HOUSE)), 14);
    Guardrails denying = Guardrails.denying("a test");
    Account none = rehearsal(denying).run(new MarketWorld(5, Scenario.under(HOUSE)), 14);

    assertThat(other).isEqualTo(one);
    assertThat(none.diary()).isEmpty();
  }

  @Test
  void nothing_happens_before_its_figures_are_mature() {
    Account account = rehearsal(HOUSE).run(new MarketWorld(3, Scenario.under(HOUSE)), 6);
    assertThat(account.diary()).noneMatch(Entry::carriedOut);
  }

  @Test
  void the_auditor_finds_what_guardrails_would_have_refused() {
    Instant start = Instant.parse("2026-11-01T00:00:00Z");
    Auditor auditor = new Auditor(HOUSE);
    auditor.opened("meta:1", start, eur("100"));

    auditor.budget("meta:1", start.plus(Duration.ofDays(4)), eur("120"));
    assertThat(auditor.violations()).isEmpty();
    auditor.budget("meta:1", start.plus(Duration.ofDays(4)).plusSeconds(60), eur("130"));
    auditor.budget("meta:1", start.plus(Duration.ofDays(5)), eur("110"));
    auditor.budget("meta:1", start.plus(Duration.ofDays(8)), eur("4"));

    assertThat(auditor.violations()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(String.join("\n", auditor.violations()))
        .contains("moved from 100.00 EUR to 130.00 EUR", "turned back", "fell to 4.00 EUR");
  }

  private static Rehearsal rehearsal(Guardrails limits) {
    return new Rehearsal(new PlaybookScaling(() -> limits, Goal.BREAK_EVEN), limits, 1);
  }

  private static Money eur(String amount) {
    return Money.parse(amount, "EUR");
  }
}
