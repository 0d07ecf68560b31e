package io.creativefactory.graph.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobResult.GiveUp;
import io.creativefactory.graph.job.JobResult.RetryAt;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class JobTaskTest {
  private static final Ticket NINTH = Ticket.about(new TenantId("acme"), "item").after(9);

  @Test
  void a_job_that_got_further_counts_its_failures_anew() {
    Climber climber = new Climber(1);
    JobResult result = task(climber).outcome(NINTH);
    assertThat(result)
        .isInstanceOfSatisfying(RetryAt.class, later -> assertThat(later.tries()).isEqualTo(1));
  }

  @Test
  void a_job_that_got_no_further_is_given_up() {
    assertThat(task(new Climber(0)).outcome(NINTH))
        .isEqualTo(new GiveUp(ErrorCode.PLATFORM_UNAVAILABLE, "away"));
  }

  private static JobTask task(JobHandler handler) {
    return new JobTask(handler, new RetryPolicy(InstantSource.fixed(Instant.EPOCH)));
  }

  /// Fails each time, some steps further on.
  private static final class Climber implements JobHandler {
    private final int steps;
    private long done = 3;

    Climber(int steps) {
      this.steps = steps;
    }

    @Override
    public JobName name() {
      return JobName.PUBLISH_CREATIVE;
    }

    @Override
    public long progress(Ticket ticket) {
      return done;
    }

    @Override
    public JobResult run(Ticket ticket) {
      done += steps;
      throw new FactoryException(ErrorCode.PLATFORM_UNAVAILABLE, "away");
    }

    @Override
    public void gaveUp(Ticket ticket, GiveUp why) {}
  }
}
