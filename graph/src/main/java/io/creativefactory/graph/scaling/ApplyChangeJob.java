package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.ProposedChange.PauseAd;
import io.creativefactory.domain.scaling.ProposedChange.Reallocate;
import io.creativefactory.domain.scaling.ProposedChange.RefreshAd;
import io.creativefactory.domain.scaling.ProposedChange.ReviveAd;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling.Rejected;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ChangeHand.Progress;
import io.creativefactory.graph.scaling.ProposalBook.Stored;
import io.creativefactory.graph.scaling.Proposals.Proposal;
import io.creativefactory.graph.scaling.Proposals.State;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Carries out an approved change. The guardrails are asked again at this moment: an approval does
/// not outlive the limits. A change of several parts ends whole or not at all.
public final class ApplyChangeJob implements JobHandler {
  private static final Duration LOCK_IS_HELD = Duration.ofSeconds(1);
  private static final Duration SWITCH_IS_ON = Duration.ofMinutes(1);
  private final ProposalBook book;
  private final Gatekeeper gate;
  private final ChangeHand hand;
  private final Ledger ledger;
  private final RunLock lock;

  public ApplyChangeJob(
      ProposalBook book, Gatekeeper gate, ChangeHand hand, Ledger ledger, RunLock lock) {
    this.book = book;
    this.gate = gate;
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
      case REFUSED, EXPIRED, APPLIED, FAILED -> {
        return JobResult.DONE;
      }
      case OPEN -> throw unapproved(proposal);
      case APPROVED -> {}
    }
    return switch (hand.progress(ref, proposal)) {
      case ALL -> applied(ref, proposal);
      case TAKEN_BACK -> takenBack(ref, proposal, proposal.outcome());
      case NOTHING, PART -> judged(ref, stored);
    };
  }

  /// What a kill interrupted is judged again, too: a half of it that may not be finished goes back.
  private JobResult judged(RunRef ref, Stored stored) {
    Proposal proposal = stored.proposal();
    if (!(gate.judge(ref, stored, proposal.change()) instanceof Rejected rejected)) {
      Optional<String> changed = gate.changed(ref, stored, hand::dailyBudget);
      if (changed.isPresent()) {
        layAgain(ref, proposal, changed.get());
        return JobResult.DONE;
      }
      hand.carryOut(ref, proposal);
      return applied(ref, proposal);
    }
    if (hand.progress(ref, proposal) == Progress.NOTHING) {
      throw new FactoryException(ErrorCode.GUARDRAIL_REFUSED, rejected.toString());
    }
    return takenBack(ref, proposal, rejected.toString());
  }

  /// Under the kill switch nothing is written, not even to put something back: the half that is
  /// done never spends more than before, for cuts come first.
  ///
  /// @param why kept before the first write, so that it is known after a kill
  private JobResult takenBack(RunRef ref, Proposal proposal, String why) {
    book.note(ref.tenant(), proposal.id(), why);
    if (gate.limits().killSwitch().on()) {
      return new JobResult.RetryAt(
          ledger.now().plus(SWITCH_IS_ON), 0, "half done, and every change is stopped");
    }
    hand.takeBack(ref, proposal);
    String outcome = "Not done: " + words(proposal) + "; what was begun is put back: " + why;
    return ended(ref, proposal, outcome);
  }

  private JobResult ended(RunRef ref, Proposal proposal, String outcome) {
    ledger.locked(
        ref,
        status -> {
          end(ref, proposal, State.FAILED, outcome);
          return status;
        });
    return JobResult.DONE;
  }

  private JobResult applied(RunRef ref, Proposal proposal) {
    ledger.locked(
        ref,
        status -> {
          end(ref, proposal, State.APPLIED, "Done: " + words(proposal));
          switch (proposal.change()) {
            case ActivateAd _ -> hand.requestFigures(ref);
            case RefreshAd refresh -> hand.makeAnother(ref, proposal, refresh);
            case SetDailyBudget _, PauseAd _, ReviveAd _, Reallocate _ -> {}
          }
          return status;
        });
    return JobResult.DONE;
  }

  private void layAgain(RunRef ref, Proposal proposal, String why) {
    ledger.locked(
        ref,
        status -> {
          book.reopen(ref.tenant(), proposal.id(), why);
          ledger.tell(ref, new Note("scaling", "Not done: " + words(proposal) + ": " + why, 1));
          return status;
        });
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

  /// What was begun is put back. Where even that fails the job stays, and tries again.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    RunRef ref = ticket.ref();
    JobResult result =
        lock.tryHolding(
            "change/" + ref.tenant(), () -> given(ref, load(ticket).proposal(), why.sentence()));
    if (!JobResult.DONE.equals(result)) {
      throw new FactoryException(
          ErrorCode.SYSTEM_INCOMPLETE,
          "proposal " + ticket.subject() + " cannot be given up yet; that is tried again");
    }
  }

  private JobResult given(RunRef ref, Proposal proposal, String why) {
    if (proposal.state() != State.APPROVED) {
      return JobResult.DONE;
    }
    return hand.progress(ref, proposal) == Progress.NOTHING
        ? ended(ref, proposal, "Not done: " + words(proposal) + ": " + why)
        : takenBack(ref, proposal, why);
  }
}
