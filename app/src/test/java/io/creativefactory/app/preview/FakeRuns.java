package io.creativefactory.app.preview;

import io.creativefactory.domain.RunId;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.brief.Brief;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunBook;
import io.creativefactory.graph.run.RunEvent;
import io.creativefactory.graph.run.Runs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Runs in memory: they stand where they were put and end when they are cancelled.
public final class FakeRuns implements Runs {
  private final Map<RunId, Run> runs = new ConcurrentHashMap<>();
  private final Map<RunId, RunBook> books = new ConcurrentHashMap<>();
  private final Map<RunId, List<RunEvent>> events = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public FakeRuns(InstantSource clock) {
    this.clock = clock;
  }

  public void put(Run run, RunBook book, List<RunEvent> happened) {
    runs.put(run.id(), run);
    books.put(run.id(), book);
    events.put(run.id(), new CopyOnWriteArrayList<>(happened));
  }

  /// Something more happens.
  public void happen(RunId run, RunEvent event) {
    events.getOrDefault(run, new CopyOnWriteArrayList<>()).add(event);
  }

  public void clear() {
    runs.clear();
  }

  @Override
  public RunId start(TenantId tenant, Brief brief, Path assets) {
    throw new UnsupportedOperationException("the preview starts no runs");
  }

  @Override
  public Optional<Run> find(TenantId tenant, RunId run) {
    return tenant.equals(TenantId.HOUSE) ? Optional.ofNullable(runs.get(run)) : Optional.empty();
  }

  @Override
  public List<Run> latest(TenantId tenant, int max) {
    return runs.values().stream()
        .sorted(Comparator.comparing(Run::startedAt).reversed())
        .limit(max)
        .toList();
  }

  @Override
  public List<RunEvent> events(TenantId tenant, RunId run, long after) {
    return events.getOrDefault(run, List.of()).stream()
        .filter(event -> event.seq() > after)
        .toList();
  }

  @Override
  public Optional<RunBook> book(TenantId tenant, RunId run) {
    return find(tenant, run).map(found -> books.get(found.id()));
  }

  @Override
  public void cancel(TenantId tenant, RunId id) {
    find(tenant, id).filter(run -> !run.status().ended()).ifPresent(this::cancel);
  }

  private void cancel(Run run) {
    runs.put(
        run.id(),
        new Run(
            run.id(),
            run.tenant(),
            run.title(),
            Run.Status.CANCELLED,
            run.stage(),
            "Cancelled by hand",
            run.startedAt(),
            clock.instant()));
  }
}
