package io.creativefactory.app.studio.scaling;

import io.creativefactory.app.studio.CurrentTenant;
import io.creativefactory.domain.RunId;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.run.Runs;
import io.creativefactory.graph.scaling.Proposals;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// The runs of these proposals that published to a simulated platform.
  Set<RunId> among(List<Proposals.Proposal> proposals) {
    return proposals.stream()
        .map(Proposals.Proposal::run)
        .distinct()
        .filter(this::isSimulated)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isSimulated(RunId run) {
    return runs.book(tenant.id(), run)
        .map(book -> book.publications().stream().anyMatch(Publication::sandbox))
        .orElse(false);
  }
}
