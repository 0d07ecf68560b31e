package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.canvas.Resize;
import io.creativefactory.render.canvas.Shade;
import io.creativefactory.render.layout.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Plates, shadows, ticks and masks.
final class Shapes {
  private Shapes() {}

  /// A rounded plate of one colour.
  static Painted plate(Box box, int radius, Color colour) {
    int x = Painted.even(box.x());
    int y = Painted.even(box.y());
    Raster raster = Raster.of(box.width() + 4, box.height() + 4);
    Graphics2D g = raster.brush();
    g.setColor(colour);
    g.fill(round(box.x() - x, box.y() - y, box, radius));
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }

  /// A picture in a box of its own shape.
  static Painted scaled(BufferedImage image, Box box) {
    int x = Painted.even(box.x());
    int y = Painted.even(box.y());
    Raster raster = Raster.of(box.width() + 2, box.height() + 2);
    Graphics2D g = raster.brush();
    g.drawImage(Resize.to(image, box.width(), box.height()), box.x() - x, box.y() - y, null);
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }

  /// The shadow of a rounded card, below and around it.
  static Painted cardShadow(Box box, int radius, int blur) {
    int margin = blur * 3;
    int x = Painted.even(box.x() - margin);
    int y = Painted.even(box.y() - margin + blur / 2.0);
    int[] size = {box.width() + 2 * margin + 2, box.height() + 2 * margin + 2};
    RoundRectangle2D card = round(margin, margin, box, radius);
    return Painted.still(Shade.of(card, 0, 0, size).painted(blur, 0.34), x, y, Cue.STANDS);
  }

  /// The shadow where a product meets the ground: flat, dense in the middle, soft at the ends.
  static Painted contactShadow(Box pack, int unit) {
    int width = (int) (pack.width() * 0.78);
    int height = Math.max(4, unit * 26 / 10);
    int blur = Math.max(2, unit * 11 / 10);
    int margin = blur * 3;
    int x = Painted.even(pack.x() + (pack.width() - width) / 2.0 - margin);
    int y = Painted.even(pack.bottom() - height * 0.35 - margin);
    int[] size = {width + 2 * margin, height + 2 * margin};
    Ellipse2D ground = new Ellipse2D.Double(margin, margin, width, height);
    return Painted.still(Shade.of(ground, 0, 0, size).painted(blur, 0.5), x, y, Cue.STANDS);
  }

  /// The tick of a checklist: a disc of the ink with the mark cut in the field's colour.
  static Painted tick(Box box, Colour disc, Colour mark) {
    int x = Painted.even(box.x());
    int y = Painted.even(box.y());
    Raster raster = Raster.of(box.width() + 4, box.height() + 4);
    Graphics2D g = raster.brush();
    g.translate(box.x() - x, box.y() - y);
    double side = box.width();
    g.setColor(Inks.awt(disc));
    g.fill(new Ellipse2D.Double(0, 0, side, side));
    g.setColor(Inks.awt(mark));
    g.setStroke(
        new BasicStroke((float) (side * 0.11), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D tick = new Path2D.Double();
    tick.moveTo(side * 0.29, side * 0.52);
    tick.lineTo(side * 0.44, side * 0.67);
    tick.lineTo(side * 0.72, side * 0.36);
    g.draw(tick);
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }

  /// The alpha of a rounded rectangle that fills its raster.
  static Raster mask(int width, int height, int radius) {
    Raster raster = Raster.of(width, height);
    Graphics2D g = raster.brush();
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, width, height);
    g.setColor(Color.WHITE);
    g.fill(new RoundRectangle2D.Double(0, 0, width, height, radius * 2.0, radius * 2.0));
    g.dispose();
    return raster;
  }

  /// The white line along a wipe.
  static Raster edge(int height, int width) {
    Raster raster = Raster.of(Math.max(2, width & ~1), height);
    Graphics2D g = raster.brush();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, raster.width(), height);
    g.dispose();
    return raster;
  }

  private static RoundRectangle2D round(double x, double y, Box box, int radius) {
    return new RoundRectangle2D.Double(x, y, box.width(), box.height(), radius * 2.0, radius * 2.0);
  }
}
