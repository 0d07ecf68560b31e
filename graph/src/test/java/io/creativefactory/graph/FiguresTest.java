package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.figures.FiguresReport;
import io.creativefactory.graph.figures.FiguresReport.Gap;
import io.creativefactory.graph.figures.ToldAnew;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
  private static final LocalDate DAY = Rig.TODAY;
  @TempDir Path media;
  private Rig rig;
  private RunId run;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    run = rig.published(1);
  }

  private FiguresReport report(@Nullable Instant asOf) {
    return rig.line.figures().report(Rig.TENANT, run, asOf);
  }

  private static List<Long> clicks(FiguresReport report) {
    return report.daily().stream().map(Performance::clicks).toList();
  }

  @Test
  void what_was_known_at_a_moment_stays_known_after_a_day_was_told_anew() {
    rig.deliver(run, 2);
    Instant before = rig.clock.now();
    rig.platform.clicks = _ -> 95;
    rig.deliver(run, 2);

    assertThat(clicks(report(null))).containsExactly(95L, 95L);
    assertThat(report(null).revisions()).isEqualTo(2);
    assertThat(clicks(report(before))).containsExactly(80L, 80L);
    assertThat(report(before).revisions()).isZero();
    assertThat(report(before.minus(Duration.ofDays(1))).daily()).isEmpty();
  }

  @Test
  void a_revision_tells_what_was_known_before_and_when_it_changed() {
    rig.deliver(run, 1);
    Instant before = rig.clock.now();
    rig.platform.clicks = _ -> 95;
    rig.deliver(run, 1);

    ToldAnew now = rig.line.figures().revisions(Rig.TENANT, run, null);
    assertThat(now.days())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.was().clicks()).isEqualTo(80);
          assertThat(each.now().clicks()).isEqualTo(95);
          assertThat(each.at()).isAfter(before);
        });
    assertThat(now.hours()).isEmpty();
    assertThat(now.moments()).hasSize(2).first().isEqualTo(now.days().getFirst().at());
    assertThat(rig.line.figures().revisions(Rig.TENANT, run, before).days()).isEmpty();
    assertThatThrownBy(() -> rig.line.figures().revisions(new TenantId("other"), run, null))
        .hasMessageContaining("has no run");
  }

  @Test
  void the_same_figures_told_again_are_no_revision() {
    rig.deliver(run, 2);
    rig.deliver(run, 2);

    assertThat(report(null).revisions()).isZero();
    assertThat(rig.strings("select count(*) from hour_performance")).containsExactly("2");
  }

  @Test
  void a_day_without_a_row_is_a_gap_and_no_zero() {
    rig.clock.tick(Duration.ofHours(1));
    rig.platform.today = DAY.plusDays(6);
    rig.platform.delivered.addAll(List.of(DAY, DAY.plusDays(3)));
    rig.line.fetches().request(Rig.TENANT, run);
    rig.settle();
    rig.clock.tick(Duration.ofDays(6));

    FiguresReport report = report(null);
    String ad = report.daily().getFirst().adId();
    assertThat(report.daily()).hasSize(2);
    assertThat(report.gaps())
        .containsExactly(
            new Gap(ad, DAY.plusDays(1), DAY.plusDays(2)),
            new Gap(ad, DAY.plusDays(4), DAY.plusDays(5)));
  }

  @Test
  void ratios_of_the_total_come_from_sums() {
    rig.deliver(run, 2);

    FiguresReport.Sum sum = report(null).totals().getFirst();
    assertThat(sum.counted().impressions()).isEqualTo(8000);
    assertThat(sum.ctr()).isEqualTo(0.02);
    assertThat(sum.roas()).isEqualTo(3.0);
    assertThat(sum.sandbox()).isTrue();
  }

  @Test
  void hours_of_yesterday_and_today_are_read_too() {
    rig.deliver(run, 1);

    assertThat(report(null).hourly())
        .singleElement()
        .satisfies(hour -> {
          assertThat(hour.hour()).isEqualTo(DAY + "T09:00:00Z");
          assertThat(hour.adId()).startsWith("test:");
        });
  }

  @Test
  void days_gone_by_are_read_in_windows_and_go_on_where_they_stopped() {
    rig.platform.delivered.addAll(List.of(DAY.minusDays(70), DAY.minusDays(5)));
    rig.platform.silentFrom = DAY.minusDays(59);
    rig.platform.spans.clear();

    assertThat(rig.line.figures().backfill(Rig.TENANT, run, 75)).isEqualTo(1);
    assertThat(rig.line.figures().backfill(Rig.TENANT, run, 75)).isZero();
    rig.settle();

    assertThat(rig.platform.spans)
        .containsExactly(
            DAY.minusDays(29) + " " + DAY,
            DAY.minusDays(59) + " " + DAY.minusDays(30),
            DAY.minusDays(59) + " " + DAY.minusDays(30),
            DAY.minusDays(74) + " " + DAY.minusDays(60));
    assertThat(report(null).daily()).hasSize(2);
    assertThat(rig.events(run))
        .contains("Earlier figures of Test: 60 of 75 days are read, 0 new daily figures")
        .contains("Earlier figures of Test: 75 of 75 days are read, 1 new daily figures");
  }

  @Test
  void a_pause_that_is_longer_than_days_are_revised_is_made_up_for() {
    rig.deliver(run, 1);
    rig.platform.spans.clear();
    rig.clock.tick(Duration.ofDays(60));
    rig.platform.today = DAY.plusDays(60);
    rig.line.fetches().request(Rig.TENANT, run);
    rig.settle();

    assertThat(rig.platform.spans)
        .containsExactly(
            DAY.plusDays(32) + " " + DAY.plusDays(60),
            DAY.plusDays(2) + " " + DAY.plusDays(31),
            DAY + " " + DAY.plusDays(1));
  }

  @Test
  void a_run_of_another_tenant_has_no_figures_here() {
    rig.deliver(run, 1);

    assertThatThrownBy(() -> rig.line.figures().report(new TenantId("other"), run, null))
        .hasMessageContaining("has no run");
  }
}
