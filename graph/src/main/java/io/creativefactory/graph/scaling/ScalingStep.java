package io.creativefactory.graph.scaling;

import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.scaling.Exposure;
import io.creativefactory.domain.scaling.Performance;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.publish.Publications;
import io.creativefactory.graph.publish.WriteBook;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;
import io.creativefactory.graph.scaling.ProposalBook.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Has the figures read and lays what follows from them before a person.
public final class ScalingStep implements Step {
  private final ScalingAgent agent;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final Evidence evidence;
  private final ProposalBook book;

  public ScalingStep(
      ScalingAgent agent,
      Artefacts artefacts,
      Ledger ledger,
      Evidence evidence,
      ProposalBook book) {
    this.agent = agent;
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.evidence = evidence;
    this.book = book;
  }

  /// Where the agent's desk is laid from.
  public record Evidence(
      WriteBook writes,
      Publications publications,
      Campaigns campaigns,
      Figures figures,
      Lookout lookout) {}

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    ledger.stand(ref, Run.Status.WORKING, new Note("scaling", "Reading the figures", 0));
    Map<String, String> campaigns = evidence.publications().campaigns(ref);
    ScalingDecision decision =
        artefacts.once(ref, Works.SCALING, () -> agent.decide(desk(ref, campaigns)));
    ledger.locked(ref, status -> propose(ref, campaigns, decision, status));
    return at;
  }

  private Desk desk(RunRef ref, Map<String, String> campaigns) {
    List<Performance> rows = evidence.figures().of(ref);
    List<Campaign> ours = new ArrayList<>();
    campaigns.forEach((platform, campaign) -> ours.add(campaign(ref, platform, campaign)));
    List<Performance> account =
        rows.isEmpty() ? List.of() : evidence.figures().account(ref, rows.getLast());
    return new Desk(ours, evidence.figures().accountDay(ref).orElseThrow(), account);
  }

  private Campaign campaign(RunRef ref, String platform, String campaign) {
    List<Performance> rows = evidence.figures().on(ref, platform);
    List<Exposure> spans =
        evidence.lookout().exposures(ref).stream()
            .filter(span -> span.adId().startsWith(platform + ":"))
            .toList();
    return new Campaign(
        campaign,
        evidence.campaigns().daily(ref, campaign),
        rows,
        spans,
        names(ref, rows),
        Map.of());
  }

  private Map<String, String> names(RunRef ref, List<Performance> rows) {
    Map<String, String> names = new HashMap<>();
    for (Performance row : rows) {
      evidence.writes().nameOf(ref, row.adId()).ifPresent(name -> names.put(row.adId(), name));
    }
    return names;
  }

  private Run.Status propose(
      RunRef ref, Map<String, String> campaigns, ScalingDecision decision, Run.Status status) {
    int number = 0;
    for (ProposedChange change : decision.proposals()) {
      String platform = ObjectRef.parse(change.objectId()).platform();
      String campaign = Objects.requireNonNull(campaigns.get(platform));
      String subject = subject(ref, campaign, change);
      book.open(ref, new Draft("scaling/" + number, campaign, change, subject));
      number++;
    }
    ledger.stand(ref, Run.Status.WORKING, new Note("scaling", words(decision), 1));
    return status;
  }

  private String subject(RunRef ref, String campaign, ProposedChange change) {
    String id = change.objectId();
    String name = evidence.writes().nameOf(ref, id).orElse(id);
    return (id.equals(campaign) ? "campaign " : "ad ") + name;
  }

  private static String words(ScalingDecision decision) {
    return """
    %d changes are proposed and wait for a person; guardrails stopped %d, %d ads stay as they \
    are\
    """
        .formatted(decision.proposals().size(), decision.refused().size(), decision.kept().size());
  }
}
