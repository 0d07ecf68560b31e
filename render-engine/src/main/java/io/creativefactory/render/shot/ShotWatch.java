package io.creativefactory.render.shot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Watches all frames of a clip in their order and then tells where its shots begin. Looks back two
/// seconds at most and keeps a few numbers of what is older. Not safe for use by several threads.
public final class ShotWatch {
  public static final int COLUMNS = Blocks.COLUMNS;
  public static final int ROWS = Blocks.ROWS;

  private static final int FLASH = 6;
  private static final double STEP = 0.08;

  private final Mark[] ring = new Mark[Mixtures.LONGEST + 16];
  private final Readings readings = new Readings();
  private final Blocks blocks = new Blocks();
  private final Blocks lookingBack = new Blocks();
  private final Mixtures mixtures;
  private int count;

  public ShotWatch() {
    this.mixtures = new Mixtures(this::mark);
  }

  /// @return how the picture moved since the frame before
  public Flow see(SmallPicture picture) {
    Mark mark = Mark.of(picture);
    ring[count % ring.length] = mark;
    count++;
    Step step = count == 1 ? Step.NONE : blocks.step(mark(count - 2), mark);
    readings.unlike.add(step.unlike());
    readings.left.add(step.left());
    readings.colours.add(step.colours());
    readings.amount.add(step.flow().amount());
    readings.lasting.add(1);
    readings.back.add(0);
    readings.skipped.add(skipped(count - 1));
    readings.brightness.add(mark.brightness());
    readings.contrast.add(mark.contrast());
    lookBack(count - 1);
    mixtures.see(count - 1);
    return step.flow();
  }

  public int frames() {
    return count;
  }

  /// Spread of the brightness of a frame, 0 to about 0.5.
  public double contrast(int frame) {
    return readings.contrast.at(frame);
  }

  /// How far each part of the picture moved against the rest since the frame before, as shares of
  /// the picture's width: a grid of [#COLUMNS] by [#ROWS], row by row.
  public double[] against(Flow whole) {
    double[] against = new double[Blocks.COUNT];
    if (count > 1) {
      Arrays.setAll(against, block -> blocks.against(block, whole));
    }
    return against;
  }

  /// The frame at which a first shot that fades in is there; zero when it begins at once.
  public int opened() {
    return mixtures.opened(readings);
  }

  /// Mean brightness of a frame, 0 to 1.
  public double brightness(int frame) {
    return readings.brightness.at(frame);
  }

  /// Where shots begin after the first, in the order of time.
  public List<Change> changes() {
    List<Change> cuts = new Cuts(readings).all();
    List<Change> mixtures = this.mixtures.changes(cuts, readings);
    List<Change> changes = new ArrayList<>();
    mixtures.stream().filter(change -> change.in() == Change.Entry.FADE).forEach(changes::add);
    cuts.forEach(cut -> addUnlessTaken(changes, cut));
    mixtures.forEach(mixture -> addUnlessTaken(changes, mixture));
    changes.sort(Comparator.comparingInt(Change::frame));
    return changes;
  }

  private static void addUnlessTaken(List<Change> changes, Change next) {
    if (changes.stream().noneMatch(next::touches)) {
      changes.add(next);
    }
  }

  /// Compares a new frame with those that stood before the latest great steps.
  private void lookBack(int now) {
    for (int step = Math.max(1, now - FLASH); step < now; step++) {
      if (readings.unlike.at(step) > STEP || readings.colours.at(step) > 2 * STEP) {
        Step since = lookingBack.step(mark(step - 1), mark(now));
        double size = Cuts.size(since);
        if (size < readings.lasting.at(step)) {
          readings.lasting.set(step, size);
          readings.back.set(step, now);
        }
      }
    }
  }

  /// The step over a frame that is a mixture of its neighbours; zero when it is none.
  private double skipped(int now) {
    if (now < 2 || readings.unlike.at(now) < STEP || readings.unlike.at(now - 1) < STEP) {
      return 0;
    }
    return mixtures.isBlend(now - 1) ? Cuts.size(lookingBack.step(mark(now - 2), mark(now))) : 0;
  }

  private Mark mark(int frame) {
    return ring[frame % ring.length];
  }
}
