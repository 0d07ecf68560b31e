package io.creativefactory.render.type;

import java.util.List;

/// Words set in lines at a size, in pixels.
///
/// @param px the size of the type
/// @param lines top to bottom
public record Setting(Writing writing, double px, List<Line> lines) {
  /// Half of a capital's height in em: places a baseline so that capitals sit mid-line.
  private static final double HALF_CAPITAL = 0.36;

  public Setting {
    lines = List.copyOf(lines);
  }

  public double leading() {
    return px * writing.style().lineHeight();
  }

  public double width() {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  public double height() {
    return leading() * lines.size();
  }

  /// The baseline of a line, from the top of the block.
  public double baseline(int line) {
    return leading() * line + leading() / 2 + px * HALF_CAPITAL;
  }

  public Shaped shape(Line line) {
    return writing.shape(line.words(), px);
  }

  public String words() {
    return String.join(" ", lines.stream().map(Line::words).toList());
  }
}
