package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.agents.scaling.Goal;
import io.creativefactory.agents.scaling.PlaybookScaling;
import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.Guardrails.KillSwitch;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.graph.simulate.PastWorld;
import io.creativefactory.graph.simulate.Rehearsal;
import io.creativefactory.graph.simulate.Rehearsal.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A policy tried on figures that came in over nine days, one of which no platform told of.
class PastRehearsalTest {
  private static final int GAP = 3;
  @TempDir Path media;
  private Rig rig;

  @BeforeEach
  void lay() {
    TestPlatform second = new TestPlatform("tiktok");
    second.clicks = _ -> 0;
    rig = new Rig(media, "meta", second);
    RunId run = rig.published(2);
    rig.approveProposals();
    rig.settle();
    for (int day = 0; day < 9; day++) {
      for (TestPlatform platform : List.of(rig.platform, second)) {
        platform.today = Rig.TODAY.plusDays(day);
        if (day != GAP) {
          platform.delivered.add(Rig.TODAY.plusDays(day));
        }
      }
      rig.platform.clicks = name -> name.contains("_v2") ? 20 : 160;
      rig.line.fetches().request(Rig.TENANT, run);
      rig.settle();
      rig.clock.tick(Duration.ofDays(1));
    }
  }

  private PastWorld past() {
    return PastWorld.of(rig.jdbc, Rig.TENANT, 30);
  }

  private List<Entry> diary(Guardrails limits) {
    PastWorld world = past();
    List<Entry> diary = new ArrayList<>();
    for (int day = 0; day < world.days(); day++) {
      diary.addAll(
          new Rehearsal(new PlaybookScaling(() -> limits, Goal.BREAK_EVEN), limits, 1)
              .run(world, 1)
              .diary());
    }
    return diary;
  }

  @Test
  void each_morning_knows_what_was_known_then_and_a_day_nobody_told_of_is_a_gap() {
    PastWorld world = past();
    assertThat(world.days()).isEqualTo(9);
    assertThat(world.desk().campaigns())
        .allSatisfy(campaign ->
            assertThat(campaign.rows()).extracting(Performance::day).containsOnly(Rig.TODAY));
    while (world.night()) {
      world.desk();
    }
    assertThat(world.desk().campaigns())
        .hasSize(2)
        .allSatisfy(campaign -> {
          assertThat(campaign.rows())
              .extracting(Performance::day)
              .doesNotContain(Rig.TODAY.plusDays(GAP))
              .contains(Rig.TODAY, Rig.TODAY.plusDays(8));
          assertThat(campaign.rows()).allSatisfy(row -> assertThat(row.impressions()).isPositive());
        });
    assertThat(PastWorld.of(rig.jdbc, new TenantId("other"), 30).isEmpty()).isTrue();
  }

  @Test
  void budgets_are_those_of_each_platform_and_not_the_whole_of_the_brief() {
    assertThat(past().desk().campaigns())
        .extracting(Campaign::daily)
        .containsOnly(Money.parse("20.00", "EUR"));
  }

  @Test
  void another_policy_tells_another_story_of_the_same_past() {
    Guardrails usual = Rig.guardrails(KillSwitch.off());
    List<Entry> house = diary(usual);
    assertThat(house).anyMatch(Entry::carriedOut);
    assertThat(house)
        .filteredOn(Entry::carriedOut)
        .allSatisfy(entry -> assertThat(entry.change().reason()).containsPattern("\\d"));

    assertThat(diary(Rig.guardrails(KillSwitch.thrown("a test")))).noneMatch(Entry::carriedOut);
    Guardrails patient =
        new Guardrails(
            usual.caps(),
            usual.pace(),
            new Guardrails.MinimumEvidence(
                1000, 20, Money.parse("0", "EUR"), 8, Duration.ofDays(3)),
            usual.ignorance(),
            usual.hysteresis(),
            usual.learning(),
            usual.approval(),
            usual.killSwitch());
    assertThat(diary(patient)).isNotEqualTo(house).noneMatch(Entry::carriedOut);
  }
}
