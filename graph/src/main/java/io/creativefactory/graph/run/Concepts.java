package io.creativefactory.graph.run;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.graph.job.RunRef;

/// Finds the concept that a cut is of.
public final class Concepts {
  private Concepts() {}

  /// @throws IllegalStateException when no step has written it yet
  public static Concept of(Artefacts artefacts, RunRef ref, Cut cut) {
    if (cut.attempt() > 0) {
      return artefacts.find(ref, Works.revised(cut)).orElseThrow(() -> unwritten(ref, cut));
    }
    return artefacts.find(ref, Works.GRID).stream()
        .flatMap(grid -> grid.concepts().stream())
        .filter(concept -> concept.id().equals(cut.variant()))
        .findFirst()
        .orElseThrow(() -> unwritten(ref, cut));
  }

  private static IllegalStateException unwritten(RunRef ref, Cut cut) {
    return new IllegalStateException("run " + ref + " has no concept for cut " + cut.key());
  }
}
