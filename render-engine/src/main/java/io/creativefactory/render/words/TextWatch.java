package io.creativefactory.render.words;

import io.creativefactory.render.shot.SmallPicture;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches a few frames a second for text that was not there before. Text must stand still for two
/// of them, as whatever is to be read does; what moves behind it does not matter. Keeps two frames
/// and a few numbers, however long the clip is.
public final class TextWatch {
  /// A short word at the size of a caption; less is noise.
  private static final int LEAST_NEW = 3;

  /// Text that grows, as when it is typed, is read when it stops or after so many frames.
  private static final int PATIENCE = 5;

  /// Below this share of its cells a text is gone.
  private static final double LEFT = 0.4;

  /// What a frame must show of writing to be read though nothing in it stands still.
  private static final int LEAST_RESTLESS = 12;

  private final List<Spell> spells = new ArrayList<>();
  private final List<Restless> glimpses = new ArrayList<>();
  private @Nullable TextMarks before;
  private @Nullable Reference reference;
  private @Nullable Coming coming;
  private int last;

  /// A frame and how much in it looks like writing.
  private record Restless(int frame, int cells) {}

  /// What was last chosen to be read.
  ///
  /// @param cells that showed its text
  private record Reference(TextMarks marks, BitSet cells, Spell spell) {
    boolean isGone(TextMarks now) {
      long left = cells.stream().filter(cell -> now.agrees(marks, cell)).count();
      return left < LEFT * cells.cardinality();
    }
  }

  /// New text that may not be complete yet.
  ///
  /// @param from first frame that showed some of it
  private record Coming(int from, int cells, int waited) {}

  /// Frames come in order, a few a second.
  public void see(SmallPicture picture) {
    TextMarks now = TextMarks.of(picture);
    TextMarks earlier = before;
    if (earlier != null) {
      if (reference != null && reference.isGone(now)) {
        close(reference, picture.index());
      }
      consider(picture.index(), now, still(earlier, now));
    }
    glimpses.add(new Restless(picture.index(), now.count()));
    before = now;
    last = picture.index();
  }

  private static BitSet still(TextMarks earlier, TextMarks now) {
    BitSet still = new BitSet();
    for (int cell = 0; cell < now.cells(); cell++) {
      still.set(cell, now.isWritten(cell) && now.agrees(earlier, cell));
    }
    return still;
  }

  private void consider(int frame, TextMarks now, BitSet still) {
    Reference read = reference;
    int fresh =
        read == null
            ? still.cardinality()
            : (int) still.stream().filter(cell -> !now.agrees(read.marks(), cell)).count();
    if (fresh < LEAST_NEW) {
      coming = null;
      return;
    }
    Coming waiting = coming == null ? new Coming(last, 0, 0) : coming;
    if (fresh > waiting.cells() && waiting.waited() < PATIENCE) {
      coming = new Coming(waiting.from(), fresh, waiting.waited() + 1);
      return;
    }
    if (read != null) {
      close(read, waiting.from());
    }
    reference = new Reference(now, still, new Spell(waiting.from(), frame, frame, fresh));
    coming = null;
  }

  private void close(Reference read, int frame) {
    Spell spell = read.spell();
    int to = Math.max(spell.at() + 1, frame);
    spells.add(new Spell(spell.from(), to, spell.at(), spell.weight()));
    reference = null;
  }

  /// Everything worth reading, in the order of time.
  ///
  /// @param frames how many the clip has
  public List<Spell> spells(int frames) {
    List<Spell> all = new ArrayList<>(spells);
    if (reference != null) {
      Spell open = reference.spell();
      all.add(new Spell(open.from(), frames, open.at(), open.weight()));
    }
    return List.copyOf(all);
  }

  /// The frame with the most writing of a stretch in which nothing stood still for long: a sign
  /// that the camera passes, or a shot of a few frames. None when no frame shows enough.
  ///
  /// @param from first frame
  /// @param to behind the last
  public List<Spell> restless(int from, int to) {
    Restless best = new Restless(from, 0);
    int until = to;
    for (Restless glimpse : glimpses) {
      boolean inside = glimpse.frame() >= from && glimpse.frame() < to;
      if (inside && glimpse.cells() > best.cells()) {
        best = glimpse;
        until = to;
      } else if (inside && glimpse.frame() > best.frame()) {
        until = Math.min(until, glimpse.frame());
      }
    }
    // A still stands still.
    int least = glimpses.size() == 1 ? LEAST_NEW : LEAST_RESTLESS;
    return best.cells() < least
        ? List.of()
        : List.of(new Spell(best.frame(), until, best.frame(), best.cells()));
  }
}
