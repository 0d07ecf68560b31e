package io.creativefactory.render.lettering;

import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.layout.Box;
import io.creativefactory.render.layout.Element;
import io.creativefactory.render.type.Line;
import io.creativefactory.render.type.Setting;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;

/// Rounded plates behind lines of words, one shape for the whole block.
public record LinePlates(Element.Words words, Palette palette) {
  static final double SIDE = 0.42;

  /// A plate lets a little of the picture through.
  public static final double OPAQUE = 0.94;

  private static final double OVER = 0.2;
  private static final double ROUND = 0.35;
  private static final int FADE = 180;

  /// @param first whether the words stand in the ad's first frame
  public Painted painted(Beat beat, boolean first) {
    Showing showing = new Showing(words.text(), beat);
    int fade = first ? 0 : beat.ofMillis(FADE);
    Cue cue = showing.leaving(Cue.fading(showing.start(), fade));
    Setting set = words.setting();
    double em = set.px();
    Box box = words.box();
    int room = (int) Math.ceil(em * SIDE) + 2;
    int x = Painted.even(box.x() - room);
    int y = Painted.even(box.y() - room);
    Raster raster =
        Raster.of((box.right() + room - x + 2) & ~1, (box.bottom() + room - y + 2) & ~1);
    Area plates = new Area();
    for (int i = 0; i < set.lines().size(); i++) {
      Line line = set.lines().get(i);
      double left = words.left(line);
      double top = words.top() + set.leading() * i - em * OVER / 2;
      plates.add(
          new Area(
              new RoundRectangle2D.Double(
                  left - em * SIDE - x,
                  top - y,
                  line.width() + 2 * em * SIDE,
                  set.leading() + em * OVER,
                  2 * em * ROUND,
                  2 * em * ROUND)));
    }
    Graphics2D g = raster.brush();
    g.setColor(Inks.awt(palette.field(), OPAQUE));
    g.fill(plates);
    g.dispose();
    return Painted.still(raster, x, y, cue);
  }
}
