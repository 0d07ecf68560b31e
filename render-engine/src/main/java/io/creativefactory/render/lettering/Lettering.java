package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Shade;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import io.creativefactory.render.type.Shaped;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Paints lines of words.
final class Lettering {
  /// Room around a line for accents, descenders, marker and shadow, in em.
  static final double ROOM = 0.4;

  private static final double DEPTH = 0.35;
  private static final double THICKER = 0.026;
  private static final double CAPITAL = 0.73;

  private final Setting setting;
  private final Inks inks;

  Lettering(Setting setting, Inks inks) {
    this.setting = setting;
    this.inks = inks;
  }

  /// A line in a raster of its own.
  ///
  /// @param raster with [#ROOM] on every side, plus the fraction of a pixel
  /// @param x of the raster in the frame, even
  /// @param y of the raster in the frame, even
  /// @param origin where the line's first letter begins in the raster
  record Strip(Raster raster, int x, int y, double origin, Shaped shaped) {}

  /// The room of one line in the frame.
  ///
  /// @param x of its left edge, even
  /// @param y of its top edge, even
  /// @param left where the line begins, from `x`
  /// @param baseline from `y`
  record Sheet(int x, int y, int width, int height, double left, double baseline) {}

  /// @param left the exact place of the line's left edge in the frame
  /// @param top the exact place of the block's top in the frame
  Sheet sheet(int index, double left, double top) {
    double room = ROOM * setting.px();
    double baseline = top + setting.baseline(index);
    int x = Painted.even(left - room);
    int y = Painted.even(baseline - setting.px() - room);
    int width = (int) Math.ceil(left - x + setting.lines().get(index).width() + room);
    int height = (int) Math.ceil(baseline - y + setting.px() * DEPTH + room);
    return new Sheet(x, y, width + (width & 1), height + (height & 1), left - x, baseline - y);
  }

  /// Paints a line, or a part of one, on its sheet.
  ///
  /// @param left where it begins, from the sheet's left edge
  Raster on(Sheet sheet, Line line, Shaped shaped, double left) {
    Raster raster = Raster.of(sheet.width(), sheet.height());
    Graphics2D g = raster.brush();
    paint(g, line, shaped, new double[] {left, sheet.baseline()});
    g.dispose();
    return raster;
  }

  Strip line(int index, double left, double top) {
    Line line = setting.lines().get(index);
    Sheet sheet = sheet(index, left, top);
    Shaped shaped = setting.shape(line);
    Raster raster = on(sheet, line, shaped, sheet.left());
    return new Strip(raster, sheet.x(), sheet.y(), sheet.left(), shaped);
  }

  /// Paints a line at a place of any canvas.
  void paint(Graphics2D g, Line line, Shaped shaped, double[] at) {
    Shape words = shaped.outline(at[0], at[1]);
    if (inks.shadow()) {
      shade(g, words);
    }
    fill(g, words, Inks.awt(inks.ink()));
    if (line.hasEmphasis()) {
      emphasise(g, words, strongBounds(line, shaped, at), at[1]);
    }
    shaped.stamp(g, at[0], at[1]);
  }

  private void emphasise(Graphics2D g, Shape words, Rectangle2D strong, double baseline) {
    double spill = setting.px() * 0.1;
    Shape before = g.getClip();
    if (inks.marks()) {
      Shape plate = plate(strong, baseline);
      g.setColor(Inks.awt(inks.marker()));
      g.fill(plate);
      g.clip(plate);
    } else {
      g.clip(
          new Rectangle2D.Double(
              strong.getX() - spill,
              baseline - 2 * setting.px(),
              strong.getWidth() + 2 * spill,
              3 * setting.px()));
    }
    fill(g, words, Inks.awt(inks.strong()));
    g.setClip(before);
  }

  private Rectangle2D strongBounds(Line line, Shaped shaped, double[] at) {
    Rectangle2D logical = shaped.bounds(line.strongFrom(), line.strongTo());
    return new Rectangle2D.Double(
        at[0] + logical.getX(), at[1] + logical.getY(), logical.getWidth(), logical.getHeight());
  }

  private Shape plate(Rectangle2D strong, double baseline) {
    double em = setting.px();
    double side = 0.11 * em;
    double over = 0.14 * em;
    return new RoundRectangle2D.Double(
        strong.getX() - side,
        baseline - CAPITAL * em - over,
        strong.getWidth() + 2 * side,
        CAPITAL * em + over + 0.235 * em,
        0.28 * em,
        0.28 * em);
  }

  private void fill(Graphics2D g, Shape words, Color colour) {
    g.setColor(colour);
    g.fill(words);
    if (setting.writing().face().thickens() && setting.writing().style().isDisplay()) {
      g.setStroke(
          new BasicStroke(
              (float) (THICKER * setting.px()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(words);
    }
  }

  private void shade(Graphics2D g, Shape words) {
    Rectangle2D bounds = words.getBounds2D();
    int radius = (int) Math.max(2, setting.px() * 0.09);
    int margin = radius * 3;
    int width = (int) bounds.getWidth() + 2 * margin;
    int height = (int) bounds.getHeight() + 2 * margin;
    int x = (int) bounds.getX() - margin;
    int y = (int) bounds.getY() - margin;
    Raster dark = Shade.of(words, x, y, new int[] {width, height}).painted(radius, 0.62);
    g.drawImage(dark.image(), x, y + (int) (setting.px() * 0.02), null);
  }
}
