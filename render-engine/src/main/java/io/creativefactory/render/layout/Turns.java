package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Block.Cut;
import io.creativefactory.render.layout.Block.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Texts that follow one another in time and are never seen together: they take turns in one place.
///
/// @param turns at least two, in the order of the scene's texts
record Turns(List<Wording> turns) implements Block {
  /// The same blocks, with those that can share a place in one.
  static List<Block> shared(List<Block> blocks) {
    List<Block> places = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Wording wording && joins(places, wording)) {
        continue;
      }
      places.add(block);
    }
    return List.copyOf(places);
  }

  private static boolean joins(List<Block> places, Wording wording) {
    for (int i = 0; i < places.size(); i++) {
      List<Wording> there =
          switch (places.get(i)) {
            case Wording one -> List.of(one);
            case Turns more -> more.turns();
            case Block _ -> List.of();
          };
      if (!there.isEmpty() && there.stream().allMatch(w -> apart(w.text(), wording.text()))) {
        List<Wording> turns = new ArrayList<>(there);
        turns.add(wording);
        places.set(i, new Turns(turns));
        return true;
      }
    }
    return false;
  }

  /// Whether two texts are never seen at the same time.
  static boolean apart(Text one, Text other) {
    return isOver(one, other) || isOver(other, one);
  }

  private static boolean isOver(Text one, Text other) {
    return one.until() != null && one.until().compareTo(other.at()) <= 0;
  }

  Turns {
    turns = List.copyOf(turns);
  }

  @Override
  public Block loosened() {
    List<Wording> loose = new ArrayList<>();
    for (Wording wording : turns) {
      loose.add(wording.loosenedWording());
    }
    return new Turns(loose);
  }

  /// Texts of one role get one size: the smallest that any of them needs.
  @Override
  public Optional<Cut> cut(double scale, int width) {
    List<Cut> cuts = new ArrayList<>();
    for (Wording wording : turns) {
      Optional<Cut> cut = wording.cut(scale, width);
      if (cut.isEmpty()) {
        return Optional.empty();
      }
      cuts.add(cut.get());
    }
    List<Cut> even = new ArrayList<>();
    for (Cut cut : cuts) {
      even.add(cut instanceof Block.WordsCut words ? evened(words, cuts) : cut);
    }
    boolean low = turns.stream().anyMatch(w -> w.text().role() == Text.Role.CAPTION);
    return Optional.of(new TurnsCut(even, low));
  }

  private static Cut evened(Block.WordsCut cut, List<Cut> all) {
    double least = cut.set().px();
    for (Cut other : all) {
      boolean same =
          other instanceof Block.WordsCut words
              && words.block().text().role() == cut.block().text().role();
      least = same ? Math.min(least, ((Block.WordsCut) other).set().px()) : least;
    }
    return least == cut.set().px() ? cut : cut.block().exactly(least, cut.column()).orElse(cut);
  }

  /// A measured place.
  ///
  /// @param low whether shorter texts stand at its foot: captions grow upwards
  record TurnsCut(List<Cut> cuts, boolean low) implements Cut {
    @Override
    public int height() {
      return cuts.stream().mapToInt(Cut::height).max().orElse(0);
    }

    @Override
    public List<Element> at(Box slot) {
      List<Element> elements = new ArrayList<>();
      for (Cut cut : cuts) {
        int y = low ? slot.bottom() - cut.height() : slot.y();
        elements.addAll(cut.at(new Box(slot.x(), y, slot.width(), cut.height())));
      }
      return elements;
    }
  }
}
