package io.creativefactory.graph.scaling;

import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;
import java.util.List;

/// Has the figures read and lays what follows from them before a person.
public final class ScalingStep implements Step {
  private final ScalingAgent agent;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final Evidence evidence;

  public ScalingStep(ScalingAgent agent, Artefacts artefacts, Ledger ledger, Evidence evidence) {
    this.agent = agent;
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.evidence = evidence;
  }

  /// Where the agent's desk is laid from, and where its proposals go.
  public record Evidence(Publications publications, Desks desks, Openings openings) {}

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    ledger.stand(ref, Run.Status.WORKING, new Note("scaling", "Reading the figures", 0));
    List<String> campaigns =
        evidence.publications().campaigns(ref).values().stream().sorted().toList();
    ScalingDecision decision =
        artefacts.once(ref, Works.SCALING, () -> agent.decide(evidence.desks().of(ref, campaigns)));
    ledger.locked(
        ref,
        status -> {
          evidence.openings().open(ref, campaigns, decision);
          ledger.stand(ref, Run.Status.WORKING, new Note("scaling", words(decision), 1));
          return status;
        });
    return at;
  }

  private static String words(ScalingDecision decision) {
    return """
    %d changes are proposed and wait for a person; guardrails stopped %d, %d ads stay as they \
    are\
    """
        .formatted(decision.proposals().size(), decision.refused().size(), decision.kept().size());
  }
}
