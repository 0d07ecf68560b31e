package io.creativefactory.graph.publish;

import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.graph.job.JobResult.RetryAt;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Errand;
import io.creativefactory.graph.publish.Publications.Entry;
import io.creativefactory.graph.publish.Publications.State;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.RunEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Notes how a publication ended; the last one of a run sends the run on, or ends it when nothing
/// stands on the platform. Every change is one transaction under the run's lock.
public final class Settlement {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(30);

  private final Publications publications;
  private final Ledger ledger;
  private final RunEnd end;
  private final AfterPublish listener;

  public Settlement(Publications publications, Ledger ledger, RunEnd end, AfterPublish listener) {
    this.publications = publications;
    this.ledger = ledger;
    this.end = end;
    this.listener = listener;
  }

  Instant now() {
    return ledger.now();
  }

  void done(RunRef ref, Publication publication, Concept concept) {
    ledger.locked(
        ref,
        status -> {
          publications.write(
              ref,
              new Entry(
                  new Errand(publication.item(), publication.platform()),
                  State.DONE,
                  publication,
                  ""));
          listener.published(ref, publication, concept);
          tell(ref, concept.id() + " stands paused on " + place(publication));
          settle(ref);
          return status;
        });
  }

  /// Says what is waited for, unless it is over before anybody could read it.
  void putOff(RunRef ref, Errand errand, RetryAt later) {
    Duration wait = Duration.between(ledger.now(), later.at());
    if (wait.compareTo(WORTH_TELLING) < 0) {
      return;
    }
    ledger.locked(
        ref,
        status -> {
          tell(
              ref,
              "Publishing on %s goes on in %d min: %s"
                  .formatted(
                      Publication.nameOf(errand.platform()),
                      wait.plusSeconds(59).toMinutes(),
                      later.why()));
          return status;
        });
  }

  /// Says it once for each reason.
  void held(RunRef ref, Entry before, String why) {
    Entry held = new Entry(before.errand(), State.HELD, null, why);
    if (!before.equals(held)) {
      ledger.locked(
          ref,
          status -> {
            publications.write(ref, held);
            if (before.state() != State.HELD) {
              tell(ref, why);
              settle(ref);
            }
            return status;
          });
    }
  }

  void undoing(RunRef ref, Errand errand, String why) {
    ledger.locked(
        ref,
        status -> {
          publications.write(ref, new Entry(errand, State.UNDOING, null, why));
          publications.queueUndo(ref, errand);
          tell(
              ref,
              "A creative could not be published on %s and is taken back: %s"
                  .formatted(Publication.nameOf(errand.platform()), why));
          return status;
        });
  }

  void failed(RunRef ref, Errand errand, String why) {
    ledger.locked(
        ref,
        status -> {
          publications.write(ref, new Entry(errand, State.FAILED, null, why));
          tell(
              ref,
              "A creative was not published on %s: %s"
                  .formatted(Publication.nameOf(errand.platform()), why));
          settle(ref);
          return status;
        });
  }

  private void tell(RunRef ref, String text) {
    List<Entry> all = publications.of(ref);
    long ended = all.stream().filter(Entry::ended).count();
    ledger.tell(ref, new Note("publish", text, (double) ended / all.size()));
  }

  private void settle(RunRef ref) {
    List<Entry> all = publications.of(ref);
    boolean later = !ledger.stage(ref).equals("publish");
    if (later || !all.stream().allMatch(Entry::rests)) {
      return;
    }
    long held = all.stream().filter(entry -> entry.state() == State.HELD).count();
    List<Publication> standing = publications.published(ref);
    if (standing.isEmpty() && held > 0) {
      ledger.stand(ref, Run.Status.WAITING_FOR_REVIEW, new Note("publish", waiting(held), 1));
      return;
    }
    if (standing.isEmpty()) {
      String why =
          "No creative could be published: "
              + all.stream().map(Entry::failure).distinct().collect(Collectors.joining("; "));
      end.end(ref, Run.Status.FAILED, new Note("publish", why, 1));
      return;
    }
    String places =
        standing.stream().map(Settlement::place).distinct().collect(Collectors.joining(", "));
    String text =
        "%d ads stand paused on %s; each waits for a person to activate it, then for figures"
            .formatted(standing.size(), places);
    String more = held == 0 ? "" : ". " + waiting(held);
    ledger.stand(ref, Run.Status.WAITING_FOR_FIGURES, new Note("publish", text + more, 1));
  }

  private static String waiting(long held) {
    return held
        + (held == 1 ? " launch is" : " launches are")
        + " not what was approved and wait for a person at the launch sheet";
  }

  private static String place(Publication publication) {
    return publication.platformName() + (publication.sandbox() ? " (sandbox)" : "");
  }
}
