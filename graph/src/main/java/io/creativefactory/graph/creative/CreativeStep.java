package io.creativefactory.graph.creative;

import io.creativefactory.agents.creative.CreativeAgent;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;
import java.util.List;

/// Has the concepts written; each becomes a first cut.
public final class CreativeStep implements Step {
  private final CreativeAgent agent;
  private final Artefacts artefacts;
  private final Ledger ledger;

  public CreativeStep(CreativeAgent agent, Artefacts artefacts, Ledger ledger) {
    this.agent = agent;
    this.artefacts = artefacts;
    this.ledger = ledger;
  }

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    ledger.stand(ref, Run.Status.WORKING, new Note("creative", "Writing concepts", 0));
    Works.Grid grid = artefacts.once(ref, Works.GRID, () -> write(ref));
    List<Cut> cuts = grid.concepts().stream().map(concept -> new Cut(concept.id(), 0)).toList();
    ledger.tell(ref, new Note("creative", cuts.size() + " concepts are written", 1));
    return new Position(0, cuts, 0);
  }

  private Works.Grid write(RunRef ref) {
    return new Works.Grid(
        agent.write(ledger.order(ref).brief(), artefacts.find(ref, Works.INTEL).orElseThrow()));
  }
}
