package io.creativefactory.render.sheet;

import java.awt.Color;
import java.awt.Graphics2D;

/// What the frames and colours on a filmstrip mean.
final class Legend {
  private Legend() {}

  private record Entry(String name, Color colour) {}

  /// @param right edge, @param y of the letters' foot
  static void draw(Graphics2D graphics, int right, int y) {
    Entry[] entries = {
      new Entry("face", Ink.FACE),
      new Entry("1:1 crop", Ink.SQUARE),
      new Entry("9:16 crop", Ink.TALL)
    };
    graphics.setFont(Ink.plain(14));
    int x = right;
    for (Entry entry : entries) {
      x -= graphics.getFontMetrics().stringWidth(entry.name());
      graphics.setColor(Ink.SOFT);
      graphics.drawString(entry.name(), x, y);
      x -= 24;
      graphics.setColor(entry.colour());
      graphics.setStroke(Ink.line(2.5f));
      graphics.drawRoundRect(x, y - 12, 15, 13, 4, 4);
      x -= 22;
    }
  }
}
