package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Block.Cut;
import io.creativefactory.render.layout.Block.Wording;
import io.creativefactory.render.layout.Block.WordsCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The button with its small lines (what is sold, the address) beside it, so that the picture keeps
/// the height; one below the other where they find no room.
///
/// @param lines at least one
record Call(Wording button, List<Wording> lines, Frame frame) implements Block {
  private static final double BESIDE = 0.034;
  private static final double UNDER = 0.022;

  Call {
    lines = List.copyOf(lines);
  }

  @Override
  public Block loosened() {
    return new Call(
        button.loosenedWording(), lines.stream().map(Wording::loosenedWording).toList(), frame);
  }

  @Override
  public Optional<Cut> cut(double scale, int width) {
    Optional<Cut> pressed = button.cut(scale, width);
    if (pressed.isEmpty() || !(pressed.get() instanceof WordsCut words)) {
      return Optional.empty();
    }
    int gap = frame.share(BESIDE);
    Optional<List<WordsCut>> besides = lines(scale, width - words.width() - gap, true);
    if (besides.isPresent() && height(besides.get()) <= words.height() * 1.1) {
      return Optional.of(new InRow(words, besides.get(), gap, frame));
    }
    return lines(scale, width, false).map(under -> new InColumn(words, under, frame.share(UNDER)));
  }

  private Optional<List<WordsCut>> lines(double scale, int width, boolean single) {
    List<WordsCut> cuts = new ArrayList<>();
    for (Wording line : lines) {
      Optional<Cut> cut = width <= 0 ? Optional.empty() : line.cut(scale, width);
      if (cut.isEmpty()
          || !(cut.get() instanceof WordsCut words)
          || (single && words.set().lines().size() > 1)) {
        return Optional.empty();
      }
      cuts.add(words);
    }
    return Optional.of(cuts);
  }

  private static int height(List<WordsCut> cuts) {
    return cuts.stream().mapToInt(Cut::height).sum();
  }

  /// @param gap between the button and the lines
  record InRow(WordsCut button, List<WordsCut> lines, int gap, Frame frame) implements Cut {
    @Override
    public int height() {
      return Math.max(button.height(), Call.height(lines));
    }

    @Override
    public List<Element> at(Box slot) {
      int widest = lines.stream().mapToInt(WordsCut::width).max().orElse(0);
      int whole = button.width() + gap + widest;
      Box row = new Box(slot.from(frame.align(), 0, whole), slot.y(), whole, height());
      Element.Align start = frame.start();
      int down = (height() - button.height()) / 2;
      int x = row.from(start, 0, button.width());
      List<Element> elements = new ArrayList<>();
      elements.addAll(button.at(new Box(x, row.y() + down, button.width(), button.height())));
      int y = row.y() + (height() - Call.height(lines)) / 2;
      for (WordsCut line : lines) {
        int left = row.from(start, button.width() + gap, line.width());
        elements.addAll(line.at(new Box(left, y, line.width(), line.height())));
        y += line.height();
      }
      return elements;
    }
  }

  /// What is sold stands over the button, the address under it.
  record InColumn(WordsCut button, List<WordsCut> lines, int gap) implements Cut {
    private List<Cut> ordered() {
      List<Cut> cuts = new ArrayList<>();
      lines.stream().filter(line -> !isAddress(line)).forEach(cuts::add);
      cuts.add(button);
      lines.stream().filter(InColumn::isAddress).forEach(cuts::add);
      return cuts;
    }

    private static boolean isAddress(WordsCut line) {
      return line.block().text().role() == Text.Role.URL;
    }

    @Override
    public int height() {
      return Block.Stack.height(ordered(), gap);
    }

    @Override
    public List<Element> at(Box slot) {
      return Block.Stack.place(ordered(), gap, slot);
    }
  }
}
