package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// The plate of a lower third: the field, with a strip of the accent where reading starts.
public record NameCard(Element.Plate plate, Palette palette) {
  private static final int FADE = 180;

  public Painted painted(Beat beat) {
    Box box = plate.box();
    int x = Painted.even(box.x());
    int y = Painted.even(box.y());
    Raster raster = Raster.of((box.width() + 3) & ~1, (box.height() + 3) & ~1);
    Graphics2D g = raster.brush();
    g.translate(-x, -y);
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), plate.radius(), plate.radius());
    g.setColor(Inks.awt(palette.field(), LinePlates.OPAQUE));
    g.fill(shape);
    Box bar = plate.bar();
    g.clip(shape);
    g.setColor(Inks.awt(palette.accent()));
    g.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
    g.dispose();
    Showing showing = new Showing(plate.text(), beat);
    Cue cue = showing.leaving(Cue.fading(showing.start(), beat.ofMillis(FADE)));
    return Painted.still(raster, x, y, cue);
  }
}
