package io.creativefactory.graph.scaling;

import io.creativefactory.agents.scaling.ScalingAgent;
import io.creativefactory.agents.scaling.ScalingAgent.Campaign;
import io.creativefactory.agents.scaling.ScalingAgent.Desk;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ScalingDecision;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ProposalBook.Pending;
import java.util.List;
import java.util.Optional;

/// Looks at all running campaigns of a tenant again once new figures are in: money moves between
/// campaigns of several runs, pauses are taken back, worn ads are made anew. What waits for a
/// person already is not proposed twice.
public final class ReviewDeskJob implements JobHandler {
  private final ScalingAgent agent;
  private final Desks desks;
  private final Openings openings;
  private final Campaigns campaigns;
  private final Ledger ledger;

  public ReviewDeskJob(
      ScalingAgent agent, Desks desks, Openings openings, Campaigns campaigns, Ledger ledger) {
    this.agent = agent;
    this.desks = desks;
    this.openings = openings;
    this.campaigns = campaigns;
    this.ledger = ledger;
  }

  @Override
  public JobName name() {
    return JobName.REVIEW_DESK;
  }

  @Override
  public JobResult run(Ticket ticket) {
    Optional<Desk> desk = desks.of(ticket.ref().tenant());
    desk.ifPresent(each -> propose(ticket.ref(), each));
    return JobResult.DONE;
  }

  private void propose(RunRef asking, Desk desk) {
    ScalingDecision decision = agent.decide(desk);
    String day = desk.today().toString();
    clear(asking, desk, decision);
    for (ProposedChange change : decision.proposals()) {
      String campaign = campaignOf(desk, change.objectId());
      RunRef owner = campaigns.owner(asking, campaign);
      ledger.locked(
          owner,
          status -> {
            openings.again(owner, campaign, change, day);
            return status;
          });
    }
  }

  private void clear(RunRef asking, Desk desk, ScalingDecision decision) {
    List<String> here = desk.campaigns().stream().map(Campaign::campaignId).toList();
    String day = desk.today().toString();
    for (Pending old : openings.outdated(asking.tenant(), here, decision, day)) {
      ledger.locked(
          new RunRef(asking.tenant(), old.stored().proposal().run()),
          status -> {
            openings.expire(asking.tenant(), old, day);
            return status;
          });
    }
  }

  private static String campaignOf(Desk desk, String id) {
    return desk.campaigns().stream()
        .filter(campaign ->
            campaign.campaignId().equals(id)
                || campaign.rows().stream().anyMatch(row -> row.adId().equals(id)))
        .map(Campaign::campaignId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no campaign on the desk has " + id));
  }

  /// The next figures bring the next look.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    ledger.tell(
        ticket.ref(), new Note("scaling", "The desk was not looked at: " + why.sentence(), 0));
  }
}
