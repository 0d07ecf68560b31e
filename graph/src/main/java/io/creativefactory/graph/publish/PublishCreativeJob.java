package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.review.ApprovedCreative;
import io.creativefactory.domain.review.Verdict;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.publish.Publications.Entry;
import io.creativefactory.graph.publish.Publications.State;
import io.creativefactory.graph.publish.PublishSaga.Outcome;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Cut;
import java.time.Duration;
import java.util.UUID;

/// Publishes one approved creative on one platform, or takes back what a refused one left behind.
/// One worker at a time for a run's platform, because its creatives share a campaign there; the
/// other platforms go on meanwhile, whatever becomes of this one.
public final class PublishCreativeJob implements JobHandler {
  private static final Duration LOCK_IS_HELD = Duration.ofSeconds(1);

  /// Perhaps what changed is changed back, or the run ends.
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(15);

  private final ReviewItems items;
  private final Publications publications;
  private final PublishSaga saga;
  private final WriteBook writes;
  private final Settlement settlement;
  private final RunLock lock;

  public PublishCreativeJob(
      ReviewItems items,
      Publications publications,
      PublishSaga saga,
      WriteBook writes,
      Settlement settlement,
      RunLock lock) {
    this.items = items;
    this.publications = publications;
    this.saga = saga;
    this.writes = writes;
    this.settlement = settlement;
    this.lock = lock;
  }

  @Override
  public JobName name() {
    return JobName.PUBLISH_CREATIVE;
  }

  /// A launch is a dozen writes; each that stands is a step.
  @Override
  public long progress(Ticket ticket) {
    return writes.settled(ticket.ref(), Errand.parse(ticket.subject()).platform());
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    Errand errand = Errand.parse(ticket.subject());
    JobResult result =
        lock.tryHolding(
            "publish/" + ref + "/" + errand.platform(), () -> act(ref, ticket, load(ticket)));
    return result == null
        ? new JobResult.RetryAt(
            settlement.now().plus(LOCK_IS_HELD), ticket.tries(), "another creative is published")
        : result;
  }

  private JobResult act(RunRef ref, Ticket ticket, Entry entry) {
    return switch (entry.state()) {
      case DONE, FAILED -> JobResult.DONE;
      case WAITING, HELD -> publish(ref, entry, ticket);
      case UNDOING -> {
        undo(ref, entry);
        yield JobResult.DONE;
      }
    };
  }

  private JobResult publish(RunRef ref, Entry entry, Ticket ticket) {
    Filed filed = filed(ref, entry.errand().item());
    Verdict verdict = filed.verdict();
    if (verdict == null) {
      throw new FactoryException(
          ErrorCode.APPROVAL_MISSING, "nobody has decided on creative " + entry.errand().item());
    }
    ApprovedCreative approved = ApprovedCreative.of(filed.item(), verdict);
    return switch (saga.publish(ref, filed, approved, entry.errand().platform())) {
      case Outcome.Stands stands -> {
        settlement.done(ref, stands.publication(), filed.item().concept());
        yield JobResult.DONE;
      }
      case Outcome.Held held -> {
        settlement.held(ref, entry, held.why());
        yield new JobResult.RetryAt(
            settlement.now().plus(LOOKED_AT_AGAIN), ticket.tries(), held.why());
      }
    };
  }

  /// The shared campaign goes with the last creative that could have used it.
  private void undo(RunRef ref, Entry entry) {
    Cut cut = filed(ref, entry.errand().item()).cut();
    boolean shared =
        publications.of(ref).stream()
            .filter(other -> other.errand().platform().equals(entry.errand().platform()))
            .filter(other -> !other.errand().equals(entry.errand()))
            .map(Entry::state)
            .anyMatch(state -> state != State.FAILED && state != State.UNDOING);
    writes.undo(ref, slot -> Launch.isOf(slot, entry.errand().platform(), cut, !shared));
    settlement.failed(ref, entry.errand(), entry.failure());
  }

  private Filed filed(RunRef ref, UUID item) {
    return items
        .find(ref.tenant(), item)
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND, "tenant " + ref.tenant() + " has no item " + item));
  }

  private Entry load(Ticket ticket) {
    return publications
        .find(ticket.ref(), Errand.parse(ticket.subject()))
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND,
                "run " + ticket.ref() + " publishes no item " + ticket.subject()));
  }

  @Override
  public void putOff(Ticket ticket, JobResult.RetryAt later) {
    settlement.putOff(ticket.ref(), Errand.parse(ticket.subject()), later);
  }

  /// A refused publication is taken back by a job of its own; a taking back that is refused leaves
  /// its objects to a person.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    Entry entry = load(ticket);
    switch (entry.state()) {
      case WAITING, HELD -> settlement.undoing(ticket.ref(), entry.errand(), why.sentence());
      case UNDOING ->
          settlement.failed(
              ticket.ref(),
              entry.errand(),
              entry.failure()
                  + "; taking it back failed too, paused objects remain on the platform: "
                  + why.sentence());
      case DONE, FAILED -> {}
    }
  }
}
