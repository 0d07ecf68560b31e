package io.creativefactory.graph.editor;

import io.creativefactory.agents.creative.CreativeAgent;
import io.creativefactory.agents.editor.EditorAgent;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.review.Decision;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Concepts;
import io.creativefactory.graph.run.Cut;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.graph.run.Position;
import io.creativefactory.graph.run.Run;
import io.creativefactory.graph.run.Step;
import io.creativefactory.graph.run.Works;

/// Cuts a storyboard for every cut of the round and orders its renders. A cut after the first is of
/// a concept written again with the reviewer's words.
public final class EditorStep implements Step {
  private final CreativeAgent creative;
  private final EditorAgent editor;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final Renders renders;
  private final Wishes wishes;

  public EditorStep(
      CreativeAgent creative,
      EditorAgent editor,
      Artefacts artefacts,
      Ledger ledger,
      Renders renders,
      Wishes wishes) {
    this.creative = creative;
    this.editor = editor;
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.renders = renders;
    this.wishes = wishes;
  }

  /// Where a reviewer's wishes stand.
  @FunctionalInterface
  public interface Wishes {
    /// @param cut the one that changes were requested of
    Decision.RequestChanges of(RunRef ref, Cut cut);
  }

  @Override
  public Position run(RunRef ref, Position at) {
    Ledger.Order order = ledger.order(ref);
    for (Cut cut : at.cuts()) {
      ledger.requireGoing(ref);
      Concept concept = concept(ref, cut);
      artefacts.once(
          ref,
          Works.storyboard(cut),
          () -> editor.cut(order.brief(), concept, order.assets(), cut.attempt()));
    }
    ledger.locked(
        ref,
        status -> {
          if (!status.ended()) {
            ledger.stand(ref, Run.Status.WORKING, note(at, order));
            renders.order(ref, at.round(), at.cuts(), order.brief().output().formats());
          }
          return status;
        });
    return at;
  }

  private Concept concept(RunRef ref, Cut cut) {
    if (cut.attempt() == 0) {
      return Concepts.of(artefacts, ref, cut);
    }
    return artefacts.once(
        ref,
        Works.revised(cut),
        () -> {
          Cut before = cut.before();
          return creative.revise(
              ledger.order(ref).brief(),
              Concepts.of(artefacts, ref, before),
              wishes.of(ref, before));
        });
  }

  private static Note note(Position at, Ledger.Order order) {
    int videos = at.cuts().size() * order.brief().output().formats().size();
    String text =
        at.round() == 0
            ? "Storyboards are cut; rendering " + videos + " videos"
            : "Changed storyboards are cut; rendering " + videos + " videos again";
    return new Note("editor", text, 0);
  }
}
