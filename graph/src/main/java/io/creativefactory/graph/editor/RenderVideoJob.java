package io.creativefactory.graph.editor;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;
import io.creativefactory.domain.editor.Storyboard;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.graph.editor.Render.State;
import io.creativefactory.graph.job.JobHandler;
import io.creativefactory.graph.job.JobName;
import io.creativefactory.graph.job.JobResult;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.job.Ticket;
import io.creativefactory.graph.run.Artefacts;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.run.Works;
import io.creativefactory.render.RenderOrder;
import io.creativefactory.render.Renderer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Renders one variant in one format. The file stands under its final name before its row says so,
/// and a row that says so is never rendered again.
public final class RenderVideoJob implements JobHandler {
  private final Renders renders;
  private final Artefacts artefacts;
  private final Ledger ledger;
  private final MediaFolder media;
  private final Renderer renderer;
  private final Function<Ratio, Placement> placements;

  /// @param placements the frame that a format is delivered in
  public RenderVideoJob(
      Renders renders,
      Artefacts artefacts,
      Ledger ledger,
      MediaFolder media,
      Renderer renderer,
      Function<Ratio, Placement> placements) {
    this.renders = renders;
    this.artefacts = artefacts;
    this.ledger = ledger;
    this.media = media;
    this.renderer = renderer;
    this.placements = placements;
  }

  @Override
  public JobName name() {
    return JobName.RENDER_VIDEO;
  }

  @Override
  public JobResult run(Ticket ticket) {
    RunRef ref = ticket.ref();
    Render render = load(ticket);
    if (render.state() != State.WAITING) {
      return JobResult.DONE;
    }
    if (ledger.status(ref).ended()) {
      renders.cancel(ref, render);
      return JobResult.DONE;
    }
    Video rendered = media.leftBehind(render.id()).orElseGet(() -> render(ref, render));
    renders.finish(ref, render, media.keep(rendered));
    media.clear(render.id());
    return JobResult.DONE;
  }

  private Video render(RunRef ref, Render render) {
    media.clear(render.id());
    Storyboard storyboard =
        artefacts.find(ref, Works.storyboard(render.cut())).orElseThrow(() -> uncut(ref, render));
    RenderOrder order =
        new RenderOrder(
            render.cut().variant(),
            storyboard,
            placements.apply(render.format()),
            ledger.order(ref).assets(),
            media.workshop(render.id()));
    Video video = inMillis(watched(ref, render, order));
    media.note(render.id(), video);
    return video;
  }

  /// Lengths are stored in milliseconds; frames seldom end on one.
  private static Video inMillis(Video video) {
    return new Video(
        video.variant(),
        video.format(),
        video.path(),
        video.sha256(),
        Duration.ofMillis(video.length().toMillis()),
        video.size(),
        video.sidecars(),
        video.qa());
  }

  /// The watch interrupts this thread when the run was cancelled. That interrupt is ours and ends
  /// here; one from outside (the program stops) stays set for the scheduler.
  private Video watched(RunRef ref, Render render, RenderOrder order) {
    RenderWatch watch = new RenderWatch(ledger, ref, render);
    try {
      return renderer.render(order, watch);
    } catch (FactoryException e) {
      if (e.code() == ErrorCode.CANCELLED && !watch.interrupted()) {
        throw stopped(render, e);
      }
      throw e;
    } finally {
      if (watch.interrupted()) {
        Thread.interrupted();
      }
    }
  }

  private static FactoryException stopped(Render render, FactoryException cause) {
    return new FactoryException(
        ErrorCode.SYSTEM_INCOMPLETE,
        "rendering " + render.words() + " was interrupted from outside; it starts again",
        cause);
  }

  private static FactoryException uncut(RunRef ref, Render render) {
    return new FactoryException(
        ErrorCode.DEFECT, "run " + ref + ": " + render.words() + " has no storyboard");
  }

  private Render load(Ticket ticket) {
    return renders
        .find(ticket.ref(), UUID.fromString(ticket.subject()))
        .orElseThrow(() ->
            new FactoryException(
                ErrorCode.NOT_FOUND, "run " + ticket.ref() + " has no render " + ticket.subject()));
  }

  /// Other renders go on; the run fails only when nothing is left of it.
  @Override
  public void gaveUp(Ticket ticket, JobResult.GiveUp why) {
    Render render = load(ticket);
    if (ledger.status(ticket.ref()).ended()) {
      renders.cancel(ticket.ref(), render);
    } else {
      renders.fail(ticket.ref(), render, why.sentence());
    }
  }
}
