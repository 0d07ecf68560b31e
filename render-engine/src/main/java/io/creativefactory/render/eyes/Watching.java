package io.creativefactory.render.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.render.Progress;
import io.creativefactory.render.shot.Edges;
import io.creativefactory.render.shot.Flow;
import io.creativefactory.render.shot.Series;
import io.creativefactory.render.shot.ShotWatch;
import io.creativefactory.render.shot.SmallPicture;
import io.creativefactory.render.words.TextWatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches all frames of a file once. Keeps a few numbers of each and a [Glimpse] of five a second,
/// so that ten minutes take hardly more memory than one.
final class Watching implements Consumer<SmallPicture>, AutoCloseable {
  static final double GLIMPSES_A_SECOND = 5;

  final ShotWatch shots = new ShotWatch();
  final Series sharpness = new Series();
  final Series brightness = new Series();

  /// Length of the movement and its two parts, each as [Flow] has it.
  final Series motion = new Series();

  final Series right = new Series();
  final Series down = new Series();
  final List<Glimpse> glimpses = new ArrayList<>();
  final Borders borders = new Borders();

  /// Glimpses that may wait for their turn; each holds a small picture.
  private static final int AHEAD = 8;

  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("glimpses").factory());
  private final Queue<Future<Glimpse>> pending = new ArrayDeque<>();
  private final Steadiness steady = new Steadiness();
  private final FaceFinder finder;
  private final int stride;
  private final int total;
  private final Progress progress;

  /// Null when nobody reads what it finds.
  final @Nullable TextWatch text;

  /// @param rate frames a second
  /// @param total frames that will come, about
  /// @param text null when nobody reads what it finds
  Watching(FaceFinder finder, double rate, int total, Progress progress, @Nullable TextWatch text) {
    this.text = text;
    this.finder = finder;
    this.stride = Math.max(1, (int) Math.round(rate / GLIMPSES_A_SECOND));
    this.total = Math.max(1, total);
    this.progress = progress;
  }

  @Override
  public void accept(SmallPicture picture) {
    Flow flow = steady.followed(picture, shots.see(picture));
    motion.add(flow.amount());
    right.add(flow.right());
    down.add(flow.down());
    sharpness.add(Edges.steepest(picture));
    brightness.add(shots.brightness(picture.index()));
    if (picture.index() % stride == 0) {
      borders.see(picture);
      if (text != null) {
        text.see(picture);
      }
      glimpse(picture, flow);
      progress.frames(Math.min(picture.index(), total), total);
    }
  }

  /// Faces are most of the work of a look, so every second glimpse is searched for them, every
  /// fourth also for those seen from the side; a face is there for longer. All of it is done
  /// behind, in a thread of its own, while the next frames are decoded and followed.
  private void glimpse(SmallPicture picture, Flow flow) {
    int number = glimpses.size() + pending.size();
    boolean searched = number % 2 == 0;
    boolean turned = number % 4 == 0;
    SmallPicture own = picture.copy();
    double[] against = shots.against(flow);
    pending.add(
        behind.submit(() -> new Glimpse(own, searched ? faces(own, turned) : null, against)));
    if (pending.size() > AHEAD) {
      glimpses.add(taken(pending.remove()));
    }
  }

  private @Nullable List<Gaze.FaceBox> faces(SmallPicture picture, boolean turned) {
    List<Gaze.FaceBox> found = finder.find(picture, turned);
    return found.isEmpty() && !turned ? null : found;
  }

  /// Waits for the last glimpses.
  ///
  /// @throws FactoryException CANCELLED after an interrupt
  void finish() {
    while (!pending.isEmpty()) {
      glimpses.add(taken(pending.remove()));
    }
  }

  private static Glimpse taken(Future<Glimpse> glimpse) {
    try {
      return glimpse.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FactoryException(ErrorCode.CANCELLED, "the look was stopped", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a glimpse failed", failed.getCause());
    }
  }

  /// Gives up what is not done; whoever waits for it is told so.
  @Override
  public void close() {
    behind.shutdownNow().forEach(task -> ((Future<?>) task).cancel(true));
  }
}
