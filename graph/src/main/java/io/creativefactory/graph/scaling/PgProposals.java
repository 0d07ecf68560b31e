package io.creativefactory.graph.scaling;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.Money;
import io.creativefactory.domain.TenantId;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.SetDailyBudget;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.domain.scaling.Undo;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ProposalBook.Draft;
import io.creativefactory.graph.scaling.ProposalBook.Stored;
import io.creativefactory.graph.watch.Alarm;
import io.creativefactory.graph.watch.Lookout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Proposals in PostgreSQL. An approval and the job that acts on it are one transaction. Thread
/// safe.
public final class PgProposals implements Proposals {
  private final ProposalBook book;
  private final Ledger ledger;
  private final Gatekeeper gate;
  private final Campaigns campaigns;
  private final Lookout lookout;

  public PgProposals(
      ProposalBook book, Ledger ledger, Gatekeeper gate, Campaigns campaigns, Lookout lookout) {
    this.book = book;
    this.ledger = ledger;
    this.gate = gate;
    this.campaigns = campaigns;
    this.lookout = lookout;
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
    RunRef ref = new RunRef(tenant, load(tenant, proposal).proposal().run());
    return ledger.locked(
        ref,
        _ -> {
          Stored stored = load(tenant, proposal);
          requireOpen(stored.proposal());
          if (!approve) {
            book.decide(tenant, proposal, State.REFUSED, who);
          } else if (gate.needsAnother(ref, stored, who)) {
            book.agree(tenant, proposal, who);
          } else {
            requireAnother(stored, who);
            gate.approve(ref, stored, both(stored, who));
          }
          Proposal decided = load(tenant, proposal).proposal();
          ledger.tell(ref, note(decided, approve, who));
          return decided;
        });
  }

  private static String both(Stored stored, String who) {
    return stored.agreedBy() == null ? who : stored.agreedBy() + " and " + who;
  }

  private static void requireAnother(Stored stored, String who) {
    if (who.equalsIgnoreCase(stored.agreedBy())) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          who + " agreed already; so much money takes another person, too");
    }
  }

  @Override
  public Proposal amend(TenantId tenant, UUID proposal, Money to, String who) {
    RunRef ref = new RunRef(tenant, load(tenant, proposal).proposal().run());
    return ledger.locked(
        ref,
        _ -> {
          Stored stored = load(tenant, proposal);
          requireOpen(stored.proposal());
          SetDailyBudget amended = amended(stored.proposal(), to, who);
          requireAllowed(gate.judge(ref, stored, amended));
          book.amend(tenant, proposal, amended, who);
          ledger.tell(ref, new Note("scaling", who + " set " + to + " instead", 1));
          return load(tenant, proposal).proposal();
        });
  }

  private static SetDailyBudget amended(Proposal proposal, Money to, String who) {
    if (!(proposal.change() instanceof SetDailyBudget budget)) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "proposal " + proposal.id() + " sets no budget, so there is no amount to change");
    }
    if (!to.currency().equals(budget.from().currency())) {
      throw new FactoryException(
          ErrorCode.GUARDRAIL_REFUSED,
          "%s is in another currency than the budget of %s".formatted(to, budget.from()));
    }
    return new SetDailyBudget(
        budget.objectId(),
        budget.from(),
        to,
        "%s set %s instead of %s; %s".formatted(who, to, budget.to(), budget.reason()),
        new Figure.Unknown("a person chose the amount"));
  }

  private static void requireAllowed(Ruling ruling) {
    if (ruling instanceof Ruling.Rejected rejected) {
      throw new FactoryException(ErrorCode.GUARDRAIL_REFUSED, rejected.toString());
    }
  }

  @Override
  public Proposal undo(TenantId tenant, UUID proposal, String who) {
    RunRef ref = new RunRef(tenant, load(tenant, proposal).proposal().run());
    UUID id =
        ledger.locked(
            ref,
            _ -> {
              Stored stored = load(tenant, proposal);
              ProposedChange back = back(ref, stored);
              Draft draft =
                  new Draft(
                      "undo/" + proposal + "/" + ledger.now(),
                      stored.campaignId(),
                      back,
                      stored.proposal().subject(),
                      proposal);
              UUID opened = book.open(ref, draft);
              requireAllowed(gate.judge(ref, load(tenant, opened), back));
              return opened;
            });
    return decide(tenant, id, true, who);
  }

  private ProposedChange back(RunRef ref, Stored stored) {
    Proposal done = stored.proposal();
    if (done.state() != State.APPLIED) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          "proposal %s is %s; only what was carried out can be taken back"
              .formatted(done.id(), done.state()));
    }
    try {
      return new Undo(id -> campaigns.daily(campaigns.owner(ref, id), id), gate.limits())
          .of(done.change());
    } catch (IllegalArgumentException nothing) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          Objects.requireNonNullElse(nothing.getMessage(), "there is nothing to take back"),
          nothing);
    }
  }

  private Stored load(TenantId tenant, UUID proposal) {
    return book.find(tenant, proposal)
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND, "tenant " + tenant + " has no proposal " + proposal));
  }

  private static void requireOpen(Proposal proposal) {
    if (proposal.state() != State.OPEN) {
      throw new FactoryException(
          ErrorCode.ILLEGAL_TRANSITION,
          proposal.state() == State.EXPIRED
              ? "proposal %s gave way: %s".formatted(proposal.id(), proposal.outcome())
              : "proposal %s was decided by %s and is %s; the first decision stands"
                  .formatted(proposal.id(), proposal.decidedBy(), proposal.state()));
    }
  }

  private static Note note(Proposal decided, boolean approve, String who) {
    boolean waits = decided.state() == State.OPEN;
    String verb = waits ? " agreed, one more must: " : approve ? " approved: " : " refused: ";
    return new Note("scaling", who + verb + Words.of(decided.change(), decided.subject()), 1);
  }
}
