package io.creativefactory.render.eyes;

import io.creativefactory.render.Progress;
import io.creativefactory.render.shot.Edges;
import io.creativefactory.render.shot.Flow;
import io.creativefactory.render.shot.Series;
import io.creativefactory.render.shot.ShotWatch;
import io.creativefactory.render.shot.SmallPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches all frames of a file once. Keeps a few numbers of each and a [Glimpse] of five a second,
/// so that ten minutes take hardly more memory than one.
final class Watching implements Consumer<SmallPicture> {
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

  private final Steadiness steady = new Steadiness();
  private final FaceFinder finder;
  private final int stride;
  private final int total;
  private final Progress progress;

  /// @param rate frames a second
  /// @param total frames that will come, about
  Watching(FaceFinder finder, double rate, int total, Progress progress) {
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
      glimpses.add(new Glimpse(picture, faces(picture), shots, flow));
      progress.frames(Math.min(picture.index(), total), total);
    }
  }

  /// Faces are most of the work of a look, so every second glimpse is searched for them, every
  /// fourth also for those seen from the side; a face is there for longer.
  private @Nullable List<Gaze.FaceBox> faces(SmallPicture picture) {
    int number = glimpses.size();
    if (number % 2 > 0) {
      return null;
    }
    boolean turned = number % 4 == 0;
    List<Gaze.FaceBox> found = finder.find(picture, turned);
    return found.isEmpty() && !turned ? null : found;
  }
}
