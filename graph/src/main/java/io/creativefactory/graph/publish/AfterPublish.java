package io.creativefactory.graph.publish;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.RunRef;

/// Hears of every creative that stands on a platform, within the transaction that notes it.
@FunctionalInterface
public interface AfterPublish {
  void published(RunRef ref, Publication publication, Concept concept);
}
