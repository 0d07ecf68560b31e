package io.creativefactory.graph.publish;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.publish.ObjectRef;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.publish.Publication.PlatformObject;
import io.creativefactory.domain.review.ApprovedCreative;
import io.creativefactory.graph.job.RunRef;
import io.creativefactory.graph.launch.Launch;
import io.creativefactory.graph.launch.Launches;
import io.creativefactory.graph.launch.Preflight;
import io.creativefactory.graph.launch.Slot;
import io.creativefactory.graph.publish.OutsideWrite.State;
import io.creativefactory.graph.review.Filed;
import io.creativefactory.graph.run.Ledger;
import io.creativefactory.graph.store.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Creates one approved creative on one platform, all PAUSED, step by step as its [Launch] says.
/// What is not as it was approved, or would be refused, is told before the first write. Each
/// write's undo is registered by its row before it is sent.
public final class PublishSaga {
  private final Launches launches;
  private final Preflight preflight;
  private final WriteBook writes;
  private final BoundApprovals approvals;
  private final Automations automations;
  private final Ledger ledger;

  public PublishSaga(
      Launches launches,
      Preflight preflight,
      WriteBook writes,
      BoundApprovals approvals,
      Automations automations,
      Ledger ledger) {
    this.launches = launches;
    this.preflight = preflight;
    this.writes = writes;
    this.approvals = approvals;
    this.automations = automations;
    this.ledger = ledger;
  }

  /// What became of it.
  sealed interface Outcome {
    record Stands(Publication publication) implements Outcome {}

    /// Nothing was written, or nothing more.
    ///
    /// @param why one sentence
    record Held(String why) implements Outcome {}
  }

  /// A platform that does not let us in holds the launch where it is: taking back would be refused
  /// as well, and whoever renews the token wants it to go on.
  ///
  /// @throws FactoryException PLATFORM_REFUSED with every fault before anything is written;
  ///   PLATFORM_AUTH when no account is connected; else what the platform throws
  Outcome publish(RunRef ref, Filed filed, ApprovedCreative approved, String platform) {
    ledger.requireGoing(ref);
    Launch launch = launches.of(ref, filed, platform);
    try {
      return launched(ref, launch, approved);
    } catch (FactoryException e) {
      if (e.code() != ErrorCode.PLATFORM_AUTH) {
        throw e;
      }
      return new Outcome.Held(
          "%s waits until a person renews the token or its rights: %s"
              .formatted(Publication.nameOf(platform), e.getMessage()));
    }
  }

  private Outcome launched(RunRef ref, Launch launch, ApprovedCreative approved) {
    intact(launch.media().leading());
    boolean begun = begun(ref, launch);
    Optional<String> objection = approvals.objection(launch, begun);
    if (objection.isPresent()) {
      return new Outcome.Held(objection.get());
    }
    if (!begun) {
      mustFly(launch);
    }
    return new Outcome.Stands(
        new Publication(
            approved.item().id(),
            launch.ads().name(),
            launch.ads().sandbox(),
            written(ref, launch),
            ledger.now()));
  }

  private List<PlatformObject> written(RunRef ref, Launch launch) {
    String platform = launch.ads().name();
    Map<String, String> ids = new HashMap<>();
    List<PlatformObject> done = new ArrayList<>();
    for (Launch.Step step : launch.steps()) {
      ledger.requireGoing(ref);
      PlatformObject object =
          writes.create(
              ref,
              new Slot(platform, step.slot()),
              step.with(slot -> Objects.requireNonNull(ids.get(slot))));
      ids.put(step.slot(), object.id());
      done.add(
          new PlatformObject(
              object.kind(), new ObjectRef(platform, object.id()).toString(), object.name()));
    }
    String campaign = Objects.requireNonNull(ids.get(Launch.CAMPAIGN));
    automations.lookOnce(ref, new ObjectRef(platform, campaign).toString());
    return done;
  }

  /// A launch that is under way is finished or taken back; its limits were checked when it began.
  /// What was prepared and never sent has not begun.
  private boolean begun(RunRef ref, Launch launch) {
    return writes.of(ref).stream()
        .filter(write -> write.state() != State.PREPARED)
        .anyMatch(write -> Launch.isOf(write.slot(), launch.ads().name(), launch.cut(), false));
  }

  private void mustFly(Launch launch) {
    List<String> faults = preflight.faults(launch);
    if (!faults.isEmpty()) {
      throw new FactoryException(
          ErrorCode.PLATFORM_REFUSED, "nothing was sent: " + String.join("; ", faults));
    }
  }

  /// What is uploaded is what was approved, to the byte.
  private static void intact(Video video) {
    Path file = Path.of(video.path());
    try {
      if (Sha256.of(file).equals(video.sha256())) {
        return;
      }
    } catch (IOException e) {
      throw new FactoryException(
          ErrorCode.MEDIA_UNREADABLE, video.id() + ": " + file + " cannot be read: " + e, e);
    }
    throw new FactoryException(
        ErrorCode.MEDIA_UNREADABLE,
        video.id() + ": " + file + " is not the file that was approved; it is not published");
  }
}
