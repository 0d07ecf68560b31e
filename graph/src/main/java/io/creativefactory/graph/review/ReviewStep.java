package io.creativefactory.graph.review;

import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.editor.EditorStep;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import java.util.List;
import java.util.stream.Stream;

/// Sends back what changes were requested of, and counts what was approved. Runs once everything
/// before the reviewers is decided.
public final class ReviewStep implements Step, EditorStep.Wishes {
  private final ReviewItems items;
  private final Ledger ledger;

  public ReviewStep(ReviewItems items, Ledger ledger) {
    this.items = items;
    this.ledger = ledger;
  }

  /// Whether nothing of the run waits for a decision; false before anything lay there.
  public boolean decided(RunRef ref) {
    List<Filed> filed = items.of(ref);
    return !filed.isEmpty() && filed.stream().noneMatch(Filed::open);
  }

  /// The items that want changes are told by their verdicts and the round they were opened in, not
  /// by their state, so that a second run of this step after a kill finds the same.
  @Override
  public Position run(RunRef ref, Position at) {
    ledger.requireGoing(ref);
    List<Filed> filed = items.of(ref);
    List<Cut> again =
        filed.stream()
            .filter(item -> item.round() == at.round() && item.wantsChanges())
            .map(item -> item.cut().next())
            .toList();
    int approved = (int) filed.stream().filter(Filed::approved).count();
    if (!again.isEmpty()) {
      ledger.locked(ref, status -> close(ref, filed, at.round(), status));
      return new Position(at.round() + 1, again, approved);
    }
    if (approved == 0) {
      ledger.stand(
          ref,
          Run.Status.WORKING,
          new Ledger.Note("review", "No creative was approved; the reasons steer the next run", 1));
    }
    return new Position(at.round(), List.of(), approved);
  }

  private Run.Status close(RunRef ref, List<Filed> filed, int round, Run.Status status) {
    filed.stream()
        .filter(item -> item.round() == round && item.wantsChanges())
        .forEach(item -> items.close(ref.tenant(), item.item().id()));
    return status;
  }

  @Override
  public Decision.RequestChanges of(RunRef ref, Cut cut) {
    return items.of(ref).stream()
        .filter(item -> item.cut().equals(cut))
        .flatMap(item ->
            item.verdict() != null
                    && item.verdict().decision() instanceof Decision.RequestChanges changes
                ? Stream.of(changes)
                : Stream.empty())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody requested changes of " + cut + " of " + ref));
  }
}
