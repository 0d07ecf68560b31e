package io.creativefactory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creativefactory.app.preview.FakeRuns;
import io.creativefactory.app.preview.SampleRuns;
import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RunEventStreamTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final FakeRuns runs = new FakeRuns(clock);
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @BeforeEach
  void fill() {
    SampleRuns.fill(runs, NOW);
  }

  @Test
  void a_stream_tells_the_past_then_what_happens_then_the_end() throws Exception {
    stream(
            _ -> {
              runs.happen(SampleRuns.NEW, new RunEvent(7, NOW, "editor", "the rest", 1));
              runs.cancel(TenantId.HOUSE, SampleRuns.NEW);
            })
        .write(SampleRuns.NEW, 0, response);
    assertThat(response.getContentAsString())
        .containsSubsequence("id: 1\n", "id: 6\n", "id: 7\n", "the rest", "event: end\n");
    assertThat(response.getContentType()).startsWith("text/event-stream");
  }

  @Test
  void a_stream_resumes_after_the_last_event_that_was_seen() throws Exception {
    runs.cancel(TenantId.HOUSE, SampleRuns.NEW);
    stream(_ -> {}).write(SampleRuns.NEW, 5, response);
    assertThat(response.getContentAsString()).contains("id: 6\n").doesNotContain("id: 5\n");
  }

  @Test
  void a_stream_of_a_run_that_goes_on_ends_after_its_time_without_an_end_event() throws Exception {
    AtomicInteger rests = new AtomicInteger();
    stream(
            time -> {
              rests.incrementAndGet();
              now.set(now.get().plus(Duration.ofSeconds(50)));
            })
        .write(SampleRuns.NEW, 0, response);
    assertThat(rests).hasValue(3);
    assertThat(response.getContentAsString()).doesNotContain("event: end");
  }

  private RunEventStream stream(RunEventStream.Pause pause) {
    return new RunEventStream(runs, new CurrentTenant(), clock, pause);
  }
}
