package io.creativefactory.render.lettering;

import io.creativefactory.domain.Colour;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Raster;
import io.creativefactory.render.type.Line;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The line that strikes words through; it is drawn from left to right like a pen's.
///
/// @param strip the painted line of words
/// @param em size of the type
record Strike(Lettering.Strip strip, Line line, double em) {
  private static final int MILLIS = 260;
  private static final double SEEN = 1.6;

  /// Thin enough for the letters to be read through it.
  private static final double THICK = 0.062;

  Painted painted(Inks inks, int start, Beat beat) {
    Rectangle2D words = strip.shaped().bounds(line.strongFrom(), line.strongTo());
    double left = strip.origin() + words.getX() - em * 0.06;
    double right = strip.origin() + words.getMaxX() + em * 0.06;
    double middle = Lettering.ROOM * em + em - em * 0.27;
    int frames = beat.ofMillis(MILLIS);
    List<Raster> film = new ArrayList<>();
    for (int i = 1; i <= frames; i++) {
      double gone = 1 - Math.pow(1 - (double) i / frames, 3);
      Raster raster = Raster.of(strip.raster().width(), strip.raster().height());
      Graphics2D g = raster.brush();
      g.setStroke(
          new BasicStroke((float) (em * THICK), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.setColor(Inks.awt(pen(inks)));
      double end = left + (right - left) * gone;
      g.draw(new Line2D.Double(left, middle + em * 0.03, end, middle + em * (0.03 - 0.05 * gone)));
      g.dispose();
      film.add(raster);
    }
    return new Painted(film, strip.x(), strip.y(), Cue.at(Math.min(start, beat.frames() - 1)));
  }

  /// The accent, unless it would not be told from the letters that it crosses.
  private static Colour pen(Inks inks) {
    Colour accent = inks.marks() ? inks.marker() : inks.strong();
    return accent.contrastTo(inks.ink()) >= SEEN ? accent : inks.ink();
  }
}
