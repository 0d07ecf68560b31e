package io.creativefactory.graph.intel;

import io.creativefactory.agents.intel.IntelAgent;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.intel.LibraryReading;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;

/// Has the field studied.
public final class IntelStep implements Step {
  private final IntelAgent agent;
  private final Artefacts artefacts;
  private final Ledger ledger;

  public IntelStep(IntelAgent agent, Artefacts artefacts, Ledger ledger) {
    this.agent = agent;
    this.artefacts = artefacts;
    this.ledger = ledger;
  }

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    ledger.stand(ref, Run.Status.WORKING, new Note("intel", "Studying the field", 0));
    Intel intel = artefacts.once(ref, Works.INTEL, () -> study(ref));
    ledger.tell(ref, new Note("intel", "The field is studied: " + intel.basis(), 1));
    return at;
  }

  private Intel study(RunRef ref) {
    LibraryReading reading = artefacts.find(ref, Works.LIBRARIES).orElse(LibraryReading.NONE);
    return agent.study(ref.tenant(), ledger.order(ref).brief(), reading);
  }
}
