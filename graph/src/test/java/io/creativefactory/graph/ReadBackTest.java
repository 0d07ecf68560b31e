package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.FxRate;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.graph.attribution.Terms;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.LaunchSheet;
import io.creativefactory.graph.run.Run;
import io.creativefactory.platform.Automation;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a platform grants and asks is read, not assumed.
class ReadBackTest {
  private static final Automation EARNED = new Automation("ADVANTAGE_PLUS_SALES", true, List.of());
  private static final Automation NARROW =
      new Automation("Advantage+", false, List.of("the audience is not open"));

  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    rig = new Rig(media, "meta");
  }

  @Test
  void what_was_earned_is_kept_with_the_launch_and_nothing_is_told() {
    rig.platform.runs = EARNED;

    RunId id = rig.published(2);

    assertThat(automated().seen()).isEqualTo(EARNED);
    assertThat(automated().told()).isEqualTo("ADVANTAGE_PLUS_SALES is earned");
    assertThat(rig.events(id)).noneMatch(text -> text.startsWith("Campaign "));
  }

  @Test
  void what_was_planned_and_not_earned_is_told_once_with_the_lever_that_is_missing() {
    rig.platform.runs = NARROW;
    RunId id = rig.published(2);

    reconcile(id);
    reconcile(id);

    assertThat(rig.events(id))
        .filteredOn(text -> text.startsWith("Campaign "))
        .singleElement()
        .satisfies(text ->
            assertThat(text).contains("set up to earn").contains("the audience is not open"));
  }

  @Test
  void what_is_lost_and_regained_is_told_each_time() {
    rig.platform.runs = EARNED;
    RunId id = rig.published(1);
    rig.platform.runs = NARROW;
    reconcile(id);
    rig.platform.runs = EARNED;
    reconcile(id);

    assertThat(rig.events(id)).filteredOn(text -> text.startsWith("Campaign ")).hasSize(2);
    assertThat(automated().seen()).isEqualTo(EARNED);
  }

  @Test
  void what_could_not_be_read_is_not_known_and_harms_no_launch() {
    rig.platform.runs = EARNED;
    rig.platform.reticent = true;

    RunId id = rig.published(1);

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_FIGURES);
    assertThat(automated().told()).isEqualTo("not known: it says nothing");
    rig.platform.reticent = false;
    reconcile(id);
    assertThat(automated().told()).isEqualTo("ADVANTAGE_PLUS_SALES is earned");
  }

  @Test
  void a_least_in_another_currency_is_refused_without_a_dated_rate() {
    rig.platform.elsewhere = Money.parse("50.00", "USD");

    RunId id = rig.published(1);

    assertThat(rig.platform.objects).isEmpty();
    assertThat(rig.run(id).detail())
        .contains("states its least of 50.00 USD a day in USD only")
        .contains("there is no rate from USD to EUR of 2026-11-20 or the 5 days before");
  }

  @Test
  void a_budget_below_the_exchanged_least_is_refused_with_rate_day_and_source() {
    rig.platform.elsewhere = Money.parse("50.00", "USD");
    rate("0.9213", "2026-11-19");

    RunId id = rig.published(1);

    assertThat(rig.platform.objects).isEmpty();
    assertThat(rig.run(id).detail())
        .contains("40.00 EUR a day for Meta, which takes 46.06 EUR and more")
        .contains("50.00 USD at 1 USD = 0.9213 EUR on 2026-11-19, ECB");
  }

  @Test
  void a_budget_above_the_exchanged_least_goes_and_an_old_rate_does_not_count() {
    rig.platform.elsewhere = Money.parse("40.00", "USD");
    rate("0.9213", "2026-11-01");
    RunId old = rig.published(1);
    assertThat(rig.run(old).status()).isEqualTo(Run.Status.FAILED);

    rate("0.9213", "2026-11-18");
    RunId id = rig.published(1);

    assertThat(rig.run(id).status())
        .as(rig.run(id).detail())
        .isEqualTo(Run.Status.WAITING_FOR_FIGURES);
  }

  private void rate(String rate, String day) {
    Currency dollar = Currency.getInstance("USD");
    Currency euro = Currency.getInstance("EUR");
    new Terms(rig.jdbc, rig.clock::now)
        .enter(
            Rig.TENANT,
            List.of(new FxRate(dollar, euro, LocalDate.parse(day), new BigDecimal(rate), "ECB")));
  }

  private void reconcile(RunId id) {
    rig.execute(JobName.RECONCILE, Ticket.of(rig.ref(id), "meta"));
  }

  private LaunchSheet.Automated automated() {
    return Objects.requireNonNull(
        rig.line
            .sheets()
            .of(Rig.TENANT, rig.line.reviews().decided(Rig.TENANT, 1).getFirst().item().id())
            .getFirst()
            .automated());
  }
}
