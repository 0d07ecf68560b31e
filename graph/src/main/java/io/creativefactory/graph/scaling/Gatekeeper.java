package io.creativefactory.graph.scaling;

import io.creativefactory.domain.Money;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.scaling.ChangeContext.Purpose;
import io.creativefactory.domain.scaling.GuardrailPolicies;
import io.creativefactory.domain.scaling.Guardrails;
import io.creativefactory.domain.scaling.ProposedChange;
import io.creativefactory.domain.scaling.ProposedChange.ActivateAd;
import io.creativefactory.domain.scaling.Ruling;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobQueue;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.publish.ApprovalBook;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.scaling.ProposalBook.Stored;
import io.creativefactory.graph.scaling.Proposals.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// The one gate that every change goes through, an agent's and a person's, one and many: who must
/// agree to it, when it is carried out, and whether the guardrails let it pass.
public final class Gatekeeper {
  /// Signs what the operator lets go by itself.
  private static final String NOBODY = "the policy (approval.automatic)";

  private final ProposalBook book;
  private final JobQueue queue;
  private final Ledger ledger;
  private final Campaigns campaigns;
  private final ApprovalBook approvals;
  private final Supplier<Guardrails> guardrails;

  public Gatekeeper(
      ProposalBook book,
      JobQueue queue,
      Ledger ledger,
      Campaigns campaigns,
      ApprovalBook approvals,
      Supplier<Guardrails> guardrails) {
    this.book = book;
    this.queue = queue;
    this.ledger = ledger;
    this.campaigns = campaigns;
    this.approvals = approvals;
    this.guardrails = guardrails;
  }

  Guardrails limits() {
    return guardrails.get();
  }

  /// By how things stand at this moment.
  Ruling judge(RunRef ref, Stored stored, ProposedChange change) {
    Purpose purpose = stored.undoes() == null ? Purpose.VERDICT : Purpose.UNDO;
    return GuardrailPolicies.judge(
        change,
        part -> campaigns.context(ref, Campaigns.of(stored.campaignId(), part), part, purpose),
        limits());
  }

  /// Whether this name is one too few.
  boolean needsAnother(RunRef ref, Stored stored, String who) {
    boolean alone = limits().approval().alone().stream().anyMatch(who::equalsIgnoreCase);
    return people(ref, stored) == 2 && !alone && stored.agreedBy() == null;
  }

  /// Where no policy is on file one name suffices: what it signs is refused with that reason.
  private int people(RunRef ref, Stored stored) {
    Guardrails limits = limits();
    Money daily = campaigns.daily(ref, stored.campaignId());
    boolean comparable = limits.approval().secondAbove().currency().equals(daily.currency());
    if (limits.killSwitch().on() && !comparable) {
      return 1;
    }
    LocalDate today = LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC);
    return limits.approval().people(stored.proposal().change(), daily, today);
  }

  /// Approves it and queues the job that acts, under an instance of its own: what was laid before a
  /// person again may still be taken off the queue. The caller holds the run's lock.
  void approve(RunRef ref, Stored stored, String who) {
    UUID id = stored.proposal().id();
    book.decide(ref.tenant(), id, State.APPROVED, who);
    if (stored.proposal().change() instanceof ActivateAd ad) {
      book.bind(ref.tenant(), id, terms(ref, stored.campaignId(), ad));
    }
    String instance = id + "/" + ledger.now().toEpochMilli();
    queue.onceAt(moment(stored), JobName.APPLY_CHANGE, instance, Ticket.of(ref, id.toString()));
  }

  private Bound terms(RunRef ref, String campaignId, ActivateAd ad) {
    return new Bound(
        approvals.hashOf(ref, ad.objectId()).orElse(""), campaigns.daily(ref, campaignId));
  }

  /// Why an approved activation is not what it was approved as, in one sentence.
  ///
  /// @param atPlatform reads what a campaign may spend a day from its platform
  Optional<String> changed(RunRef ref, Stored stored, Function<ObjectRef, Money> atPlatform) {
    Bound then = stored.bound();
    if (then == null || !(stored.proposal().change() instanceof ActivateAd ad)) {
      return Optional.empty();
    }
    ObjectRef campaign = ObjectRef.parse(stored.campaignId());
    Money there = atPlatform.apply(campaign);
    if (!there.equals(then.daily())) {
      return Optional.of(
          "%s approved %s a day for its campaign, and %s says %s; nothing is activated until a person approves that"
              .formatted(
                  stored.proposal().decidedBy(),
                  then.daily(),
                  Publication.nameOf(campaign.platform()),
                  there));
    }
    return terms(ref, stored.campaignId(), ad).launch().equals(then.launch())
        ? Optional.empty()
        : Optional.of(
            "Its launch is not the one that stood when it was approved; look at it again");
  }

  /// A moment within the jitter that the proposal's random id picks, so that it stays the same
  /// however often it is asked for. What a person starts, starts at once.
  private Instant moment(Stored stored) {
    Duration jitter = limits().pace().jitter();
    boolean start = stored.proposal().change() instanceof ActivateAd;
    long place = Math.floorMod(stored.proposal().id().getLeastSignificantBits(), 10_000L);
    return start ? ledger.now() : ledger.now().plus(jitter.multipliedBy(place).dividedBy(10_000));
  }

  /// Lets go what needs nobody. The caller holds the run's lock.
  void letGo(RunRef ref, UUID id) {
    Stored stored = book.find(ref.tenant(), id).orElseThrow();
    boolean open = stored.proposal().state() == State.OPEN;
    if (open && people(ref, stored) == 0) {
      approve(ref, stored, NOBODY);
      String words = Words.of(stored.proposal().change(), stored.proposal().subject());
      ledger.tell(ref, new Note("scaling", NOBODY + " approved: " + words, 1));
    }
  }
}
