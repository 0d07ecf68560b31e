package io.creativefactory.render.paint;

import io.creativefactory.domain.Colour;
import io.creativefactory.domain.PixelSize;
import io.creativefactory.render.canvas.Beat;
import io.creativefactory.render.canvas.Cue;
import io.creativefactory.render.canvas.Grain;
import io.creativefactory.render.canvas.Inks;
import io.creativefactory.render.canvas.Painted;
import io.creativefactory.render.canvas.Palette;
import io.creativefactory.render.canvas.Raster;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/// The brand's ground: a two-stop gradient with fine grain, a soft disc behind the product, and a
/// large glow that wanders.
///
/// @param turn which corner the light comes from: scenes that follow one another differ
/// @param chosen whether the storyboard chose this ground: its gradient runs from the upper left to
///   the lower right
public record Field(Palette palette, PixelSize size, int turn, boolean chosen) {
  private static final double GRAIN = 2.2;
  private static final double TALL = 1.6;

  /// A disc behind a product.
  ///
  /// @param radius in pixels, 0 for no disc
  record Disc(double centreX, double centreY, double radius, Colour colour) {
    static final Disc NONE = new Disc(0, 0, 0, Colour.BLACK);

    Painted painted() {
      int x = Painted.even(centreX - radius - 2);
      int y = Painted.even(centreY - radius - 2);
      int side = Painted.even(2 * radius) + 6;
      Raster raster = Raster.of(side, side);
      Graphics2D g = raster.brush();
      g.setColor(Inks.awt(colour));
      g.fill(
          new Ellipse2D.Double(centreX - radius - x, centreY - radius - y, 2 * radius, 2 * radius));
      g.dispose();
      return Painted.still(raster, x, y, Cue.STANDS);
    }
  }

  /// The still part.
  Raster ground() {
    int width = size.width();
    int height = size.height();
    Raster raster = Raster.of(width, height);
    int[] argb = raster.pixels();
    Grain grain = new Grain(41);
    double sx = (turn & 1) == 0 ? 0.35 : -0.35;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double down = (y + 0.5) / height;
        double across = (x + 0.5) / width;
        double t =
            chosen ? (down + across) / 2 : smooth(0.5 + (down - 0.5) * 0.9 + (across - 0.5) * sx);
        argb[y * width + x] = mix(t, grain.triangle() * GRAIN);
      }
    }
    return raster;
  }

  private int mix(double t, double noise) {
    Colour a = palette.field();
    Colour b = palette.fieldEnd();
    return 0xff000000
        | channel(a.red(), b.red(), t, noise) << 16
        | channel(a.green(), b.green(), t, noise) << 8
        | channel(a.blue(), b.blue(), t, noise);
  }

  private static int channel(int from, int to, double share, double noise) {
    return Math.clamp(Math.round(from + (to - from) * share + noise), 0, 255);
  }

  /// The glow, to be laid over the ground and to wander.
  Painted glow(Beat beat) {
    int diameter = Painted.even(size.shortSide() * 1.4);
    Raster raster = Raster.of(diameter, diameter);
    int[] argb = raster.pixels();
    int rgb = palette.glow().rgb();
    Grain grain = new Grain(17);
    double radius = diameter / 2.0;
    for (int y = 0; y < diameter; y++) {
      for (int x = 0; x < diameter; x++) {
        double d = Math.hypot(x - radius, y - radius) / radius;
        double alpha = 0.72 * smooth(1 - d) * 255 + grain.triangle();
        argb[y * diameter + x] = Math.clamp(Math.round(alpha), 0, 255) << 24 | rgb;
      }
    }
    boolean right = (turn & 1) == 0;
    int x = right ? size.width() - diameter * 3 / 5 : -diameter * 2 / 5;
    // A tall frame's foot belongs to the platforms' buttons: light alone makes something of it.
    boolean low = (turn & 2) == 0 || size.height() > TALL * size.width();
    int y = low ? size.height() - diameter * 3 / 4 : -diameter / 4;
    double seconds = (double) beat.frames() / beat.fps();
    int drift = (int) Math.round(size.shortSide() * 0.12 * seconds);
    return Painted.still(
        raster, Painted.even(x), Painted.even(y), Cue.wandering(right ? -drift : drift));
  }

  private static double smooth(double t) {
    double c = Math.clamp(t, 0.0, 1.0);
    return c * c * (3 - 2 * c);
  }
}
