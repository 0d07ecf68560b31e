package io.creativefactory.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.RunId;
import io.creativefactory.graph.run.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEndTest {
  @TempDir Path media;

  @Test
  void a_failure_that_no_retry_mends_ends_the_run_with_its_sentence() {
    Rig rig = new Rig(media);
    rig.agents.fails = ErrorCode.CLAIM_NOT_SUPPORTED;

    RunId id = rig.start(1);
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.run(id).stage()).isEqualTo("creative");
    assertThat(rig.run(id).detail()).isEqualTo("the creative agent would not");
    assertThat(rig.events(id)).last().isEqualTo("the creative agent would not");
    assertThat(rig.agents.asked).containsExactly("intel", "write");
  }

  @Test
  void an_outage_is_waited_out_and_no_agent_is_asked_twice_for_what_it_gave() {
    Rig rig = new Rig(media);
    rig.agents.fails = ErrorCode.PLATFORM_UNAVAILABLE;
    rig.agents.failures = 4;

    RunId id = rig.start(1);
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.WAITING_FOR_REVIEW);
    assertThat(rig.agents.asked).containsOnlyOnce("intel");
    assertThat(rig.agents.asked.stream().filter("write"::equals)).hasSize(5);
  }

  @Test
  void an_outage_that_does_not_end_ends_the_run_after_the_last_try() {
    Rig rig = new Rig(media);
    rig.agents.fails = ErrorCode.PLATFORM_UNAVAILABLE;

    RunId id = rig.start(1);
    rig.settle();

    assertThat(rig.run(id).status()).isEqualTo(Run.Status.FAILED);
    assertThat(rig.agents.asked.stream().filter("write"::equals)).hasSize(10);
  }
}
