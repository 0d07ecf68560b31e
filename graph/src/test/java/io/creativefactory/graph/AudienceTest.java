package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.AudienceSlice;
import io.creativefactory.domain.scaling.AudienceSplit;
import io.creativefactory.domain.scaling.AudienceTold;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.audience.AudienceRow;
import io.creativefactory.graph.audience.AudienceTable;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who saw a run's ads: asked by the clock, at most once a day.
class AudienceTest {
  private static final String ASKED = "select 1 from audience_reading";
  @TempDir Path media;

  private static void tick(Rig rig) {
    for (RecurringTask<Void> task : rig.line.clockwork()) {
      if (task.getName().equals("fetch-all-audiences")) {
        task.execute(new TaskInstance<>(task.getName(), "recurring"), null);
      }
    }
    rig.settle();
  }

  private static List<AudienceTable> tables(Rig rig, RunId run) {
    return rig.line.audiences().tables(Rig.TENANT, run, null);
  }

  private static AudienceTable ages(Rig rig, RunId run) {
    return tables(rig, run).getFirst();
  }

  private static AudienceSlice slice(String value, long impressions, long clicks) {
    return new AudienceSlice(
        value, impressions, clicks, BigDecimal.ONE, Money.parse("2.00", "EUR"));
  }

  private static AudienceTold told(AudienceSlice... slices) {
    return new AudienceTold.Slices(List.of(slices));
  }

  private RunId shown(Rig rig) {
    RunId run = rig.published(1);
    rig.deliver(run, 2);
    return run;
  }

  @Test
  void on_every_simulated_platform_people_add_up_to_the_days() throws IOException {
    try (MarketRig market = new MarketRig(media, Money.parse("900.00", "EUR"))) {
      market.running();
      tick(market.rig);

      List<Performance> daily =
          market.rig.line.figures().report(Rig.TENANT, market.run, null).daily();
      List<AudienceTable> tables = tables(market.rig, market.run);
      assertThat(tables).hasSize(3 * AudienceSplit.values().length);
      for (AudienceTable table : tables) {
        assertThat(table.sandbox()).isTrue();
        assertThat(of(table, AudienceRow::impressions))
            .isEqualTo(of(daily, table, Performance::impressions))
            .isPositive();
        assertThat(of(table, AudienceRow::clicks)).isEqualTo(of(daily, table, Performance::clicks));
        assertThat(of(table, row -> row.spend().minor()))
            .isEqualTo(of(daily, table, row -> row.spend().minor()));
        assertThat(of(table, row -> row.conversions().longValueExact()))
            .isEqualTo(of(daily, table, Performance::conversions));
        assertThat(table.rows().stream().mapToLong(row -> -row.spend().minor())).isSorted();
      }
    }
  }

  private static long of(AudienceTable table, ToLongFunction<AudienceRow> what) {
    return table.rows().stream().mapToLong(what).sum();
  }

  private static long of(
      List<Performance> daily, AudienceTable table, ToLongFunction<Performance> what) {
    return daily.stream()
        .filter(row -> row.adId().startsWith(table.platform() + ":"))
        .mapToLong(what)
        .sum();
  }

  @Test
  void each_question_is_asked_once_a_day_however_often_the_job_runs() {
    Rig rig = new Rig(media);
    RunId run = rig.published(1);
    tick(rig);
    assertThat(rig.strings(ASKED)).isEmpty();

    rig.deliver(run, 2);
    rig.platform.people = told(slice("18-24", 4000, 40), slice("65+", 999, 9));
    tick(rig);
    tick(rig);
    rig.execute(JobName.FETCH_AUDIENCE, Ticket.of(rig.ref(run), "test/AGE"));
    assertThat(rig.strings(ASKED)).hasSize(5);
    assertThat(rig.platform.calls.stream().filter(call -> call.equals("audience AGE"))).hasSize(1);

    Instant first = rig.clock.now();
    rig.clock.tick(Duration.ofHours(25));
    rig.platform.people = told(slice("18-24", 8000, 90));
    tick(rig);
    assertThat(rig.strings(ASKED)).hasSize(10);
    assertThat(ages(rig, run).rows()).hasSize(1);
    assertThat(rig.line.audiences().tables(Rig.TENANT, run, first).getFirst().rows()).hasSize(2);
    assertThatThrownBy(() -> rig.line.audiences().tables(new TenantId("other"), run, null))
        .hasMessageContaining("has no run");
  }

  @Test
  void a_rate_has_its_interval_and_of_few_impressions_there_is_none() {
    Rig rig = new Rig(media);
    RunId run = shown(rig);
    rig.platform.people =
        told(slice("18-24", 4000, 40), slice("65+", 999, 9), slice("25-34", 3000, 0));
    tick(rig);

    List<AudienceRow> rows = ages(rig, run).rows();
    assertThat(rows).extracting(AudienceRow::value).containsExactly("18-24", "25-34", "65+");
    assertThat(rows.getFirst().ctr())
        .isInstanceOfSatisfying(
            Figure.Modelled.class,
            ctr -> {
              assertThat(ctr.value()).isEqualTo(0.01);
              assertThat(ctr.low()).isBetween(0.007, 0.008);
              assertThat(ctr.high()).isBetween(0.013, 0.014);
            });
    assertThat(rows.get(1).ctr())
        .isInstanceOfSatisfying(Figure.Modelled.class, ctr -> assertThat(ctr.low()).isZero());
    assertThat(rows.getLast().ctr())
        .isEqualTo(new Figure.Unknown("too few: 999 of at least 1000 impressions"));
  }

  @Test
  void a_platform_that_is_away_leaves_what_it_told_before() {
    Rig rig = new Rig(media);
    RunId run = shown(rig);
    rig.platform.people = told(slice("18-24", 4000, 40));
    tick(rig);
    Instant told = ages(rig, run).readAt();

    rig.platform.away = true;
    rig.clock.tick(Duration.ofHours(25));
    tick(rig);
    tick(rig);

    AudienceTable ages = ages(rig, run);
    assertThat(ages.readAt()).isEqualTo(told);
    assertThat(ages.rows()).hasSize(1);
    assertThat(ages.failed())
        .isNotNull()
        .extracting(AudienceTable.Failure::why)
        .asString()
        .contains("come back tomorrow");
    assertThat(rig.events(run))
        .filteredOn(text -> text.contains("could not be asked who saw the ads"))
        .hasSize(5);

    rig.platform.away = false;
    rig.clock.tick(Duration.ofHours(25));
    tick(rig);
    assertThat(ages(rig, run).failed()).isNull();
    assertThat(ages(rig, run).readAt()).isAfter(told);
  }

  @Test
  void what_a_platform_withholds_is_unknown_with_its_reason() {
    Rig rig = new Rig(media);
    RunId run = shown(rig);
    tick(rig);

    assertThat(ages(rig, run).rows()).isEmpty();
    assertThat(ages(rig, run).unknown()).isEqualTo("nobody knows");
    assertThat(ages(rig, run).failed()).isNull();
  }
}
