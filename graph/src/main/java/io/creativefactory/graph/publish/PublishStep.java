package io.creativefactory.graph.publish;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.review.ReviewItems;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import java.util.List;

/// Orders the publication of every approved creative; the jobs do it.
public final class PublishStep implements Step {
  private final ReviewItems items;
  private final Publications publications;
  private final Ledger ledger;

  public PublishStep(ReviewItems items, Publications publications, Ledger ledger) {
    this.items = items;
    this.publications = publications;
    this.ledger = ledger;
  }

  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    List<Filed> approved = items.of(ref).stream().filter(Filed::approved).toList();
    ledger.locked(
        ref,
        status -> {
          if (!status.ended()) {
            String text = "Publishing " + approved.size() + " creatives, all paused";
            ledger.stand(ref, Run.Status.WORKING, new Note("publish", text, 0));
            approved.forEach(filed -> publications.order(ref, filed.item().id()));
          }
          return status;
        });
    return at;
  }
}
