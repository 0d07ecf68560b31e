package io.creativefactory.render.lettering;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.editor.Text;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.type.Face;
import io.creativefactory.render.type.TypeStyle;
import io.creativefactory.render.type.Writing;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// The quotation mark over a quote, as large as its box: an ornament, not a letter of the text.
public record QuoteGlyph(Box box, Colour colour) {
  private static final double REFERENCE = 100;

  public Painted painted() {
    Writing writing = new Writing(Face.house(), TypeStyle.of(Text.Role.QUOTE), false);
    Shape sign = writing.shape("\u201c", REFERENCE).outline(0, 0);
    Rectangle2D bounds = sign.getBounds2D();
    int x = Painted.even(box.x());
    int y = Painted.even(box.y());
    double scale = Math.min(box.width() / bounds.getWidth(), box.height() / bounds.getHeight());
    AffineTransform place = AffineTransform.getTranslateInstance(box.x() - x, box.y() - y);
    place.scale(scale, scale);
    place.translate(-bounds.getX(), -bounds.getY());
    Raster raster = Raster.of((box.width() + 4) & ~1, (box.height() + 4) & ~1);
    Graphics2D g = raster.brush();
    g.setColor(Inks.awt(colour));
    g.fill(place.createTransformedShape(sign));
    g.dispose();
    return Painted.still(raster, x, y, Cue.STANDS);
  }
}
