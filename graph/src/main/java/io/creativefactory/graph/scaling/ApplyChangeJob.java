package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.scaling.ChangeContext;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.Single;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ProposalBook.Stored;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out an approved change. The guardrails are asked again at this moment: an approval does
/// not outlive the limits.
public final class ApplyChangeJob implements JobHandler {
  private static final Duration LOCK_IS_HELD = Duration.ofSeconds(1);
  private final ProposalBook book;
  private final Campaigns campaigns;
  private final Supplier<Guardrails> guardrails;
  private final ChangeHand hand;
  private final Ledger ledger;
  private final RunLock lock;

  public ApplyChangeJob(
      ProposalBook book,
      Campaigns campaigns,
      Supplier<Guardrails> guardrails,
      ChangeHand hand,
      Ledger ledger,
      RunLock lock) {
    this.book = book;
    this.campaigns = campaigns;
    this.guardrails = guardrails;
    this.hand = hand;
    this.ledger = ledger;
    this.lock = lock;
  }

  @Override
  public JobName name() {
    return JobName.APPLY_CHANGE;
  }

  /// One change of a tenant at a time: two that fit under the account's cap may not fit together.
  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    JobResult result = lock.tryHolding("change/" + ref.tenant(), () -> act(ref, load(ticket)));
    return result == null
        ? new JobResult.RetryAt(
            ledger.now().plus(LOCK_IS_HELD), ticket.tries(), "another change is carried out")
        : result;
  }

  private JobResult act(RunRef ref, Stored stored) {
    Proposal proposal = stored.proposal();
    switch (proposal.state()) {
      case REFUSED, APPLIED, FAILED -> {
        return JobResult.DONE;
      }
      case OPEN -> throw unapproved(proposal);
      case APPROVED -> {}
    }
    Function<Single, ChangeContext> contexts =
        part -> campaigns.context(ref, stored.campaignId(), part, Purpose.VERDICT);
    if (GuardrailPolicies.judge(proposal.change(), contexts, guardrails.get())
        instanceof Rejected rejected) {
      throw new FactoryException(ErrorCode.GUARDRAIL_REFUSED, rejected.toString());
    }
    hand.carryOut(ref, proposal);
    ledger.locked(
        ref,
        status -> {
          end(ref, proposal, State.APPLIED, "Done: " + words(proposal));
          if (proposal.change() instanceof ActivateAd) {
            hand.requestFigures(ref);
          }
          return status;
        });
    return JobResult.DONE;
  }

  private void end(RunRef ref, Proposal proposal, State state, String outcome) {
    book.end(ref.tenant(), proposal.id(), state, outcome);
    ledger.tell(ref, new Note("scaling", outcome, 1));
  }

  private static String words(Proposal proposal) {
    return Words.of(proposal.change(), proposal.subject());
  }

  private static FactoryException unapproved(Proposal proposal) {
    return new FactoryException(
        ErrorCode.APPROVAL_MISSING,
        "proposal " + proposal.id() + " waits for a person; nothing is changed");
  }

  private Stored load(Ticket ticket) {
    return book.find(ticket.ref().tenant(), UUID.fromString(ticket.subject()))
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND,
                "tenant " + ticket.tenant() + " has no proposal " + ticket.subject()));
  }

  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    RunRef ref = ticket.ref();
    Proposal proposal = load(ticket).proposal();
    if (proposal.state() == State.APPROVED) {
      ledger.locked(
          ref,
          status -> {
            end(
                ref,
                proposal,
                State.FAILED,
                "Not done: " + words(proposal) + ": " + why.sentence());
            return status;
          });
    }
  }
}
