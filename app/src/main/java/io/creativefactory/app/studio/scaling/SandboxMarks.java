package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.run.Runs;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Knows whose platform is simulated: what a run published says so.
@Component
class SandboxMarks {
  private final Runs runs;
  private final CurrentTenant tenant;

  SandboxMarks(Runs runs, CurrentTenant tenant) {
    this.runs = runs;
    this.tenant = tenant;
  }

  /// Those of these runs that published to a simulated platform.
  Set<RunId> among(Stream<RunId> some) {
    return some.distinct().filter(this::isSimulated).collect(Collectors.toUnmodifiableSet());
  }

  private boolean isSimulated(RunId run) {
    return runs.book(tenant.id(), run)
        .map(book -> book.publications().stream().anyMatch(Publication::sandbox))
        .orElse(false);
  }
}
