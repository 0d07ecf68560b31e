package io.creativefactory.app.api;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.config.json.DomainJson;
import io.creativefactory.domain.RunId;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.Runs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes a run's events as server-sent events
/// (https://html.spec.whatwg.org/multipage/server-sent-events.html, read 2026-11-20) on the
/// request's own thread: the past first, then what happens, until the run ends or the stream has
/// lived its time. A browser then comes back by itself with the last event's number.
@Component
class RunEventStream implements SmartLifecycle {
  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(700);

  /// Waits between two looks.
  @FunctionalInterface
  interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  private final Runs runs;
  private final CurrentTenant tenant;
  private final InstantSource clock;
  private final Pause pause;
  private volatile boolean open = true;

  @Autowired
  RunEventStream(Runs runs, CurrentTenant tenant, InstantSource clock) {
    this(runs, tenant, clock, Thread::sleep);
  }

  RunEventStream(Runs runs, CurrentTenant tenant, InstantSource clock, Pause pause) {
    this.runs = runs;
    this.tenant = tenant;
    this.clock = clock;
    this.pause = pause;
  }

  void write(RunId run, long after, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    PrintWriter out = response.getWriter();
    out.print("retry: 2000\n\n");
    Instant end = clock.instant().plus(LIFE);
    long last = after;
    try {
      // Asked before the events are read: what happened before the end is never lost.
      boolean ended = ended(run);
      last = send(out, run, last);
      while (!ended && open && clock.instant().isBefore(end) && !out.checkError()) {
        pause.rest(PAUSE);
        ended = ended(run);
        last = send(out, run, last);
      }
      if (ended) {
        out.print("event: end\ndata: {}\n\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.flush();
  }

  private long send(PrintWriter out, RunId run, long after) {
    List<RunEvent> events = runs.events(tenant.id(), run, after);
    long last = after;
    for (RunEvent event : events) {
      String data = DomainJson.mapper().writeValueAsString(event);
      out.print("id: " + event.seq() + "\nevent: happened\ndata: " + data + "\n\n");
      last = event.seq();
    }
    if (events.isEmpty()) {
      out.print(": still here\n\n");
    }
    out.flush();
    return last;
  }

  @Override
  public void start() {
    open = true;
  }

  /// Lets go of every listener before the web server waits for its requests to end.
  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }

  private boolean ended(RunId run) {
    return runs.find(tenant.id(), run).map(Run::status).map(Run.Status::ended).orElse(true);
  }
}
