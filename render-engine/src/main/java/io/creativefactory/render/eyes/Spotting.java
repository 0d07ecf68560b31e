package io.creativefactory.render.eyes;

import io.creativefactory.domain.ErrorCode;
import io.creativefactory.domain.FactoryException;
import io.creativefactory.domain.Figure;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.eyes.Readers.Asked;
import io.creativefactory.render.look.Frames;
import io.creativefactory.render.objects.ObjectFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Looks for objects in a few moments of each shot. A detector that fails takes nothing from a look
/// but its objects.
final class Spotting {
  /// Objects stay for longer.
  private static final long APART_MS = 2_000;

  /// Of a shot, evenly spread.
  private static final int MOST_A_SHOT = 8;

  /// Of a file; the shots after that are not looked at.
  private static final int MOST_A_FILE = 160;

  private final Asked<ObjectFinder> finder;
  private final Frames frames;
  private final Measuring measuring;

  Spotting(Asked<ObjectFinder> finder, Frames frames, Measuring measuring) {
    this.finder = finder;
    this.frames = frames;
    this.measuring = measuring;
  }

  /// What was seen.
  ///
  /// @param most at once in the whole clip
  /// @param shots in order, with their objects
  record Seen(Figure most, List<ShotLook> shots) {}

  /// @param shown size of the picture
  /// @throws FactoryException CANCELLED after an interrupt
  Seen in(List<ShotLook> shots, Path file, PixelSize shown) {
    return switch (finder) {
      case Asked.Absent<ObjectFinder>(String why) -> unseen(shots, why);
      case Asked.Here<ObjectFinder>(ObjectFinder there) -> {
        try {
          yield seen(there, shots, file, shown);
        } catch (FactoryException failed) {
          if (failed.code() == ErrorCode.CANCELLED) {
            throw failed;
          }
          yield unseen(shots, "looking for objects failed: " + failed.getMessage());
        }
      }
    };
  }

  /// Of objects that the detector tells apart; none without one.
  List<String> kinds() {
    return switch (finder) {
      case Asked.Absent<ObjectFinder> _ -> List.of();
      case Asked.Here<ObjectFinder>(ObjectFinder there) -> there.labels();
    };
  }

  private static Seen unseen(List<ShotLook> shots, String why) {
    SeenObjects none = SeenObjects.unseen(why);
    return new Seen(none.most(), shots.stream().map(shot -> shot.with(none)).toList());
  }

  private Seen seen(ObjectFinder there, List<ShotLook> shots, Path file, PixelSize shown) {
    List<ShotLook> with = new ArrayList<>();
    int most = 0;
    int looked = 0;
    for (ShotLook shot : shots) {
      List<SeenObjects.Moment> moments = new ArrayList<>();
      for (long at : looked < MOST_A_FILE ? times(shot) : List.<Long>of()) {
        var picture = frames.at(file, Duration.ofMillis(at), there.size(shown));
        moments.add(new SeenObjects.Moment(at, there.find(picture)));
        looked++;
      }
      int here = moments.stream().mapToInt(moment -> moment.objects().size()).max().orElse(0);
      most = Math.max(most, here);
      with.add(
          shot.with(
              moments.isEmpty()
                  ? SeenObjects.unseen(MOST_A_FILE + " moments before it were looked at")
                  : new SeenObjects(
                      measuring.of(here, "objects", source(there, moments.size())), moments)));
    }
    return new Seen(measuring.of(most, "objects", source(there, looked)), with);
  }

  private static String source(ObjectFinder there, int frames) {
    return there.source() + ", frames looked at: " + frames;
  }

  /// The middles of equal parts.
  private static List<Long> times(ShotLook shot) {
    long length = shot.endMs() - shot.startMs();
    int parts = Math.clamp(length / APART_MS, 1, MOST_A_SHOT);
    List<Long> times = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      times.add(shot.startMs() + length * (2L * part + 1) / (2L * parts));
    }
    return times;
  }
}
