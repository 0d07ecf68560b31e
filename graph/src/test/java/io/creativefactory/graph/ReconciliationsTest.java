package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.creativefactory.domain.RunId;
import io.creativefactory.platform.AdPlatform.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One run on one platform, asked by the clock.
class ReconciliationsTest {
  @TempDir Path media;
  private Rig rig;
  private RunId run;

  @BeforeEach
  void lay() {
    rig = new Rig(media);
    run = rig.published(1);
  }

  /// @return whether the platform was asked
  private boolean tick(Duration time) {
    rig.clock.tick(time);
    for (RecurringTask<Void> task : rig.line.clockwork()) {
      if (task.getName().equals("reconcile-all")) {
        task.execute(new TaskInstance<>(task.getName(), "recurring"), null);
      }
    }
    boolean asked =
        !rig.strings("select 1 from scheduled_tasks where task_name = 'reconcile'").isEmpty();
    rig.settle();
    return asked;
  }

  private void quiet() {
    tick(Duration.ofMinutes(15));
    tick(Duration.ofDays(15));
  }

  @Test
  void what_is_paused_for_two_weeks_is_asked_for_once_a_day() {
    assertThat(tick(Duration.ofMinutes(15))).isTrue();
    assertThat(tick(Duration.ofMinutes(15))).isTrue();
    assertThat(tick(Duration.ofDays(13))).isTrue();
    assertThat(tick(Duration.ofMinutes(15))).isTrue();
    tick(Duration.ofDays(1));

    assertThat(tick(Duration.ofMinutes(15))).isFalse();
    assertThat(tick(Duration.ofHours(23))).isFalse();
    assertThat(tick(Duration.ofHours(1))).isTrue();
    assertThat(tick(Duration.ofMinutes(15))).isFalse();
  }

  @Test
  void what_is_switched_on_meanwhile_is_told_and_asked_for_every_quarter_again() {
    quiet();
    rig.platform.standing = Status.ACTIVE;
    assertThat(tick(Duration.ofMinutes(15))).isFalse();

    assertThat(tick(Duration.ofDays(1))).isTrue();

    assertThat(rig.line.proposals().alarms(Rig.TENANT, 5))
        .anyMatch(alarm -> alarm.said().contains("nobody activated it here"));
    assertThat(tick(Duration.ofMinutes(15))).isTrue();
  }

  @Test
  void what_is_shown_wakes_it_before_the_day_is_over() {
    quiet();
    assertThat(tick(Duration.ofMinutes(15))).isFalse();
    rig.platform.today = rig.clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    rig.platform.delivered.add(rig.platform.today);
    rig.line.fetches().request(Rig.TENANT, run);
    rig.settle();

    assertThat(tick(Duration.ofMinutes(15))).isTrue();
  }

  @Test
  void a_platform_that_does_not_answer_is_asked_again() {
    quiet();
    rig.platform.mute = true;
    assertThat(tick(Duration.ofDays(1))).isTrue();

    assertThat(tick(Duration.ofMinutes(15))).isTrue();
    rig.platform.mute = false;
    assertThat(tick(Duration.ofMinutes(15))).isTrue();
    assertThat(tick(Duration.ofMinutes(15))).isFalse();
  }

  @Test
  void a_change_from_here_wakes_it() {
    quiet();
    rig.approveProposals();
    rig.settle();

    assertThat(tick(Duration.ofMinutes(15))).isTrue();
  }
}
