package io.creativefactory.graph.editor;

import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Ledger.Note;
import io.creativefactory.render.Progress;

/// Tells the run's people how far a render is, at most once for every tenth of it, and stops the
/// render when the run has ended meanwhile, in whichever process that was decided. Made on the
/// thread that renders; may be called from any.
final class RenderWatch implements Progress {
  private static final int PARTS = 10;
  private final Ledger ledger;
  private final RunRef ref;
  private final Render render;
  private final Thread job = Thread.currentThread();
  private int told;
  private boolean interrupted;

  RenderWatch(Ledger ledger, RunRef ref, Render render) {
    this.ledger = ledger;
    this.ref = ref;
    this.render = render;
  }

  /// Whether this watch interrupted its job.
  synchronized boolean interrupted() {
    return interrupted;
  }

  @Override
  public synchronized void frames(int done, int total) {
    if (interrupted || total < 1) {
      return;
    }
    if (ledger.status(ref).ended()) {
      interrupted = true;
      job.interrupt();
      return;
    }
    int part = (int) ((long) done * PARTS / total);
    if (part > told) {
      told = part;
      int percent = part * 100 / PARTS;
      ledger.tell(ref, new Note("editor", text(percent), (double) part / PARTS));
    }
  }

  private String text(int percent) {
    return "Rendering " + render.words() + ": " + percent + " %";
  }
}
