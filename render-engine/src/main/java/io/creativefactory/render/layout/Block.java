package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Element.Dress;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something of a natural height in a column: words, a row of labels, a panel with words.
interface Block {
  /// The block at a share of its largest size, in a column of a width; empty when it does not fit.
  Optional<Cut> cut(double scale, int width);

  /// The same words with more lines and a lower floor: the last resort before they are refused.
  Block loosened();

  /// A measured block, ready to be placed.
  interface Cut {
    int height();

    /// @param slot as wide as the column and as high as the block
    List<Element> at(Box slot);
  }

  /// The words of one text.
  record Wording(Text text, Typesetter setter, TypeStyle style, Frame frame) implements Block {
    private static final double TICK = 1.12;
    private static final double TICK_GAP = 0.55;
    private static final double COMPACT = 0.84;
    private static final double COUNTER_SIDE = 0.11;
    private static final double COUNTER_FOOT = 0.09;

    @Override
    public Optional<Cut> cut(double scale, int width) {
      double px = frame.size().shortSide() * Math.max(style.floor(), style.largest() * scale);
      if (text.role() == Text.Role.LOWER_THIRD) {
        return new NamePlate(this, px).cut(width);
      }
      double room = room(px, width);
      double least = Math.max(style.floor() * frame.size().shortSide() / px, COMPACT);
      Optional<Setting> set =
          text.role() == Text.Role.ITEM ? setter.at(px, room) : setter.compact(px, room, least);
      return set.map(words -> new WordsCut(this, words, width));
    }

    @Override
    public Block loosened() {
      return loosenedWording();
    }

    Wording loosenedWording() {
      TypeStyle loose = style.loosened();
      return new Wording(text, setter.styled(loose), loose, frame);
    }

    /// The words at one size and no other.
    Optional<Cut> exactly(double px, int width) {
      double room = room(px, width);
      return setter.at(px, room).map(words -> new WordsCut(this, words, width));
    }

    private double room(double px, int width) {
      return width - indent(px) - 2.0 * (padX(px) + edge(px));
    }

    /// A number that is marked stands on a plate; the plate, not the digits, keeps to the column.
    private boolean isCounter() {
      return text.role() == Text.Role.NUMBER && !text.emphasis().isEmpty();
    }

    int edge(double px) {
      return isCounter() ? (int) Math.ceil(px * COUNTER_SIDE) : 0;
    }

    int under(double px) {
      return isCounter() ? (int) Math.ceil(px * COUNTER_FOOT) : 0;
    }

    Dress dress() {
      return switch (text.role()) {
        case BUTTON -> Dress.BUTTON;
        case PRICE -> Dress.TAG;
        case HOOK, SUPER, CAPTION, ITEM, NUMBER, QUOTE, LOWER_THIRD, LABEL, URL, LEGAL ->
            Dress.PLAIN;
      };
    }

    /// The share of the short side at which a list's line fills a width, tick included.
    double shareFor(int width) {
      return width / (setter.length() + TICK + TICK_GAP) / frame.size().shortSide() * 0.995;
    }

    Wording withLargest(double share) {
      return new Wording(text, setter, style.withLargest(share), frame);
    }

    int indent(double px) {
      return text.role() == Text.Role.ITEM ? (int) Math.round(px * (TICK + TICK_GAP)) : 0;
    }

    int padX(double px) {
      return switch (dress()) {
        case BUTTON -> (int) Math.round(px * 0.95);
        case TAG -> (int) Math.round(px * 0.42);
        case PLAIN, PLATE -> 0;
      };
    }

    int padY(double px) {
      return switch (dress()) {
        case BUTTON -> (int) Math.round(px * 0.5);
        case TAG -> (int) Math.round(px * 0.2);
        case PLAIN, PLATE -> 0;
      };
    }
  }

  /// Words that were set.
  record WordsCut(Wording block, Setting set, int column) implements Cut {
    @Override
    public int height() {
      return wordsHeight() + block.under(set.px());
    }

    private int wordsHeight() {
      return (int) Math.ceil(set.height()) + 2 * block.padY(set.px());
    }

    /// Of the words with their dress.
    int width() {
      return (int) Math.ceil(set.width()) + 2 * block.padX(set.px());
    }

