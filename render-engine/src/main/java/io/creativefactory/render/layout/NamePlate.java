package io.creativefactory.render.layout;

import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.layout.Block.Cut;
import io.creativefactory.render.layout.Block.Wording;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.TypeStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lower third: a name over a smaller line, on a plate with a strip of the accent.
///
/// @param px size of the name
record NamePlate(Wording wording, double px) {
  private static final double SMALLER = 0.66;
  private static final double SIDE = 0.5;
  private static final double OVER = 0.34;
  private static final double BAR = 0.14;
  private static final String SEPARATORS = "^[\\s,;:|/\u00b7\u2022\u2013\u2014-]+";

  Optional<Cut> cut(int width) {
    double room = width - 2 * SIDE * px - bar();
    Optional<Setting> name = wording.setter().with(name(), wording.style()).at(px, room);
    TypeStyle small = TypeStyle.of(Text.Role.LABEL);
    double size = Math.max(px * SMALLER, small.floor() * wording.frame().size().shortSide());
    String rest = rest();
    Optional<Setting> line =
        rest.isEmpty() ? Optional.empty() : wording.setter().with(rest, small).at(size, room);
    if (name.isEmpty() || (line.isEmpty() && !rest.isEmpty())) {
      return Optional.empty();
    }
    List<Setting> lines = new ArrayList<>(List.of(name.get()));
    line.ifPresent(lines::add);
    return Optional.of(new Plated(this, lines));
  }

  private String words() {
    return wording.setter().words();
  }

  private String name() {
    String name = wording.text().emphasis();
    return name.isEmpty() || !words().startsWith(name) ? words() : name;
  }

  private String rest() {
    return words().substring(name().length()).replaceFirst(SEPARATORS, "");
  }

  private int bar() {
    return (int) Math.round(BAR * px);
  }

  /// @param lines the name and, unless there is none, the smaller line
  record Plated(NamePlate plate, List<Setting> lines) implements Cut {
    private int side() {
      return (int) Math.round(SIDE * plate.px());
    }

    private int over() {
      return (int) Math.round(OVER * plate.px());
    }

    @Override
    public int height() {
      double words = lines.stream().mapToDouble(Setting::height).sum();
      return (int) Math.ceil(words) + 2 * over();
    }

    @Override
    public List<Element> at(Box slot) {
      Frame frame = plate.wording().frame();
      Text text = plate.wording().text();
      double widest = lines.stream().mapToDouble(Setting::width).max().orElse(0);
      int width = (int) Math.ceil(widest) + 2 * side() + plate.bar();
      Box box = new Box(slot.from(frame.align(), 0, width), slot.y(), width, height());
      Element.Align start = frame.start();
      Box bar = new Box(box.from(start, 0, plate.bar()), box.y(), plate.bar(), box.height());
      List<Element> elements = new ArrayList<>();
      elements.add(new Element.Plate(box, bar, (int) Math.round(plate.px() * 0.35), text));
      int y = box.y() + over();
      for (Setting line : lines) {
        int lineWidth = (int) Math.ceil(line.width());
        int lineHeight = (int) Math.ceil(line.height());
        int x = box.from(start, plate.bar() + side(), lineWidth);
        Text part =
            new Text(
                text.role(), line.words(), "", entrance(text), text.at(), text.until(), List.of());
        elements.add(
            new Element.Words(
                part, line, new Box(x, y, lineWidth, lineHeight), Element.Dress.PLAIN, start));
        y += lineHeight;
      }
      return elements;
    }

    /// Names are not spoken along, counted or struck.
    private static Text.Entrance entrance(Text text) {
      return switch (text.entrance()) {
        case STAND, RISE, WORDS, TYPE -> text.entrance();
        case POP, SPOKEN, STRIKE, COUNT -> Text.Entrance.RISE;
      };
    }
  }
}
