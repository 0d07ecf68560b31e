package io.creativefactory.graph.watch;

import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.Kind;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunLock;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.publish.Automations;
import io.creativefactory.graph.publish.Leftovers;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.platform.AdPlatform.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Holds what a platform says of a run's objects against what this program did with them, and takes
/// back what failed publications left there. It changes nothing else: somebody who switched an ad
/// on or off at the platform had a reason, and is told of here.
public final class ReconcileJob implements JobHandler {
  private static final Duration LOCK_IS_HELD = Duration.ofSeconds(5);

  private final Placed placed;
  private final Leftovers leftovers;
  private final Notes notes;
  private final Ledger ledger;
  private final RunLock lock;

  /// Where what was heard is kept.
  ///
  /// @param reconciliations when a run was asked about
  public record Notes(
      Standings standings, Automations automations, Reconciliations reconciliations) {}

  public ReconcileJob(
      Placed placed, Leftovers leftovers, Notes notes, Ledger ledger, RunLock lock) {
    this.placed = placed;
    this.leftovers = leftovers;
    this.notes = notes;
    this.ledger = ledger;
    this.lock = lock;
  }

  @Override
  public JobName name() {
    return JobName.RECONCILE;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    String platform = ticket.subject();
    JobResult result = lock.tryHolding("publish/" + ref + "/" + platform, () -> act(ref, platform));
    return result == null
        ? new JobResult.RetryAt(
            ledger.now().plus(LOCK_IS_HELD), ticket.tries(), "something is published just now")
        : result;
  }

  private JobResult act(RunRef ref, String platform) {
    List<String> cleared = leftovers.clear(ref, platform);
    if (!cleared.isEmpty()) {
      ledger.tell(
          ref,
          new Note(
              "publish",
              "What failed publications left on %s is taken back: %s"
                  .formatted(Publication.nameOf(platform), String.join(", ", cleared)),
              1));
    }
    for (Placed.Seen each : placed.ask(ref, platform)) {
      note(ref, each.object(), each.status());
      if (each.object().kind() == Kind.CAMPAIGN && each.status() != Status.GONE) {
        notes.automations().look(ref, each.object().id());
      }
    }
    notes.reconciliations().asked(ref, platform);
    return JobResult.DONE;
  }

  private void note(RunRef ref, PlatformObject object, Status seen) {
    boolean ours = notes.standings().activated(ref, object);
    ledger.locked(
        ref,
        status -> {
          if (notes.standings().note(ref, object.id(), seen)) {
            Finding finding = Finding.of(object, seen, ours);
            notes.standings().settle(ref, object, finding.said());
            if (!finding.said().isEmpty()) {
              ledger.tell(ref, new Note("publish", finding.said(), 1));
            }
          }
          return status;
        });
  }

  /// What a status means beside what was done here.
  ///
  /// @param said one sentence, or empty when nothing is odd
  record Finding(String said) {
    static Finding of(PlatformObject object, Status seen, boolean activated) {
      String what = object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String place = Publication.nameOf(ObjectRef.parse(object.id()).platform());
      String said =
          switch (seen) {
            case ACTIVE -> activated ? "" : "is active on %s, and nobody activated it here";
            case PAUSED -> activated ? "was paused on %s, not from here" : "";
            case REFUSED -> "was refused by %s's review; look there for its reason";
            case GONE -> "is gone from %s, and was not deleted from here";
            case PROCESSING -> "";
          };
      return new Finding(
          said.isEmpty() ? "" : what + " " + object.name() + " " + said.formatted(place));
    }
  }

  /// The clock asks again in a quarter of an hour.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    ledger.tell(
        ticket.ref(),
        new Note(
            "publish",
            "What stands on %s could not be read: %s"
                .formatted(Publication.nameOf(ticket.subject()), why.sentence()),
            1));
  }
}