    @Override
    public List<Element> at(Box slot) {
      int indent = block.indent(set.px());
      int width = width();
      boolean listed = indent > 0;
      Element.Align align = listed ? block.frame().start() : block.frame().align();
      int left = slot.from(align, indent + block.edge(set.px()), width);
      Box box = new Box(left, slot.y(), width, wordsHeight());
      List<Element> elements = new ArrayList<>();
      if (listed) {
        int side = (int) Math.round(set.px() * Wording.TICK);
        int top = slot.y() + (int) Math.round((set.leading() - side) / 2);
        Box tick = new Box(slot.from(align, 0, side), top, side, side);
        elements.add(new Element.Tick(tick, block.text().at()));
      }
      elements.add(new Element.Words(block.text(), set, box, block.dress(), align));
      return elements;
    }
  }

  /// Short words side by side, each centred under its picture.
  record Row(List<Wording> words, int gap) implements Block {
    @Override
    public Block loosened() {
      return this;
    }

    @Override
    public Optional<Cut> cut(double scale, int width) {
      int each = (width - gap * (words.size() - 1)) / words.size();
      List<WordsCut> cuts = new ArrayList<>();
      for (Wording wording : words) {
        Optional<Cut> cut = wording.cut(scale, each);
        if (cut.isEmpty() || !(cut.get() instanceof WordsCut set)) {
          return Optional.empty();
        }
        cuts.add(set);
      }
      return Optional.of(new RowCut(cuts, each, gap));
    }
  }

  /// A measured row.
  record RowCut(List<WordsCut> cuts, int each, int gap) implements Cut {
    @Override
    public int height() {
      return cuts.stream().mapToInt(Cut::height).max().orElse(0);
    }

    @Override
    public List<Element> at(Box slot) {
      List<Element> elements = new ArrayList<>();
      int x = slot.x();
      for (WordsCut cut : cuts) {
        int width = (int) Math.ceil(cut.set().width());
        Box box = new Box(x + (each - width) / 2, slot.y(), width, cut.height());
        elements.add(
            new Element.Words(
                cut.block().text(), cut.set(), box, Dress.PLAIN, Element.Align.CENTRE));
        x += each + gap;
      }
      return elements;
    }
  }

  /// Words on a plate of their own.
  record Card(List<Block> inside, int padding, int gap) implements Block {
    @Override
    public Block loosened() {
      return new Card(inside.stream().map(Block::loosened).toList(), padding, gap);
    }

    @Override
    public Optional<Cut> cut(double scale, int width) {
      List<Cut> cuts = new ArrayList<>();
      for (Block block : inside) {
        Optional<Cut> cut = block.cut(scale, width - 2 * padding);
        if (cut.isEmpty()) {
          return Optional.empty();
        }
        cuts.add(cut.get());
      }
      return Optional.of(new CardCut(cuts, padding, gap));
    }
  }

  /// A measured card.
  record CardCut(List<Cut> cuts, int padding, int gap) implements Cut {
    @Override
    public int height() {
      return 2 * padding + Stack.height(cuts, gap);
    }

    @Override
    public List<Element> at(Box slot) {
      List<Element> elements = new ArrayList<>();
      elements.add(
          new Element.Panel(
              new Box(slot.x(), slot.y(), slot.width(), height()),
              padding * 3 / 5,
              Element.Tone.PAPER));
      Box inner =
          Box.between(
              slot.x() + padding,
              slot.y() + padding,
              slot.right() - padding,
              slot.y() + height() - padding);
      elements.addAll(Stack.place(cuts, gap, inner));
      return elements;
    }
  }

  /// Blocks one below the other.
  final class Stack {
    private Stack() {}

    static int height(List<? extends Cut> cuts, int gap) {
      return cuts.stream().mapToInt(Cut::height).sum() + gap * Math.max(0, cuts.size() - 1);
    }

    static List<Element> place(List<? extends Cut> cuts, int gap, Box area) {
      List<Element> elements = new ArrayList<>();
      int y = area.y();
      for (Cut cut : cuts) {
        elements.addAll(cut.at(new Box(area.x(), y, area.width(), cut.height())));
        y += cut.height() + gap;
      }
      return elements;
    }
  }
}
