package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.TenantId;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ProposalBook.Stored;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Proposals in PostgreSQL. An approval and the job that acts on it are one transaction. Thread
/// safe.
public final class PgProposals implements Proposals {
  private final ProposalBook book;
  private final Ledger ledger;
  private final JobQueue queue;
  private final Lookout lookout;

  public PgProposals(ProposalBook book, Ledger ledger, JobQueue queue, Lookout lookout) {
    this.lookout = lookout;
    this.book = book;
    this.ledger = ledger;
    this.queue = queue;
  }

  @Override
  public List<Proposal> latest(TenantId tenant, int max) {
    return book.latest(tenant, max).stream().map(Stored::proposal).toList();
  }

  @Override
  public List<Standing> standing(TenantId tenant, int max) {
    return book.standing(tenant, max);
  }

  @Override
  public List<Alarm> alarms(TenantId tenant, int max) {
    return lookout.alarms(tenant, max);
  }

  @Override
  public Optional<Proposal> find(TenantId tenant, UUID proposal) {
    return book.find(tenant, proposal).map(Stored::proposal);
  }

  @Override
  public Proposal decide(TenantId tenant, UUID proposal, boolean approve, String who) {
    RunRef ref = new RunRef(tenant, load(tenant, proposal).run());
    return ledger.locked(
        ref,
        _ -> {
          requireOpen(load(tenant, proposal));
          book.decide(tenant, proposal, approve ? State.APPROVED : State.REFUSED, who);
          if (approve) {
            String id = proposal.toString();
            queue.once(JobName.APPLY_CHANGE, id, Ticket.of(ref, id));
          }
          Proposal decided = load(tenant, proposal);
          ledger.tell(ref, note(decided, approve, who));
          return decided;
        });
  }

  private Proposal load(TenantId tenant, UUID proposal) {
    return find(tenant, proposal)
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND, "tenant " + tenant + " has no proposal " + proposal));
  }

  private static void requireOpen(Proposal proposal) {
    if (proposal.state() != State.OPEN) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "proposal %s was decided by %s and is %s; the first decision stands"
              .formatted(proposal.id(), proposal.decidedBy(), proposal.state()));
    }
  }

  private static Note note(Proposal decided, boolean approve, String who) {
    String verb = approve ? " approved: " : " refused: ";
    return new Note("scaling", who + verb + Words.of(decided.change(), decided.subject()), 1);
  }
}
