package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.review.DecisionOutcome;
import io.creativefactory.graph.review.Reviews.Entry;
import io.creativefactory.graph.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderFanOutTest {
  @TempDir Path media;

  /// Every worker has rendered and waits for the run's row before the first one gets it: each would
  /// count only its own video if it counted before that.
  @Test
  void of_racing_last_renders_exactly_one_resumes_the_run() {
    Rig rig = new Rig(media);
    rig.renderer.talks = false;
    RunId id = rig.start(2);
    rig.execute(JobName.ADVANCE_RUN, Ticket.of(rig.ref(id), "start"));
    List<String> renders = rig.strings("select render_id::text from render");

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      rig.holdingRunRow(() -> {
        renders.forEach(render ->
            threads.execute(
                () -> rig.execute(JobName.RENDER_VIDEO, Ticket.of(rig.ref(id), render))));
        rig.awaitLockWaiters(renders.size());
      });
    }

    assertThat(rig.renderer.rendered).hasSize(4);
    assertThat(
            rig.strings(
                "select task_instance from scheduled_tasks where task_name = 'advance-run'"))
        .containsExactlyInAnyOrder(id + "/start", id + "/renders-0");
    assertThat(rig.events(id)).containsOnlyOnce("4 of 4 videos rendered");
  }

  @Test
  void two_processes_share_a_run_and_do_nothing_of_it_twice() {
    Rig one = new Rig(media);
    Rig other = new Rig(media, one.database, "policy 1");
    RunId id = one.start(4);

    try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
      processes.execute(one::settle);
      processes.execute(other::settle);
    }
    one.settle();

    assertThat(one.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(Stream.concat(one.renderer.rendered.stream(), other.renderer.rendered.stream()))
        .hasSize(8)
        .doesNotHaveDuplicates();
    assertThat(Stream.concat(one.agents.asked.stream(), other.agents.asked.stream()))
        .contains("plan of 4")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_finished_render_is_never_rendered_again() {
    Rig rig = new Rig(media);
    RunId id = rig.start(1);
    rig.settle();

    rig.strings("select render_id::text from render")
        .forEach(render -> rig.execute(JobName.RENDER_VIDEO, Ticket.of(rig.ref(id), render)));

    assertThat(rig.renderer.rendered).containsExactlyInAnyOrder("v1-9x16", "v1-1x1");
  }

  @Test
  void a_failed_render_drops_its_variant_and_the_others_go_on() {
    Rig rig = new Rig(media);
    rig.renderer.fail("v2", ErrorCode.MEDIA_UNREADABLE);

    RunId id = rig.start(3);
    rig.settle();

    assertThat(rig.waiting()).extracting(e -> e.item().concept().id()).containsExactly("v1", "v3");
    assertThat(rig.events(id))
        .contains("Rendering v2 in 9:16 failed: scene s1: the encoder would not");
  }

  @Test
  void a_run_fails_when_nothing_of_it_could_be_rendered() {
    Rig rig = new Rig(media);
    rig.renderer.fail("v1", ErrorCode.RENDER_FAILED);

    RunId id = rig.start(1);
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.run(id).detail())
        .contains("v1 in 9:16: scene s1: the encoder would not", "v1 in 1:1");
  }

  @Test
  void a_cancelled_run_stops_the_render_under_way_and_leaves_nothing_half_made() {
    Rig rig = new Rig(media);
    RunId id = rig.start(2);
    AtomicInteger steps = new AtomicInteger();
    rig.renderer.beforeStep =
        _ -> {
          if (steps.incrementAndGet() == 7) {
            rig.line.runs().cancel(Rig.TENANT, id);
          }
        };

    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.CANCELLED);
    assertThat(steps).hasValue(7);
    assertThat(rig.renderer.rendered).isEmpty();
    assertThat(states(rig)).containsOnly("CANCELLED");
    assertThat(media).isEmptyDirectory();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static List<String> states(Rig rig) {
    return rig.strings("select state from render");
  }

  @Test
  void a_render_interrupted_from_outside_starts_again() {
    Rig rig = new Rig(media);
    AtomicInteger steps = new AtomicInteger();
    rig.renderer.beforeStep =
        id -> {
          if (steps.incrementAndGet() == 5) {
            throw new FactoryException(ErrorCode.CANCELLED, id + ": the program stops");
          }
        };

    RunId id = rig.start(1);
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(rig.renderer.rendered).hasSize(2);
  }

  @Test
  void nothing_of_a_cancelled_run_can_be_decided_any_more() {
    Rig rig = new Rig(media);
    RunId id = rig.start(1);
    rig.settle();
    Entry entry = rig.waiting().getFirst();

    rig.line.runs().cancel(Rig.TENANT, id);
    rig.line.runs().cancel(Rig.TENANT, id);

    assertThat(rig.waiting()).isEmpty();
    assertThat(rig.decide(entry, new Decision.Approve()))
        .isInstanceOf(DecisionOutcome.Refused.class);
    assertThat(rig.events(id)).containsOnlyOnce("The run was cancelled");
  }
}
